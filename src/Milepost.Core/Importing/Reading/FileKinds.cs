using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading;

/// <summary>Recognises files that are not plans: an inspection report, the lists of Annex A.</summary>
public static partial class FileKinds
{
    private const int TextLookedAt = 20_000;
    private const int FewestSheets = 3;

    /// <summary>What the file plainly is, before it is read as a plan; null where it may be one.</summary>
    public static FileKind? Of(SourceDocument document)
    {
        if (IsAnnexA(document)) return FileKind.AnnexA;
        return IsInspectionReport(document) ? FileKind.InspectionReport : null;
    }

    private static bool IsAnnexA(SourceDocument document) => document.Blocks.OfType<Table>()
        .Select(table => table.Caption).OfType<string>().Distinct().Count(caption => AnnexList().IsMatch(caption)) >= FewestSheets;

    /// <summary>It is Ofsted's own: it inspects a council's services, judges them in the fixed grades, and says when it was there.</summary>
    private static bool IsInspectionReport(SourceDocument document)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in Lines(document))
        {
            if (text.Length > TextLookedAt) break;
            text.Append(line).Append('\n');
        }

        var said = text.ToString();
        return Inspects().IsMatch(said) && Judges().Count(said) >= 3 && Dates().IsMatch(said) && !document.Name.Contains("plan", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Lines(SourceDocument document) => document.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => Enumerable.Empty<string>(),
    });

    [GeneratedRegex(@"^(list[\s_-]*(1[01]|[1-9])(\D.*)?|.*\b(contacts|referrals|assessments|section 47|s47|children in need|child protection|children in care|care leavers|adoption|adopters)\b.*\blist\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexList();

    [GeneratedRegex(
        @"\binspection of (\p{L}+[\s-]+){0,6}?(children\s*['’]?\s*s\s+social\s+care\s+services|local\s+authority\s+children\s*['’]?\s*s\s+services|services\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection)|\bfocused\s+visit\s+to\b|\bmonitoring\s+visit\s+(to|of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inspects();

    [GeneratedRegex(@"\b(requires improvement( to be good)?|inadequate|outstanding|good)\b\W*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Judges();

    [GeneratedRegex(@"\b(inspection|visit) dates?\b|\breport published\b|\blead inspector\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dates();
}
