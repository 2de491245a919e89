using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring.Caseloads;

/// <summary>How a team stands beside the caseload rule.</summary>
/// <param name="Latest">What it had last.</param>
/// <param name="Breaches">In what it breaks the rule; empty where it keeps it.</param>
/// <param name="Since">The first day of the breach that goes on; null where there is none.</param>
/// <param name="Limits">The limits of that day.</param>
/// <param name="Days">What it had on each day, oldest first.</param>
public sealed record TeamStanding(TeamCaseload Latest, IReadOnlyList<string> Breaches, DateOnly? Since, CaseloadLimits Limits, IReadOnlyList<TeamCaseload> Days)
{
    public string Team => Latest.Team;

    /// <summary>Whole weeks from the first numbers of the breach to the last; null where there is none.</summary>
    public int? WeeksInBreach => Since is { } since ? (Latest.AsAt.DayNumber - since.DayNumber) / 7 : null;

    public decimal? CasesEach => Latest.Workers > 0 ? Math.Round(Latest.Cases / Latest.Workers, 1, MidpointRounding.AwayFromZero) : null;
    public decimal? WorkersEach => Latest.Managers > 0 ? Math.Round(Latest.Workers / Latest.Managers, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>"In breach for 13 weeks, since 31 July 2026".</summary>
    public string Said => Since is not { } since ? "Keeps the rule"
        : since == Latest.AsAt ? $"In breach as at {Say.Date(since)}, and not in the numbers before"
        : $"In breach for {Say.Count(WeeksInBreach!.Value, "week")}, since {Say.Date(since)}";

    /// <summary>Every team by a day, those longest in breach first. Each day's numbers are held against the limits of that day.</summary>
    public static IReadOnlyList<TeamStanding> Of(IEnumerable<TeamCaseload> caseloads, DateOnly asAt, Func<DateOnly, CaseloadLimits> limitsOn)
    {
        ArgumentNullException.ThrowIfNull(caseloads);
        ArgumentNullException.ThrowIfNull(limitsOn);
        return
        [
            .. caseloads.Where(one => one.AsAt <= asAt && one.On <= asAt).GroupBy(one => one.Team, StringComparer.OrdinalIgnoreCase)
                .Select(team => One(team, limitsOn)).OrderByDescending(team => team.WeeksInBreach ?? -1).ThenBy(team => team.Team, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static TeamStanding One(IEnumerable<TeamCaseload> given, Func<DateOnly, CaseloadLimits> limitsOn)
    {
        List<TeamCaseload> days = [.. given.GroupBy(one => one.AsAt).OrderBy(day => day.Key).Select(day => day.OrderBy(one => one.On).ThenBy(one => one.Id.Value).Last())];
        DateOnly? since = null;
        foreach (var day in days) since = CaseloadRule.Breaches(day, limitsOn(day.AsAt)).Count == 0 ? null : since ?? day.AsAt;
        var limits = limitsOn(days[^1].AsAt);
        return new(days[^1], CaseloadRule.Breaches(days[^1], limits), since, limits, days);
    }
}
