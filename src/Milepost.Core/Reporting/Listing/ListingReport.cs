using Milepost.Assessing;
using Milepost.Wording;

namespace Milepost.Reporting.Listing;

/// <summary>A table as it was shown, to take away: its rows and columns, and a sheet that says what it is.</summary>
public static class ListingReport
{
    public const string Kind = "table";

    /// <param name="plan">Where the plan stands on the day.</param>
    /// <param name="table">What was shown.</param>
    /// <param name="shown">Which rows they are and in what order, in words.</param>
    /// <param name="by">Who took it.</param>
    public static Report From(PlanAssessment plan, DataTable table, string shown, string by) => new()
    {
        Kind = Kind,
        Title = plan.Facts.Plan.Title,
        Authority = plan.Facts.Plan.Authority,
        Foot = $"{plan.Facts.Plan.Title}, as at {Say.Date(plan.AsAt)}",
        Sections = [new Section("The plan", [table]), new Section("About", [About(plan, table, shown, by)])],
    };

    private static DataTable About(PlanAssessment plan, DataTable table, string shown, string by) => new(
        "About", "What the other sheet holds, of which day, and who took it.",
        [new("About this file", 30, NamesRow: true), new("Said", 90)],
        [
            Line("Plan", plan.Facts.Plan.Title),
            .. plan.Facts.Plan.Authority is { } authority ? [Line("Council", authority)] : Array.Empty<IReadOnlyList<Cell>>(),
            Line("As at", Say.Date(plan.AsAt)),
            Line("What it shows", shown),
            Line("Rows", Say.Count(table.Rows.Count, "row")),
            Line("Taken by", by),
            Line("From", "Milepost"),
        ]);

    private static IReadOnlyList<Cell> Line(string what, string words) => [what, words];
}
