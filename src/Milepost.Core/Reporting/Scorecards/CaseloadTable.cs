using Milepost.Measuring;
using Milepost.Measuring.Caseloads;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Reporting.Scorecards;

/// <summary>Teams beside the caseload rule, as a table for paper and as teams of a funnel.</summary>
public static class CaseloadTable
{
    public static DataTable Of(IReadOnlyList<TeamStanding> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return new(
            "Teams and their caseloads",
            "A row for each team with its managers, social workers and cases, and for how long it has broken the rule.",
            [new("Team", 20, NamesRow: true), new("As at", 14), new("Managers", 10, Number: true), new("Social workers", 10, Number: true), new("Cases", 10, Number: true), new("Cases each", 10, Number: true), new("Standing", 26)],
            [.. teams.Select(team => (IReadOnlyList<Cell>)
            [
                team.Team, Say.Date(team.Latest.AsAt), ReadingValue.Said(team.Latest.Managers), ReadingValue.Said(team.Latest.Workers), ReadingValue.Said(team.Latest.Cases),
                team.CasesEach is { } each ? ReadingValue.Said(each) : "–", new TextCell([team.Said, .. team.Breaches.Select(Say.Capital)]),
            ])]);
    }

    /// <summary>How many social workers of each team are above the limit; teams of which nobody counted it are left out.</summary>
    public static IReadOnlyList<TeamCount> Over(IReadOnlyList<TeamStanding> teams) =>
        [.. teams.Where(team => team.Latest.Over is not null).Select(team => new TeamCount(team.Team, team.Latest.Over!.Value, (int)Math.Ceiling(team.Latest.Workers)))];
}
