using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;

namespace Milepost.Store.Feeds;

/// <summary>A feed that somebody's calendar asks for, and what its person may see.</summary>
public sealed record AskedFeed(CalendarFeed Feed, Person Person, IReadOnlyList<Grant> Grants);

/// <summary>Makes, finds and ends the addresses of calendars. The secret is told once, to whoever makes it.</summary>
public sealed class CalendarFeeds(MilepostDb db, TimeProvider time)
{
    /// <summary>No secret is longer; a longer one is not looked for.</summary>
    private const int Longest = 100;

    /// <summary>Nobody needs more at once.</summary>
    public const int Most = 10;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes a feed and gives its secret; null where the person has too many.</summary>
    public async Task<string?> MakeAsync(Id<Person> person, Guid? plan, CancellationToken stop)
    {
        if (await db.CalendarFeeds.CountAsync(feed => feed.PersonId == person && feed.EndedAt == null, stop) >= Most) return null;
        var token = Token.New();
        db.Add(new CalendarFeed(Id<CalendarFeed>.New(), person, plan, Token.Hash(token), Now));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return token;
    }

    /// <summary>The person's feeds that are read, newest first.</summary>
    public async Task<IReadOnlyList<CalendarFeed>> OfAsync(Id<Person> person, CancellationToken stop) =>
        await db.CalendarFeeds.AsNoTracking().Where(feed => feed.PersonId == person && feed.EndedAt == null).OrderByDescending(feed => feed.MadeAt).ToListAsync(stop);

    /// <summary>The feed of that secret, ended ones too; null where there never was one.</summary>
    public async Task<AskedFeed?> FindAsync(string token, CancellationToken stop)
    {
        if (token.Length > Longest) return null;
        var hash = Token.Hash(token);
        if (await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(feed => feed.TokenHash == hash, stop) is not { } found) return null;
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == found.PersonId, stop);
        return new(found, person, await db.Grants.AsNoTracking().Where(grant => grant.PersonId == person.Id).ToListAsync(stop));
    }

    /// <summary>Ends a feed of the person at once; false where they have no such feed.</summary>
    public async Task<bool> EndAsync(Id<Person> person, Id<CalendarFeed> id, CancellationToken stop)
    {
        if (await db.CalendarFeeds.FirstOrDefaultAsync(feed => feed.Id == id && feed.PersonId == person && feed.EndedAt == null, stop) is not { } feed) return false;
        feed.End(Now);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return true;
    }
}
