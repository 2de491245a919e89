namespace Milepost.Journeys.Host;

/// <summary>A small invented plan as a council might send it, with a day that no calendar has.</summary>
internal static class InventedPlan
{
    public const string October = """
        | Ref. | Action | Lead | Due date | RAG | Minutes | Progress |
        |---|---|---|---|---|---|---|
        | 1.1 | Open the new front door with police and health | Head of assessment | 31.11.26 | Amber | Front door group, 12 October | The desk is open; two posts are not filled |
        | 1.2 | Write and brief the practice standard | Principal social worker | 30.04.27 | Green | Practice group, 6 October | Drafted and read by every team |
        | 2.1 | Ask every child in care what they want to change | Participation worker / Head of assessment | w/b 07.12.26 | Red | | Not begun |
        """;

    public static readonly string November = October.Replace("30.04.27 | Green", "30.06.27 | Red", StringComparison.Ordinal);

    /// <summary>The table as it comes when it is copied out of a document: columns apart by tabs.</summary>
    public static string Pasted => string.Join('\n', October.Split('\n')
        .Where(line => !line.Contains("---", StringComparison.Ordinal))
        .Select(line => string.Join('\t', line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()))));
}
