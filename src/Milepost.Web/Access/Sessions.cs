using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web.Access;

/// <summary>Who is signed in now. The cookie only names a session; whether it still holds is asked of the store at every request.</summary>
public sealed class Sessions(IDbContextFactory<MilepostDb> store, UkClock clock, SiteSettings settings)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How long somebody has to find the code of their second factor.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    // One query tells all that a request needs to know of its person. Compiled for one database, as a host has one.
    private readonly Func<MilepostDb, string, string?, Task<FoundSession?>> find = EF.CompileAsyncQuery(
        (MilepostDb db, string hash, string? plan) => (
            from session in db.Sessions.AsNoTracking()
            where session.TokenHash == hash
            join person in db.People on session.PersonId equals person.Id
            join account in db.Accounts on person.Id equals account.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            select new FoundSession(
                session, person, account,
                db.Grants.Where(grant => grant.PersonId == person.Id).ToList(),
                plan == null ? null : db.Plans.Where(one => one.Name == plan).Select(one => (Id<Plan>?)one.Id).FirstOrDefault()))
            .FirstOrDefault());

    /// <summary>Opens a session; its token is kept nowhere but in the browser.</summary>
    public async Task<(Session Session, string Token)> OpenAsync(Id<Person> person, Proof proof, Guid? seal, string device, string? providerSession, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var longPast = clock.Now - Kept;
        db.RemoveRange(await db.Sessions.Where(session => session.PersonId == person && session.BeganAt < longPast).ToListAsync(stop));
        var token = Token.New();
        var session = new Session(Id<Session>.New(), person, Token.Hash(token), proof, seal, device, clock.Now, providerSession);
        db.Add(session);
        await db.SaveChangesAsync(stop);
        return (session, token);
    }

    /// <summary>The session that a token names, whether it still holds or not; null where there is none.</summary>
    public Task<FoundSession?> FindAsync(MilepostDb db, string token, string? plan) => find(db, Token.Hash(token), plan);

    /// <summary>Whether it holds: not ended, not idle or open too long, its person may come in, and neither password nor second factor changed since.</summary>
    public bool Holds(FoundSession found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var session = found.Session;
        return session.EndedAt is null
            && clock.Now - session.SeenAt <= Idle
            && clock.Now - session.BeganAt <= (session.Proof is Proof.Half ? HalfWay : Longest)
            && (session.Seal is null || session.Seal == found.Account?.Seal)
            && (session.Proof is not Proof.Picked || settings.Demo)
            && found.Person.MayComeIn(clock.Today);
    }

    /// <summary>Notes that the person is there. A write at every click would make every page wait for the disk, so it is done once a minute.</summary>
    public async Task SeeAsync(Session session, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (clock.Now - session.SeenAt < Noted) return;
        await using var db = await store.CreateDbContextAsync(stop);
        db.Attach(session);
        session.See(clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Ends the sessions of a person, one of them or all, and forgets what they had not sent.</summary>
    public async Task EndAsync(Id<Person> person, Func<Session, bool> which, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var open = await db.Sessions.Where(session => session.PersonId == person && session.EndedAt == null).ToListAsync(stop);
        foreach (var session in open.Where(which)) session.End(clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Ends what was opened by an account with the council, since its provider says that it is over there: one session, or all of somebody.</summary>
    public async Task EndThereAsync(string issuer, EndedThere ended, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ended);
        await using var db = await store.CreateDbContextAsync(stop);
        var (subject, name) = (ended.Subject, ended.Session);
        var person = subject is null ? null : await db.Accounts.Where(one => one.Issuer == issuer && one.Subject == subject).Select(one => (Id<Person>?)one.PersonId).FirstOrDefaultAsync(stop);
        var open = db.Sessions.Where(session => session.EndedAt == null && session.ProviderSession != null);
        // A session of which the provider gave no name when it began may be the one that it means.
        var meant = name is null
            ? open.Where(session => session.PersonId == person)
            : open.Where(session => session.ProviderSession == name || (session.PersonId == person && session.ProviderSession == ""));
        foreach (var session in await meant.ToListAsync(stop)) session.End(clock.Now);
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>A session with its person, what they were ever given, and the plan that the address names.</summary>
public sealed record FoundSession(Session Session, Person Person, Account? Account, List<Grant> Grants, Id<Plan>? Plan);
