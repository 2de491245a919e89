using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>One list of what must improve: the heading it stands under, its lines, and where the report goes on after it.</summary>
internal sealed record AskedLines(ReportLine Heading, IReadOnlyList<ReportLine> Lines, int From, int To);

/// <summary>Reads a list of what must improve, item by item, with the headings within it. Sub-points stay with their item.</summary>
internal static partial class AskedList
{
    private const int ShortestSentence = 40;

    /// <summary>The list under the heading on that line.</summary>
    public static AskedLines Under(List<ReportLine> lines, int heading)
    {
        var end = heading + 1;
        var before = (ReportLine?)null;
        while (end < lines.Count && !Ends(lines, heading, end, before))
        {
            if (lines[end].IsItem && (before is null || IsNext(before, lines[end]) || lines[end].Level <= before.Level)) before = Main(before, lines[end]);
            end++;
        }

        return new AskedLines(lines[heading], lines.GetRange(heading + 1, end - heading - 1), heading, end);
    }

    public static IEnumerable<AskedDraft> Read(AskedLines asked, int already)
    {
        var found = new List<AskedDraft>();
        var main = asked.Lines.FirstOrDefault(line => line.IsItem);
        string? soon = ReportHeadings.SaysHowSoon(asked.Heading.Text) ? asked.Heading.Text : null;
        string? theme = null;
        foreach (var line in asked.Lines)
        {
            if (ReportLines.IsFootnote(line) || NothingAsked().IsMatch(line.Text)) continue;
            if (IsTitle(line, main is not null)) (soon, theme) = ReportHeadings.SaysHowSoon(line.Text) ? (line.Text, null) : (soon, line.Text);
            else if (found.Count > 0 && Part(line, main, found[^1]) is { } part) found[^1] = found[^1] with { Text = found[^1].Text + part };
            else found.Add(new AskedDraft(line.Number ?? Ordinal(already + found.Count + 1), line.Text, Heading(asked, soon, theme), line.At));
        }

        return found;
    }

    /// <summary>A line that belongs to the item before it, with what joins the two; null where it is an item of its own.</summary>
    private static string? Part(ReportLine line, ReportLine? main, AskedDraft before)
    {
        if (main is null) return null;
        if (!line.IsItem) return IsUnmarkedSubPoint(before.Text, line) ? $"\n• {line.Text}" : " " + line.Text;
        if (main.Number is not null && line.Number is null) return $"\n• {line.Text}";
        if (main.Number is null && line.Number is not null) return $"\n{line.Printed}";
        if (line.Number is null && line.Level > main.Level) return $"\n• {line.Text}";
        var opened = before.Text.Contains(":\n", StringComparison.Ordinal) || before.Text.EndsWith(':');
        return opened && char.IsLower(line.Text[0]) && char.IsUpper(before.Text[0]) ? $"\n• {line.Text}" : null;
    }

    /// <summary>Text copied out of a report may have lost the marks of its sub-points.</summary>
    private static bool IsUnmarkedSubPoint(string before, ReportLine line) => before.Length > 0 && before[^1] is (':' or ';') && char.IsLower(line.Text[0]);

    private static ReportLine Main(ReportLine? before, ReportLine line) => before is { Number: not null } && line.Number is null ? before : line;

    private static bool IsNext(ReportLine before, ReportLine line) => before.Number is not null && line.Number is not null;

    private static bool IsTitle(ReportLine line, bool hasItems) =>
        !line.IsItem && (line.IsHeading || line.Text.EndsWith(':')) && (hasItems || line.Text.Length < ShortestSentence || line.Kind == ParagraphKind.Heading || line.Text.EndsWith(':'));

    private static string Heading(AskedLines asked, string? soon, string? theme) =>
        string.Join(": ", new[] { soon ?? asked.Heading.Text, theme }.OfType<string>().Select(part => part.TrimEnd(':', ' ')));

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the list is over before this line.</summary>
    private static bool Ends(List<ReportLine> lines, int heading, int at, ReportLine? before)
    {
        var (start, line) = (lines[heading], lines[at]);
        if (line.IsRow || ReportHeadings.IsImprint(line.Text)) return true;
        if (line.IsItem) return false;
        if (ReportLines.IsFootnote(line)) return false;
        if (IsUnmarkedSubPoint(lines[at - 1].Text, line)) return false;
        if (!line.IsHeading && !line.Text.EndsWith(':')) return before is not null && !GoesOn(lines, at, before);
        if (ReportHeadings.IsOtherPart(line.Text) || ReportHeadings.BeginsBoard(line.Text)) return true;
        if (ReportHeadings.SaysHowSoon(line.Text)) return false;
        if (line.Kind == ParagraphKind.Heading && (start.Kind != ParagraphKind.Heading || line.Level <= start.Level)) return true;
        return before is not null && !IsFollowedByNext(lines, at, before);
    }

    /// <summary>A sentence within a list is the rest of an item that a page's end cut, where the list goes on after it.</summary>
    private static bool GoesOn(List<ReportLine> lines, int at, ReportLine before) =>
        lines[at - 1].At.Page != lines[at].At.Page && at + 1 < lines.Count && (IsFollowedByNext(lines, at, before) || lines[at + 1].IsHeading);

    /// <summary>The next item is of the list before it: a bullet after bullets, the next number after a number.</summary>
    private static bool IsFollowedByNext(List<ReportLine> lines, int at, ReportLine before)
    {
        var next = lines.Skip(at + 1).Take(3).FirstOrDefault(line => line.IsItem || !line.IsHeading);
        if (next is not { IsItem: true }) return false;
        if (before.Number is null || next.Number is null) return before.Number is null == next.Number is null;
        return int.TryParse(before.Number, CultureInfo.InvariantCulture, out var last) && int.TryParse(next.Number, CultureInfo.InvariantCulture, out var number) && number == last + 1;
    }

    [GeneratedRegex(@"^\W*there (are|were) no (areas|priority|immediate|recommendations)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NothingAsked();
}
