using Milepost.AnnexA.Declaring;
using Milepost.Authorities;
using Milepost.Facts;
using Milepost.Measuring.Caseloads;
using Milepost.Store.Authorities;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Teams beside the caseload rule, each day by the council's own limits of that day.</summary>
public sealed class TeamCaseloads(AuthorityRecords records)
{
    public async Task<IReadOnlyList<TeamStanding>> OfAsync(PlanFacts facts, DateOnly asAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Caseloads.Count == 0) return [];
        var versions = await records.SettingsAsync(AuthorityRecords.Of(facts.Plan), stop);
        return TeamStanding.Of(facts.Caseloads, asAt, day => Limits(SettingsOfDay.Of(versions, day)));
    }

    public async Task<CaseloadLimits> LimitsAsync(PlanFacts facts, DateOnly asAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Limits(await records.SettingsAsync(AuthorityRecords.Of(facts.Plan), asAt, stop));
    }

    private static CaseloadLimits Limits(LocalSettings settings) =>
        new(settings["caseload-limit"] ?? CaseloadLimits.Usual.Cases, settings["workers-per-manager"] ?? CaseloadLimits.Usual.Workers);
}
