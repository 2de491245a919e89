using Microsoft.EntityFrameworkCore;
using Milepost.Checking;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What people of Wexcombe looked at in the plan as written, and why they let it stand.</summary>
internal static class DemoFindings
{
    private const string Who = "Marcus Oyelaran, assistant director, social care";

    private static readonly (CheckRule Rule, string Reference, string Because)[] reasons =
    [
        (CheckRules.DateDoubted, "4.6", "The virtual school plans by terms. The term ends on 18 December, and that is the date we hold it to."),
        (CheckRules.NoMeasure, "1.1", "The board judges this one itself, by its yearly review of how it works. A figure would only count meetings."),
    ];

    public static async Task AcceptAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.Author = new Author(Who);
        var plan = (await db.Plans.AsNoTracking().SingleAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
        var facts = (await services.GetRequiredService<PlanFactsQuery>().LoadAsync(plan, stop))!;
        var asAt = facts.Imports[^1].AsAt.AddDays(3);
        var found = PlanChecks.Of(facts, asAt).Findings;
        foreach (var (rule, reference, because) in reasons)
        {
            if (found.FirstOrDefault(finding => finding.Rule == rule && finding.Place.Reference == reference) is not { } finding) continue;
            db.Add(new AcceptedFinding(Id<AcceptedFinding>.New(), plan, rule.Code, finding.Place.Id, finding.Fingerprint, because, asAt, Who));
        }

        await db.SaveChangesAsync(stop);
    }
}
