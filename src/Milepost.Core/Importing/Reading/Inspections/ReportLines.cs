using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>Lays a report out as lines in reading order: tables that only hold text are opened, what a page's end cut is joined, page furniture is left out.</summary>
internal static partial class ReportLines
{
    private const int FewestRepeats = 3;
    private const int LongestFurniture = 120;
    private const int ShortestSentence = 60;

    public static List<ReportLine> Of(SourceDocument document)
    {
        var all = WithMarks([.. document.Blocks.SelectMany(Lines).Where(line => line.Text.Length > 0)]);
        var repeated = Repeated(all);
        var lines = new List<ReportLine>();
        var seen = new HashSet<string>();
        foreach (var line in all)
        {
            if (PageNumber().IsMatch(line.Printed) || (repeated.Contains(Bare(line.Printed)) && !seen.Add(Bare(line.Printed)))) continue;
            if (Cut(lines, line) is { } at) lines[at] = Joined(lines[at], line);
            else lines.Add(line);
        }

        return lines;
    }

    /// <summary>Text without a layout may have the number or the bullet of an item on a line of its own.</summary>
    private static List<ReportLine> WithMarks(List<ReportLine> lines)
    {
        for (var at = lines.Count - 2; at >= 0; at--)
        {
            if (lines[at].IsRow || lines[at + 1].IsRow || !LoneMark().IsMatch(lines[at].Text)) continue;
            lines[at] = Line(lines[at].At, ParagraphKind.ListItem, Math.Max(1, lines[at].Level), false, $"{lines[at].Text} {lines[at + 1].Printed}");
            lines.RemoveAt(at + 1);
        }

        return lines;
    }

    /// <summary>What looked like a heading only because its letters are taller is text where the sentence goes on.</summary>
    private static ReportLine Joined(ReportLine before, ReportLine line)
    {
        var wasHeading = before.Kind == ParagraphKind.Heading && line.Kind != ParagraphKind.Heading;
        return before with
        {
            Text = LineBreaks.Join(before.Text, line.Text),
            Kind = !wasHeading ? before.Kind : before.Number is null ? ParagraphKind.Text : ParagraphKind.ListItem,
        };
    }

    /// <summary>A note at the foot of a page.</summary>
    public static bool IsFootnote(ReportLine line) => line.Kind == ParagraphKind.Text && line.Number is null && Footnote().IsMatch(line.Text);

    /// <summary>The line that this one goes on from: notes at the foot of the page may stand between.</summary>
    private static int? Cut(List<ReportLine> lines, ReportLine line)
    {
        if (line.Number is not null || line.IsRow || IsFootnote(line)) return null;
        var at = lines.Count - 1;
        while (at >= 0 && IsFootnote(lines[at])) at--;
        if (at < 0 || lines[at] is not { IsRow: false } before || before.IsFinished) return null;

        var (low, isLong) = (GoesOn().IsMatch(line.Text), before.Text.Length > ShortestSentence);
        if (before.Kind == ParagraphKind.Heading || line.Kind == ParagraphKind.Heading) return char.IsLower(line.Text[0]) && (isLong || line.Kind == before.Kind) ? at : null;
        if (before.Text[^1] is '-' && isLong) return at;
        if (line.Kind == ParagraphKind.ListItem) return low && before.At.Page != line.At.Page && isLong && !IsSubPoint(before, line) ? at : null;
        return low || (before.At.Page != line.At.Page && isLong && line.Text.Length > ShortestSentence) ? at : null;
    }

    /// <summary>Items of one list need no full stops, so two of the same depth are not two halves of one.</summary>
    private static bool IsSubPoint(ReportLine before, ReportLine line) =>
        before.Kind == ParagraphKind.ListItem && before.Number is null && char.IsLower(before.Text[0]) && line.Level == before.Level;

    private static IEnumerable<ReportLine> Lines(Block block) => block switch
    {
        Paragraph paragraph => [Line(paragraph.At, paragraph.Kind, paragraph.Level, paragraph.Bold, paragraph.Text)],
        Table table => table.Rows.SelectMany(Row),
        _ => [],
    };

    private static IEnumerable<ReportLine> Row(Row row)
    {
        var cells = row.Cells.Where(cell => !cell.Covered && !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (cells.Count == 1) return cells[0].Lines.Select(text => InCell(cells[0].At, text));
        if (cells.Count == 0) return [];

        var texts = cells.Select(cell => string.Join(' ', cell.Lines)).ToList();
        if (texts.Count == 2 && Mark().IsMatch(texts[0])) return [Line(row.At, ParagraphKind.ListItem, 1, false, $"{texts[0]} {texts[1]}")];
        return [new ReportLine(row.At, ParagraphKind.Text, 0, false, null, string.Join(' ', texts), texts)];
    }

    private static ReportLine InCell(Place at, string text) => text.StartsWith("• ", StringComparison.Ordinal)
        ? Line(at, ParagraphKind.ListItem, 1, false, text[2..])
        : Line(at, ParagraphKind.Text, 0, false, text);

    private static ReportLine Line(Place at, ParagraphKind kind, int level, bool bold, string text)
    {
        text = text.Replace('\n', ' ').Trim();
        var bullet = kind != ParagraphKind.Heading && Bullet().Match(text) is { Success: true } mark ? mark.Length : 0;
        if (bullet > 0) (kind, level, text) = (ParagraphKind.ListItem, Math.Max(1, level), text[bullet..]);
        return Numbered().Match(text) is { Success: true } match && bullet == 0
            ? new ReportLine(at, kind, level, bold, match.Groups["number"].Value, text[match.Groups["mark"].Length..], [])
            : new ReportLine(at, kind, level, bold, null, text, []);
    }

    /// <summary>The titles and dates that a file repeats at the head and foot of its pages.</summary>
    private static HashSet<string> Repeated(List<ReportLine> lines) =>
    [
        .. lines.Where(line => !line.IsRow && line.Text.Length <= LongestFurniture && Running().IsMatch(line.Printed))
            .GroupBy(line => Bare(line.Printed)).Where(same => same.Count() >= FewestRepeats).Select(same => same.Key),
    ];

    private static string Bare(string text) => LastNumber().Replace(text, "").Trim();

    [GeneratedRegex(@"^(page )?\d{1,3}( (of|/) \d{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?<mark>(?<number>\d{1,2}\.\d{1,2})\s+(?=\p{Lu})|(?<number>\d{1,3})([.)]\s+(?=\S)|[.)](?=\p{L})))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\d{1,3}[.)]|[•●○▪◦■□◼◆➢➤►❖\uE000-\uF8FF])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LoneMark();

    [GeneratedRegex(@"^[‘“'""(]?[\p{Ll}\d]|^\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^(\d{1,3}[.)]?|\W)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([•●○▪◦■□◼◆➢➤►❖\uE000-\uF8FF]\s*|[-–−*]\s+)(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d{1,2}\s*(?=[A-Z‘“])[^\d].{20,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\b(inspection|visit|services|children)\b|^(\w+ )?\d{1,2}( \w+)?( \d{4})?( to | – | and |–|-)(\w+ )?\d{1,2} \w+ \d{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Running();

    [GeneratedRegex(@"(?<=[^\d])\s+\d{1,3}$|(?<=\d{4})\s*\d{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastNumber();
}
