using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Commenting;
using Milepost.Store.Facts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Commenting;

/// <summary>A comment that names the reader, with the action that it is on.</summary>
public sealed record MentionRow(WaitingMention Mention, PlanFacts Plan, ActionFacts Action);

/// <summary>Who may read what is said of an action, and so may be named there.</summary>
public sealed class CommentReach(MilepostDb db, PlanFactsCache cache, ActionComments comments, UkClock clock)
{
    /// <summary>Everybody else who may read a comment on the action today, by name.</summary>
    public async Task<IReadOnlyList<Person>> OthersAsync(ClaimsPrincipal user, PlanFacts plan, ActionFacts action, CancellationToken stop)
    {
        var today = clock.Today;
        var me = user.Person()?.Id;
        var people = await db.People.AsNoTracking().Where(person => person.StoppedOn == null).ToListAsync(stop);
        var grants = (await db.Grants.AsNoTracking().Where(grant => grant.PlanId == null || grant.PlanId == plan.Plan.Id).ToListAsync(stop)).ToLookup(grant => grant.PersonId);
        return [.. people.Where(person => person.Id != me && person.MayComeIn(today) && person.May(new HeldRoles(grants[person.Id], today), Permission.Comment, plan, action)).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The comments that name the reader, on actions that they may still read.</summary>
    public async Task<IReadOnlyList<MentionRow>> MineAsync(ClaimsPrincipal user, CancellationToken stop)
    {
        if (user.Person() is not { } me) return [];
        var rows = new List<MentionRow>();
        foreach (var plan in (await comments.ForAsync(me.Id, stop)).GroupBy(mention => mention.Plan))
        {
            if (await cache.LoadAsync(db, plan.Key, stop) is not { } facts) continue;
            rows.AddRange(from mention in plan
                          let action = facts.Actions.FirstOrDefault(one => one.Action.Id == mention.Action)
                          where action is not null && user.May(Permission.Comment, facts, action)
                          select new MentionRow(mention, facts, action));
        }

        return rows;
    }
}
