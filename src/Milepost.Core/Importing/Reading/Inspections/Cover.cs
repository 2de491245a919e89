using System.Text.RegularExpressions;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>What the first page of a report or the head of a letter says of itself: whose it is, what it was, and when.</summary>
internal sealed partial record Cover(SourceKind Kind, string? Authority, string? Framework, DateOnly? Start, DateOnly? End, DateOnly? Published)
{
    private const int LinesLookedAt = 60;

    public static Cover Of(List<ReportLine> lines)
    {
        var head = lines.Take(LinesLookedAt).Select(line => line.Printed).ToList();
        var at = head.FindIndex(line => Title().IsMatch(line));
        var title = at < 0 ? null : WholeTitle(head, at);
        var days = Days(head);
        var kind = KindOf(title ?? string.Join(' ', head));
        return new(
            kind, AuthorityOf(head, at, title), FrameworkOf(title, lines) ?? (kind == SourceKind.FocusedVisit ? "ILACS" : null),
            days?.Start, days?.End, PublishedOn(head));
    }

    /// <summary>A title too long for its line goes on in the next.</summary>
    private static string WholeTitle(List<string> head, int at)
    {
        var title = head[at];
        for (var next = at + 1; next < Math.Min(head.Count, at + 3) && title.Length < 200 && !EndOfTitle().IsMatch(title) && !Label().IsMatch(head[next]); next++) title += " " + head[next];
        return title;
    }

    private static SourceKind KindOf(string title) => Visit().Match(title) is not { Success: true } visit ? SourceKind.Inspection
        : visit.Value.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? SourceKind.MonitoringVisit : SourceKind.FocusedVisit;

    private static string? AuthorityOf(List<string> head, int at, string? title)
    {
        if (title is null) return null;
        if (Named().Match(title) is { Success: true } named && Tidy(named.Groups["authority"].Value) is { Length: > 1 } inTitle) return inTitle;
        return head.Take(at).Reverse().Select(Tidy).FirstOrDefault(line => line.Length is > 2 and < 80 && !NoCouncil().IsMatch(line) && char.IsUpper(line[0]));
    }

    private static string Tidy(string name) => Trailing().Replace(name, "").Trim(' ', ',', ':', '–', '-', '’', '\'');

    private static string? FrameworkOf(string? title, List<ReportLine> lines)
    {
        if (title is not null && Single().IsMatch(title)) return "SIF";
        if (title is not null && Ilacs().IsMatch(title)) return "ILACS";
        return lines.Exists(line => SaysIlacs().IsMatch(line.Text)) ? "ILACS" : lines.Exists(line => SaysSingle().IsMatch(line.Text)) ? "SIF" : null;
    }

    private static (DateOnly Start, DateOnly End)? Days(List<string> head)
    {
        for (var i = 0; i < head.Count; i++)
        {
            if (DatesLabel().Match(head[i]) is { Success: true } label)
            {
                var rest = head[i][(label.Index + label.Length)..];
                return InspectionDates.Range(UpToLabel(rest)) ?? (i + 1 < head.Count ? InspectionDates.Range(head[i + 1]) : null);
            }
        }

        // A letter says it in its first sentence: "the monitoring visit to Wexcombe children's services on 4 and 5 March 2026".
        return head.Select(line => Visited().Match(line)).Where(match => match.Success).Select(match => InspectionDates.Range(match.Groups["days"].Value)).FirstOrDefault(days => days is not null);
    }

    private static string UpToLabel(string text) => Label().Match(text) is { Success: true } next ? text[..next.Index] : text;

    private static DateOnly? PublishedOn(List<string> head)
    {
        var label = head.FindIndex(line => PublishedLabel().IsMatch(line));
        if (label >= 0) return InspectionDates.Day(head[label][PublishedLabel().Match(head[label]).Index..]) ?? (label + 1 < head.Count ? InspectionDates.Day(head[label + 1]) : null);
        return head.Take(20).Where(line => OnlyDay().IsMatch(line)).Select(InspectionDates.Day).FirstOrDefault(day => day is not null);
    }

    [GeneratedRegex(@"^([\w’',. -]{3,80}?:\s*)?(re-?\s?inspection|inspection|focused visit|monitoring visit|ilacs focused visit)\s+(of|to)\b|^this letter (summarises|contains|sets out)\b|\bfocused visit to\b|\bmonitoring visit to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(children.{0,3}?s\s+(social\s+care\s+)?services|care leavers|protection of children|looked after children)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOfTitle();

    [GeneratedRegex(@"\b(inspection|visit) dates?\b|\blead inspector\b|\breport published\b|\bpublished( on)?:|^and$|^review of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(monitoring|focused) visit\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Visit();

    [GeneratedRegex(@"^(?<authority>[\w’',. -]{3,80}?):\s*(re-?)?inspection of|\b(re-?\s?inspection|inspection|visit)\s+(of|to)\s+(?<authority>(?!local authority|services|children|safeguarding|the arrangements)[\w’',.& -]{3,80}?)(['’]s?)?\s+(local authority\s+)?(services for|children|fostering|arrangements)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\s+(local authority|council['’]s|['’]s)\s*$|\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\bofsted\b|\bpiccadilly\b|@|https?:|www\.|^t \d|^dear\b|^\d|\bdirector\b|\bgate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoCouncil();

    [GeneratedRegex(@"services for children in need of help and protection", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();

    [GeneratedRegex(@"inspection of\b.*\bchildren.{0,3}?s\s+(social\s+care\s+)?services", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ilacs();

    [GeneratedRegex(@"\bILACS\b|inspection of local authority children['’]?s services", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaysIlacs();

    [GeneratedRegex(@"\bsingle inspection framework\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaysSingle();

    [GeneratedRegex(@"^\W*(inspection|visit|inspection and visit|date of (inspection|visit)|dates? of (the )?(inspection|visit))(\s+dates?)?\s*:|\b(inspection|visit) dates?\b:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatesLabel();

    [GeneratedRegex(@"\bvisit\b[^.]{0,120}\bon (?<days>[^.]{0,60}\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Visited();

    [GeneratedRegex(@"\b(report )?published( on)?\s*:?\s*(?=\d|$)|\bpublication date\b|\bdate published\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PublishedLabel();

    [GeneratedRegex(@"^(\w+day,? )?\d{1,2}(st|nd|rd|th)? [a-z]{3,9} \d{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyDay();
}
