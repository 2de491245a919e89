using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;
using Milepost.Wording;

namespace Milepost.Store.Commenting;

/// <summary>A comment with those whom it names.</summary>
public sealed record SaidComment(Comment Comment, IReadOnlyList<string> Named);

/// <summary>A comment that names somebody and that they have not said to have seen.</summary>
public sealed record WaitingMention(Id<Mention> Id, Id<Plan> Plan, Id<PlanAction> Action, string By, DateTime At, string Text);

/// <summary>What people say to one another of an action, and whom they name.</summary>
public sealed class ActionComments(MilepostDb db, TimeProvider time)
{
    /// <summary>How long whoever wrote a comment may change its words; others may have answered them since.</summary>
    public static readonly TimeSpan MayBeReworded = TimeSpan.FromHours(24);

    private const int MostWaiting = 50;

    private DateTime Now => HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);

    /// <summary>All of an action, the oldest first.</summary>
    public async Task<IReadOnlyList<SaidComment>> OfAsync(Id<PlanAction> action, CancellationToken stop = default)
    {
        var comments = await db.Comments.AsNoTracking().Where(one => one.Action == action.Value).OrderBy(one => one.Id).ToListAsync(stop);
        if (comments.Count == 0) return [];
        var named = await (from mention in db.Mentions
                           join comment in db.Comments on mention.CommentId equals comment.Id
                           join person in db.People on mention.PersonId equals person.Id
                           where comment.Action == action.Value
                           select new { mention.CommentId, person.Name }).ToListAsync(stop);
        var of = named.ToLookup(one => one.CommentId, one => one.Name);
        return [.. comments.Select(comment => new SaidComment(comment, [.. of[comment.Id].Distinct().Order(StringComparer.CurrentCulture)]))];
    }

    /// <summary>How many there are, and the day of the last.</summary>
    public async Task<(int Count, DateTime? Last)> CountAsync(Id<PlanAction> action, CancellationToken stop = default)
    {
        var standing = await db.Comments.Where(one => one.Action == action.Value && one.RemovedAt == null).GroupBy(one => one.Action)
            .Select(all => new { Count = all.Count(), Last = all.Max(one => one.At) }).FirstOrDefaultAsync(stop);
        return standing is null ? (0, null) : (standing.Count, standing.Last);
    }

    /// <summary>Writes one. Whoever answers has seen what named them there.</summary>
    public async Task<Id<Comment>> SayAsync(Id<Plan> plan, Id<PlanAction> action, Person by, string text, IEnumerable<Person> named, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var comment = new Comment(Id<Comment>.New(), plan, action.Value, by.Id, by.Author, text, Now);
        db.Add(comment);
        db.AddRange(named.Where(person => person.Id != by.Id).DistinctBy(person => person.Id).Select(person => Mention.Of(comment.Id, person.Id, comment.At)));
        var me = by.Id;
        var answered = await (from mention in db.Mentions
                              join one in db.Comments on mention.CommentId equals one.Id
                              where mention.PersonId == me && mention.SeenAt == null && one.Action == action.Value
                              select mention).ToListAsync(stop);
        foreach (var mention in answered) mention.See(Now);
        await db.SaveChangesAsync(stop);
        return comment.Id;
    }

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    public async Task<string?> RewordAsync(Id<Comment> id, Id<PlanAction> action, Person by, string text, IEnumerable<Person> named, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await db.Comments.FirstOrDefaultAsync(one => one.Id == id && one.Action == action.Value, stop) is not { RemovedAt: null } comment) return "The comment was taken away meanwhile";
        if (!MayReword(comment, by)) return "A comment may be changed by whoever wrote it, for a day";
        comment.Reword(text, Now);
        var known = await db.Mentions.Where(one => one.CommentId == id).Select(one => one.PersonId).ToListAsync(stop);
        db.AddRange(named.Where(person => person.Id != by.Id && !known.Contains(person.Id)).DistinctBy(person => person.Id).Select(person => Mention.Of(id, person.Id, Now)));
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <summary>Takes a comment away: its words are gone, and whom it named are not told of it any more.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="action">Of which action.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="anybodys">They may take away what others wrote.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<string?> RemoveAsync(Id<Comment> id, Id<PlanAction> action, Person by, bool anybodys, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await db.Comments.FirstOrDefaultAsync(one => one.Id == id && one.Action == action.Value, stop) is not { RemovedAt: null } comment) return null;
        if (comment.PersonId != by.Id && !anybodys) return "A comment may be taken away by whoever wrote it, and by the programme manager";
        comment.Remove(Now, by.Author);
        foreach (var mention in await db.Mentions.Where(one => one.CommentId == id).ToListAsync(stop)) mention.See(Now);
        await db.SaveChangesAsync(stop);
        return null;
    }

    public bool MayReword(Comment comment, Person by)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(by);
        return comment.RemovedAt is null && comment.PersonId == by.Id && Now - comment.At < MayBeReworded;
    }

    /// <summary>What names somebody and waits for them, the newest first.</summary>
    public async Task<IReadOnlyList<WaitingMention>> ForAsync(Id<Person> person, CancellationToken stop = default) =>
    [
        .. (await (from mention in db.Mentions.AsNoTracking()
                   join comment in db.Comments.AsNoTracking() on mention.CommentId equals comment.Id
                   where mention.PersonId == person && mention.SeenAt == null
                   orderby mention.Id descending
                   select new { mention.Id, comment.PlanId, comment.Action, comment.By, comment.At, comment.Text }).Take(MostWaiting).ToListAsync(stop))
            .Select(one => new WaitingMention(one.Id, one.PlanId, new(one.Action), one.By, one.At, Say.Shorten(one.Text, 200))),
    ];

    /// <summary>They have seen what named them; nobody else can say so.</summary>
    public async Task SeeAsync(Id<Mention> id, Id<Person> person, CancellationToken stop = default)
    {
        if (await db.Mentions.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person, stop) is not { } mention) return;
        mention.See(Now);
        await db.SaveChangesAsync(stop);
    }
}
