using System.Security.Claims;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Watching;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Watching;

/// <summary>What somebody watches in one plan, and what changed there since they last looked.</summary>
public sealed record WatchedPlan(PlanFacts Facts, IReadOnlyList<Watch> Watches, IReadOnlyList<WatchedChange> Changes);

/// <summary>Gathers what changed in what the reader watches, in the plans that they may still see.</summary>
public sealed class WatchedNews(MilepostDb db, PlanFactsCache cache, WatchList list)
{
    public async Task<IReadOnlyList<WatchedPlan>> OfAsync(ClaimsPrincipal user, CancellationToken stop = default)
    {
        if (user.Person() is not { } me) return [];
        var plans = new List<WatchedPlan>();
        foreach (var plan in (await list.OfAsync(me.Id, stop)).GroupBy(watch => watch.PlanId).Where(plan => user.Sees(plan.Key)))
        {
            if (await cache.LoadAsync(db, plan.Key, stop) is not { } facts) continue;
            List<Watch> watches = [.. plan];
            var changes = await WatchList.ChangesAsync(db, plan.Key, watches.Min(watch => watch.SeenAt), stop);
            plans.Add(new(facts, watches, WatchList.Changed(facts, watches, changes, me.Author)));
        }

        return plans;
    }
}
