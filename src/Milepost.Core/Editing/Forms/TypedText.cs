using System.Globalization;
using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Editing.Forms;

/// <summary>What a browser sends for a field, without what nobody meant to type.</summary>
public static class TypedText
{
    private static readonly string[] DayForms =
        ["d M yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>All of it on one line.</summary>
    public static string OneLine(string? typed) => Folded.Line(Printable(typed));

    /// <summary>Its lines that hold something, each once, in order.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        [.. Printable(typed).Split('\n').Select(OneLine).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The whole text with its lines as they are; spaces at the ends of lines are not kept.</summary>
    public static string Whole(string? typed) =>
        string.Join('\n', Printable(typed).Split('\n').Select(line => line.TrimEnd())).Trim('\n', ' ');

    /// <summary>The day that was typed; null where it is none.</summary>
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(
        OneLine(typed), DayForms, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
            ? day
            : null;

    /// <summary>Dates as lines; a line that stood before keeps the reading it had.</summary>
    public static IReadOnlyList<WrittenDate> Dates(string text, IReadOnlyList<WrittenDate> before)
    {
        if (text == DateLines(before)) return before;
        return [.. Lines(text).SelectMany(line => before.FirstOrDefault(date => OneLine(date.Text) == line) is { } stood ? [stood] : DateReader.Read(line))];
    }

    public static string DateLines(IReadOnlyList<WrittenDate> dates) => string.Join('\n', dates.Select(date => OneLine(date.Text)));

    /// <summary>A database cannot keep control characters, and nobody types them.</summary>
    private static string Printable(string? typed) => typed is null ? "" : string.Concat(
        typed.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));
}
