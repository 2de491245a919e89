using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.Facts;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api;

/// <summary>A plan that the reader may see, by its stamp.</summary>
public sealed record SeenPlanStamp(Id<Plan> Id, string Name, Guid Stamp);

/// <summary>The plans that were asked for and may be seen, in the order of their names, and who sees them.</summary>
public sealed record SeenPlans(ClaimsPrincipal User, IReadOnlyList<SeenPlanStamp> All);

/// <summary>One plan as a list reads it: everything that is worked out of it, on the day that was asked for.</summary>
/// <param name="Judged">Where it stands.</param>
/// <param name="Today">The plan as it is now, by which it is decided who may see what.</param>
/// <param name="Snapshot">The snapshot that it is read through; null for the record itself.</param>
/// <param name="User">Who reads.</param>
/// <param name="Link">Makes the whole address of a page.</param>
public sealed record ReadPlan(JudgedPlan Judged, PlanFacts Today, Snapshot? Snapshot, ClaimsPrincipal User, Func<string, string> Link)
{
    public PlanAssessment Assessment => Judged.Assessment;
    public PlanFacts Facts => Assessment.Facts;
    public string Name => Facts.Plan.Name;

    private readonly Lazy<Dictionary<Id<PlanAction>, ActionFacts>> now = new(() => Today.Actions.ToDictionary(action => action.Action.Id));

    /// <summary>Whoever may see something of an action today may see it of every day before.</summary>
    public bool May(Permission permission, ActionFacts action) => now.Value.GetValueOrDefault(action.Action.Id) is { } found
        ? User.May(permission, Today, found)
        : User.May(permission, Today.Plan.Id, priority: null, agency: null);
}

/// <summary>Reads plans for a program, or for somebody who tries what a program would read.</summary>
public sealed class ApiReader(MilepostDb db, OpenPlan plans, ChangeAuthors authors, SiteSettings settings, UkClock clock)
{
    public MilepostDb Db => db;
    public OpenPlan Plans => plans;
    public ChangeAuthors Authors => authors;
    public DateOnly Today => clock.Today;

    public string Link(string path) => settings.Link(path);

    /// <summary>The plans that are asked for and may be seen; null where a plan is named of which the reader sees nothing.</summary>
    public async Task<SeenPlans?> FindPlansAsync(ClaimsPrincipal user, Permission asks, string? name, CancellationToken stop)
    {
        if (user.Visitor() is not { } visitor) return null;
        var all = db.Plans.AsNoTracking();
        var stamps = await (name is null ? all : all.Where(plan => plan.Name == name)).OrderBy(plan => plan.Name)
            .Select(plan => new SeenPlanStamp(plan.Id, plan.Name, plan.Stamp)).ToListAsync(stop);
        List<SeenPlanStamp> seen = [.. stamps.Where(plan => visitor.Held.Sees(plan.Id) && visitor.Held.MayOpen(asks, plan.Id))];
        return name is not null && seen.Count == 0 ? null : new(user, seen);
    }

    /// <summary>Opens them on the day, or as the snapshot has it; null where there is no such snapshot.</summary>
    public async Task<IReadOnlyList<ReadPlan>?> OpenAsync(SeenPlans seen, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(asked);
        var open = new List<ReadPlan>();
        foreach (var plan in seen.All)
        {
            if (await plans.FactsAsync(new PlanStamp(plan.Id, plan.Stamp), stop) is not { } today) continue;
            if (await plans.SeeAsync(today, asked.AsAt, asked.Snapshot, clock.Today, stop) is not { } then) return null;
            open.Add(new(JudgedPlan.Of(then.Assessment), today, then.Snapshot, seen.User, settings.Link));
        }

        return open;
    }

    /// <summary>Every record of the plans of which something was changed since an instant.</summary>
    public async Task<IReadOnlySet<Guid>> ChangedAsync(SeenPlans seen, DateTime since, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(seen);
        List<Guid?> ids = [.. seen.All.Select(plan => (Guid?)plan.Id.Value)];
        return (await db.History.AsNoTracking().Where(change => ids.Contains(change.PlanId) && change.At >= since)
            .Select(change => change.RecordId).Distinct().ToListAsync(stop)).ToHashSet();
    }
}
