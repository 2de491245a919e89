using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading;

/// <summary>Recognises files that are not plans: an inspection report, the lists of Annex A.</summary>
public static partial class FileKinds
{
    private const int TextLookedAt = 20_000;
    private const int FewestSheets = 3;
    private const int FewestGrades = 3;
    private const int FewestColumnsOfPlan = 4;
    private const int FewestRowsOfPlan = 4;

    /// <summary>What the file plainly is, before it is read as a plan; null where it may be one.</summary>
    public static FileKind? Of(SourceDocument document)
    {
        if (IsAnnexA(document)) return FileKind.AnnexA;
        return IsInspectionReport(document) ? FileKind.InspectionReport : null;
    }

    private static bool IsAnnexA(SourceDocument document) => document.Blocks.OfType<Table>()
        .Select(table => table.Caption).OfType<string>().Distinct().Count(caption => AnnexList().IsMatch(caption)) >= FewestSheets;

    /// <summary>It is Ofsted's own: its title names an inspection or visit, it says in its own way when that was, and it holds no plan's table.</summary>
    private static bool IsInspectionReport(SourceDocument document)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in Lines(document))
        {
            if (text.Length > TextLookedAt) break;
            text.Append(line).Append('\n');
        }

        var said = text.ToString();
        var isInspection = Inspects().IsMatch(said) && Dates().IsMatch(said) && (Judges().Count(said) >= FewestGrades || Inspector().IsMatch(said));
        return (isInspection || Letter().IsMatch(said)) && !document.Blocks.OfType<Table>().Any(IsWide);
    }

    /// <summary>A plan's table has a column for each of many things; a report's has an area and its grade.</summary>
    private static bool IsWide(Table table) => table.Rows.Count(row => row.Cells.Count(cell => !cell.IsEmpty) >= FewestColumnsOfPlan) >= FewestRowsOfPlan;

    private static IEnumerable<string> Lines(SourceDocument document) => document.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => Enumerable.Empty<string>(),
    });

    [GeneratedRegex(@"^(list[\s_-]*(1[01]|[1-9])(\D.*)?|.*\b(contacts|referrals|assessments|section 47|s47|children in need|child protection|children in care|care leavers|adoption|adopters)\b.*\blist\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexList();

    [GeneratedRegex(
        @"^[^.]{0,80}?\binspection of (?:[\w’',&-]+\s+){0,9}?(?:children.{0,4}?s\s+(?:social\s+care\s+)?services|services\s+for\s+children|(?:arrangements|services) for)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inspects();

    [GeneratedRegex(@"\b(requires improvement( to be good)?|inadequate|outstanding|good)\b\W*$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Judges();

    [GeneratedRegex(@"^\W*(inspection|visit) dates?\b|^\W*report published\b|^\W*dates? of (the )?inspection\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\b(her|his) majesty['’]s inspectors?\b|\blead inspector\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inspector();

    [GeneratedRegex(
        @"\bthis letter (summarises|contains|sets out)\b[^.]{0,80}\b(focused|monitoring) visit\b|^\W*(ilacs )?(focused|monitoring) visit (to|of)\b[^.\n]{0,120}\n([^\n]{0,200}\n){0,6}?[^\n]{0,40}\b((inspection|visit) dates?|lead inspector|(her|his) majesty['’]s inspectors?)\b",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();
}
