using Microsoft.EntityFrameworkCore;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Store;
using Milepost.Store.Following;
using Milepost.Store.History;
using Milepost.Store.Submitting;
using Milepost.Submitting;

namespace Milepost.Web.Demo;

/// <summary>Keeps what was counted in the Annex As of Wexcombe: which of its measures they give readings to, that children are followed from one to the next, and who puts the data right.</summary>
internal static class DemoSubmissions
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";

    /// <summary>A measure of the plan, by which of the catalogue it is counted, and what it is to come to where that is not said elsewhere.</summary>
    private static readonly (string Title, string Counted, GoodDirection? Good, decimal? Target)[] links =
    [
        ("Assessments completed within 45 working days", "AS01", null, null), ("Initial conferences within 15 working days", "SG01", null, null), ("Review health assessments up to date", "HE02", null, null), ("Average caseload", "WF01", null, null),
        ("Visits at which the child was seen alone", "CP09", GoodDirection.Higher, 95), ("Referrals within twelve months of an earlier referral", "RF03", GoodDirection.Lower, 20),
        ("Children subject to a plan for two years or more", "CP12", GoodDirection.Lower, null),
        ("Return home interviews offered", "MI04", GoodDirection.Higher, 85), ("Children with three or more moves in a year", "LA09", GoodDirection.Lower, 10),
        ("Care leavers with an up-to-date pathway plan", "CL06", GoodDirection.Higher, 95), ("Care leavers in suitable accommodation", "CL03", GoodDirection.Higher, 95), ("Care leavers in touch, 17 to 21", "CL02", GoodDirection.Higher, 95),
        ("Care leavers in education, employment or training, 19 to 21", "CL04", GoodDirection.Higher, 60), ("Data quality faults outstanding", "DQ01", GoodDirection.Lower, 1),
        .. DemoScorecards.Village.Select(one => (one.Title, one.Counted, (GoodDirection?)null, (decimal?)null)),
    ];

    public static async Task KeepAsync(IServiceProvider services, IReadOnlyList<CountedSubmission> all, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author(Analyst);
        var plan = await db.Plans.AsNoTracking().FirstAsync(one => one.Name == DemoCouncil.PlanName, stop);
        await AimAsync(db, plan.Id, stop);
        var agreed = DemoLists.First.AddDays(-20);
        var faults = await services.GetRequiredService<FollowedLists>().DecideAsync(plan, isOn: true, FollowingSwitch.UsualMonths, "The data protection officer and the Caldicott guardian agreed to it", agreed, Analyst, stop);
        if (faults is [var fault, ..]) throw new InvalidOperationException(fault.Message);

        var kept = services.GetRequiredService<KeptSubmissions>();
        var byTitle = links.ToDictionary(one => one.Title, one => one.Counted);
        var measures = await db.Measures.AsNoTracking().Where(one => one.PlanId == plan.Id && one.WithdrawnOn == null).ToListAsync(stop);
        await kept.LinkAsync(plan.Id, measures.Where(one => byTitle.ContainsKey(one.Title)).ToDictionary(one => one.Id, one => (string?)byTitle[one.Title]), agreed, Analyst, stop);
        foreach (var counted in all)
        {
            if ((await kept.KeepAsync(plan.Id, counted, null, counted.AsAt.AddDays(6), Analyst, stop)).Refusal is { } refusal) throw new InvalidOperationException(refusal);
        }

        db.ChangeTracker.Clear();
        db.AddRange(DemoCaseloads.Of(plan.Id, all));
        await db.SaveChangesAsync(stop);
        var owners = services.GetRequiredService<FindingOwners>();
        await owners.NameAsync(new(Id<FindingOwner>.New(), plan.Id, null, null, "Assessment North", "Service manager, assessment", DemoLists.Last, Analyst), stop);
        await owners.NameAsync(new(Id<FindingOwner>.New(), plan.Id, null, 8, null, "Head of children in care", DemoLists.Last, Analyst), stop);
        db.ChangeTracker.Clear();
    }

    private static async Task AimAsync(MilepostDb db, Id<Plan> plan, CancellationToken stop)
    {
        var aims = links.ToDictionary(one => one.Title);
        foreach (var measure in await db.Measures.Where(one => one.PlanId == plan && one.WithdrawnOn == null).ToListAsync(stop))
        {
            if (aims.TryGetValue(measure.Title, out var aim) && aim.Good is { } good) measure.Aim(good, aim.Target, measure.Trajectory);
        }

        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
