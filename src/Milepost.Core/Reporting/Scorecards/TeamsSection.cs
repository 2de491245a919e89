using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting.Submissions;

namespace Milepost.Reporting.Scorecards;

/// <summary>The teams of a scorecard's measures beside one another, as they may leave: what is hidden of a measure is hidden of its teams too.</summary>
public static class TeamsSection
{
    private const string Heading = "Teams beside one another";

    /// <summary>For paper: each measure's funnel with its numbers. Null where no measure has one.</summary>
    public static Section? Of(ScorecardStanding card, IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(beside);
        List<Section> measures = [.. Rows(card, beside).Select(row => new Section(row.Measure.Title, Blocks(row, beside[row.Measure.Id])))];
        return measures.Count == 0 ? null : new(Heading, []) { Sections = measures };
    }

    /// <summary>For a spreadsheet: the teams of all measures in one table. Null where there are none.</summary>
    public static Section? Numbers(ScorecardStanding card, IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(beside);
        var shown = Rows(card, beside).Where(row => !IsHidden(row)).Select(row => (row.Measure.Title, beside[row.Measure.Id].Figure.Numbers)).ToList();
        if (shown.Count == 0) return null;
        var table = shown[0].Numbers with
        {
            Caption = "Teams",
            Description = "A row for each team of each measure with its share and whether chance explains it.",
            Columns = [new("Measure", 30), .. shown[0].Numbers.Columns],
            Rows = [.. shown.SelectMany(one => one.Numbers.Rows.Select(row => (IReadOnlyList<Cell>)[one.Title, .. row]))],
        };
        return new(Heading, [table]);
    }

    private static IEnumerable<ScorecardRow> Rows(ScorecardStanding card, IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside) =>
        card.Rows.Where(row => beside.ContainsKey(row.Measure.Id));

    private static IReadOnlyList<Block> Blocks(ScorecardRow row, TeamsBeside teams) => IsHidden(row)
        ? [new Paragraph("Its teams would tell of a few children, and are not shown.")]
        : [teams.Figure, new Paragraph($"{teams.Said} The broken lines are what chance explains for a team of each size.")];

    private static bool IsHidden(ScorecardRow row) => ScorecardTable.Disclosed(row).IsHidden || DisclosedReading.HidesAny(row.Standing.Series);
}
