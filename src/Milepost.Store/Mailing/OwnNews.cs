using Microsoft.EntityFrameworkCore;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.People;
using Milepost.Store.Watching;

namespace Milepost.Store.Mailing;

/// <summary>What somebody asked to be told of, or was named in, since the last mails were written: by numbers and counts alone.</summary>
internal static class OwnNews
{
    /// <param name="db">The store.</param>
    /// <param name="facts">The plan.</param>
    /// <param name="people">Everybody.</param>
    /// <param name="grants">What each may see.</param>
    /// <param name="since">When the last mails were written.</param>
    /// <param name="day">The day of these.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlyList<PersonNotices>> OfAsync(
        MilepostDb db, PlanFacts facts, IReadOnlyList<Person> people, IReadOnlyList<Grant> grants, DateTime since, DateOnly day, CancellationToken stop)
    {
        var watches = (await db.Watches.AsNoTracking().Where(watch => watch.PlanId == facts.Plan.Id).ToListAsync(stop)).ToLookup(watch => watch.PersonId);
        var named = (await (from mention in db.Mentions.AsNoTracking()
                            join comment in db.Comments.AsNoTracking() on mention.CommentId equals comment.Id
                            where comment.PlanId == facts.Plan.Id && mention.SeenAt == null && (comment.At > since || comment.EditedAt > since)
                            select new { mention, comment.Action, comment.At }).ToListAsync(stop))
            .Where(one => one.At > since || one.mention.IsSince(since)).ToLookup(one => one.mention.PersonId, one => one.Action);
        if (watches.Count + named.Count == 0) return [];

        var changes = watches.Count == 0 ? [] : await WatchList.ChangesAsync(db, facts.Plan.Id, since, stop);
        var actions = facts.Actions.ToDictionary(action => action.Action.Id.Value);
        var news = new List<PersonNotices>();
        foreach (var person in people.Where(person => Reached.MayBeWrittenTo(person, day) && Reached.MaySee(grants, person.Id, facts.Plan.Id, day)))
        {
            var notices = new List<Notice>();
            var about = named[person.Id].Where(actions.ContainsKey).ToList();
            if (about.Count > 0) notices.Add(WatchedChanges.Notice(NoticeKind.Named, about.Select(id => actions[id]), about.Count));
            var changed = WatchList.Changed(facts, [.. watches[person.Id]], changes, person.Author, since);
            if (changed.Count > 0) notices.Add(WatchedChanges.Notice(NoticeKind.Watched, changed.Select(one => one.Action)));
            if (notices.Count > 0) news.Add(new(person, notices));
        }

        return news;
    }
}
