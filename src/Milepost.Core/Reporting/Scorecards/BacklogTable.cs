using Milepost.Measuring.Scoring;
using Milepost.Wording;

namespace Milepost.Reporting.Scorecards;

/// <summary>The measures that are still to be developed, as a table for paper.</summary>
internal static class BacklogTable
{
    public static DataTable Of(DevelopmentBacklog backlog) => new(
        "Measures to be developed, the oldest first",
        "A row for each measure that cannot be counted yet, with its age, who gets it ready, what there is to do and by when.",
        [new("Measure", 34, NamesRow: true), new("Age", 12, Number: true), new("Who", 18), new("Steps", 24), new("Due", 12)],
        [.. backlog.Items.Select(item => (IReadOnlyList<Cell>)
        [
            item.Measure.Title, Say.Days(item.Age), item.Owner ?? "Nobody", new TextCell([.. item.Said?.Steps ?? []]),
            item.Said?.Due is { } due ? new DateCell(Say.Date(due), due, item.OverdueBy is { } late ? $"{Say.Days(late)} late" : null) : "no date",
        ])]);
}
