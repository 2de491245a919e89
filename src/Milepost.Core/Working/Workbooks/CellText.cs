using System.Globalization;
using System.Text;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Importing.Reading.Values;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>The words of a cell, as they are compared: a workbook that was saved by another program is not a change.</summary>
public static class CellText
{
    /// <summary>The days from 2000 to 2099, as workbooks count them.</summary>
    private const int FirstSerial = 36_526;

    private const int LastSerial = 73_050;
    private const string Bullets = "\uF0B7\uF0A7\uF0D8\uF076\uF0FC";

    private static readonly string[] Yes = ["yes", "y", "done", "x", "true", "1", "✓", "✔", "☑", "☒"];
    private static readonly string[] No = ["no", "n", "not done", "false", "0", "☐"];

    /// <summary>Lines with one space between words and nothing that cannot be seen, as they are read back from a workbook.</summary>
    public static string Plain(string? text) => text is null ? ""
        : string.Join('\n', text.Split('\n', '\r').Select(line => Folded.Line(Seen(line))).Where(line => line.Length > 0));

    /// <summary>What a cell says in the words of the form: a level by its key, a reason by its name, a day as days are said. What is none of these stays as it was typed.</summary>
    public static string Typed(FormField field, string cell, string was, RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Kind switch
        {
            FieldKind.Choice when field.Name.StartsWith(WorkbookRow.StepTick, StringComparison.Ordinal) => Tick(cell),
            FieldKind.Choice => Choice(field, cell, scheme),
            FieldKind.Day => Day(cell),
            FieldKind.Dates => Dates(cell, was),
            _ => cell,
        };
    }

    private static string Tick(string cell) =>
        Yes.Contains(cell, StringComparer.OrdinalIgnoreCase) ? Updating.StepQuestion.Ticked
        : No.Contains(cell, StringComparer.OrdinalIgnoreCase) ? "" : cell;

    private static string Choice(FormField field, string cell, RatingScheme scheme)
    {
        if (field.Choices.FirstOrDefault(choice => Same(choice.Text, cell) || (choice.Value.Length > 0 && Same(choice.Value, cell))) is { } exactly) return exactly.Value;
        if (!WorkbookRow.IsRating(field.Name)) return cell;
        var spoken = scheme.Levels.Where(level => Same(level.Word, cell) || Same(level.Letter, cell)).ToList();
        if (spoken is [var level]) return level.Key;
        if (RatingReader.Read(cell, null, scheme) is { Keys: [var key] } && scheme.Find(key) is not null) return key;
        return scheme.Levels.Where(one => Same(one.Colour, cell)).ToList() is [var coloured] ? coloured.Key : cell;
    }

    private static string Day(string cell) => Serial(cell) is { } day ? Say.Date(day) : cell;

    /// <summary>The same days written otherwise, as programs do by themselves, are the dates that stood.</summary>
    private static string Dates(string cell, string was)
    {
        var lines = TypedText.Lines(cell).Select(Day).ToList();
        var (now, before) = (lines.SelectMany(line => DateReader.Read(line)).ToList(), TypedText.Lines(was).SelectMany(line => DateReader.Read(line)).ToList());
        var same = now.Count > 0 && now.TrueForAll(date => date.Date is not null)
            && now.Select(date => (date.Date, date.Precision)).SequenceEqual(before.Select(date => (date.Date, date.Precision)));
        if (same) return was;
        return string.Join('\n', lines.Select(line => TypedText.Day(line) is { } day ? Say.Date(day) : line));
    }

    private static DateOnly? Serial(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= FirstSerial and <= LastSerial
            ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without what nobody can see or no file can hold; a white space of any kind is a space.</summary>
    private static string Seen(string line)
    {
        var seen = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (char.IsHighSurrogate(letter) && at + 1 < line.Length && char.IsLowSurrogate(line[at + 1]))
            {
                seen.Append(letter).Append(line[++at]);
            }
            else if (char.IsWhiteSpace(letter))
            {
                seen.Append(' ');
            }
            else if (Bullets.Contains(letter, StringComparison.Ordinal))
            {
                seen.Append('•');
            }
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
                && letter is not '\uFFFE' and not '\uFFFF')
            {
                seen.Append(letter);
            }
        }

        return seen.ToString();
    }
}
