using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Searching;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Searching;

/// <summary>What somebody may find, by what they hold today: the same that the pages show them.</summary>
public sealed class SearchReach(MilepostDb db, PlanFactsCache cache)
{
    /// <summary>In these plans. Whoever holds only a part of one is asked of each of its actions, as on the pages.</summary>
    public async Task<SearchRights> OfAsync(ClaimsPrincipal user, IEnumerable<ListedPlan> plans, CancellationToken stop)
    {
        var held = user.Visitor()?.Held ?? HeldRoles.None;
        var inPart = held.Grants.Where(grant => !grant.IsWhole).ToList();
        var parted = await FactsAsync([.. plans.Select(plan => plan.Id).Where(plan => inPart.Any(grant => grant.Reaches(plan)))], stop);
        return new([.. With(held, Permission.SeePlan).Select(grant => grant.PlanId).Distinct()],
            Part(Permission.SeeWithheldEvidence), Part(Permission.SeeWorkingNotes), Part(Permission.Comment));

        SearchedPart Part(Permission permission)
        {
            var whole = With(held, permission).Where(grant => grant.IsWhole).Select(grant => grant.PlanId).Distinct().ToList();
            var more = parted.Where(plan => held.IsProvenFor(permission) && !whole.Contains(null) && !whole.Contains(plan.Plan.Id) && inPart.Any(grant => grant.Reaches(plan.Plan.Id) && grant.Role.May(permission)));
            return new(whole, [.. more.SelectMany(plan => user.Reached(permission, plan)).Select(action => action.Action.Id)]);
        }
    }

    private static IEnumerable<Grant> With(HeldRoles held, Permission permission) => held.IsProvenFor(permission) ? held.Grants.Where(grant => grant.Role.May(permission)) : [];

    private async Task<IReadOnlyList<PlanFacts>> FactsAsync(IReadOnlyList<Id<Plan>> plans, CancellationToken stop)
    {
        if (plans.Count == 0) return [];
        var facts = new List<PlanFacts>();
        foreach (var stamp in await db.Plans.Where(plan => plans.Contains(plan.Id)).Select(plan => new PlanStamp(plan.Id, plan.Stamp)).ToListAsync(stop))
        {
            if (await cache.LoadAsync(db, stamp, stop) is { } plan) facts.Add(plan);
        }

        return facts;
    }
}
