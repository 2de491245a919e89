using System.Text.RegularExpressions;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>Gathers the judgements of a report: from the table on its first page, from its lines where no table was made, else from its headings.</summary>
internal static partial class JudgementList
{
    private const int LinesLookedAt = 80;
    private const int FewestOnCover = 2;
    private const int LongestArea = 160;
    private const string Overall = "Overall effectiveness";

    /// <summary>The judgements, and after which line the first page's list of them ends.</summary>
    public static (IReadOnlyList<JudgementDraft> Judgements, int End) Of(List<ReportLine> lines)
    {
        var (cover, end) = OnCover(lines);
        return cover.Count >= FewestOnCover ? (cover, end) : (InHeadings(lines), cover.Count > 0 ? end : 0);
    }

    /// <summary>The grade of the safeguarding children board, which a sentence gives: "The Local Safeguarding Children Board is inadequate".</summary>
    public static Grade? OfBoard(List<ReportLine> lines) => lines.Where(line => line.Text.Length <= LongestArea)
        .Select(line => Board().Match(line.Text)).Where(match => match.Success).Select(match => Grades.Of(match.Groups["grade"].Value)).FirstOrDefault();

    private static (List<JudgementDraft> Found, int End) OnCover(List<ReportLine> lines)
    {
        var found = new List<JudgementDraft>();
        var open = "";
        var end = 0;
        for (var i = 0; i < Math.Min(lines.Count, LinesLookedAt); i++)
        {
            var line = lines[i];
            if (EndsCover(line, found)) break;
            if (Read(line, lines.ElementAtOrDefault(i + 1), open) is { } judgement)
            {
                if (!found.Exists(known => known.Area == judgement.Area)) found.Add(judgement);
                open = "";
                end = i + 1;
            }
            else open = Opened(line, open);
        }

        return (found, end);
    }

    private static bool EndsCover(ReportLine line, List<JudgementDraft> found) =>
        found.Count > 0 && line is { IsRow: false, Kind: not Tables.ParagraphKind.ListItem } && (line.Text.Length > 250 || EndOfCover().IsMatch(line.Text));

    private static JudgementDraft? Read(ReportLine line, ReportLine? next, string open)
    {
        if (line.IsRow)
        {
            return Grades.Of(line.Cells[^1]) is { } given && Area(string.Join(' ', line.Cells.SkipLast(1))) is { Length: > 2 } name ? new JudgementDraft(name, given, line.At) : null;
        }

        if (Grades.OverallIn(line.Text) is { } overall) return new JudgementDraft(Overall, overall, line.At);
        var text = Grades.IsHalf(line.Text) && next is not null ? $"{line.Text} {next.Text}" : line.Text;
        if (Grades.Of(text) is { } grade) return Area(open) is { Length: > 2 } area && IsArea(area) ? new JudgementDraft(area, grade, line.At) : null;
        if (Grades.AtEnd(line.Text) is not { } both) return null;
        var whole = Area(line.Number is null && open.Length > 0 ? $"{open} {both.Area}" : both.Area);
        return IsArea(whole) ? new JudgementDraft(whole, both.Grade, line.At) : null;
    }

    /// <summary>What may be the area of the grade that follows: text without a table has it on the lines before.</summary>
    private static string Opened(ReportLine line, string open)
    {
        if (line.IsRow || line.Text.Length > LongestArea || line.IsFinished || Grades.IsHalf(line.Text) || RestOfGrade().IsMatch(line.Text)) return open;
        return line.Number is not null || BeginsArea().IsMatch(line.Text) || open.Length == 0 ? line.Text : $"{open} {line.Text}";
    }

    private static List<JudgementDraft> InHeadings(List<ReportLine> lines)
    {
        var found = new List<JudgementDraft>();
        foreach (var line in lines)
        {
            var both = line.IsRow ? (Grades.Of(line.Cells[^1]) is { } given ? (string.Join(' ', line.Cells.SkipLast(1)), given) : null)
                : line.IsHeading ? Grades.AtEnd(line.Text) : ((string Area, Grade Grade)?)null;
            if (both is var (name, grade) && Area(name) is var area && IsArea(area) && !found.Exists(known => known.Area == area)) found.Add(new(area, grade, line.At));
        }

        return found;
    }

    private static string Area(string text) => Mark().Replace(text, "").Trim(' ', ':', '–', '-', '•');

    private static bool IsArea(string area) => area.Length is > 5 and <= LongestArea && AreaWords().IsMatch(area);

    [GeneratedRegex(@"^\W*(contents|executive summary|summary of findings|the local authority|what needs to improve)\W*\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOfCover();

    [GeneratedRegex(@"^(the (impact|experiences?|overall)|overall|\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsArea();

    [GeneratedRegex(@"^(improvement|to be good|improvement to be good|judgement|grade|judgement grade)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RestOfGrade();

    [GeneratedRegex(@"\b(children|care leavers|leaders|leadership|adoption|effectiveness|experiences?|protection|permanence)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AreaWords();

    [GeneratedRegex(@"safeguarding children['’]?s? board( \(\w+\))? (is |is judged |judged )?(to be )?(?<grade>inadequate|outstanding|good|requires? improvement( to be good)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Board();

    [GeneratedRegex(@"^\W*(\d(\.\d)?\.?\s+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
