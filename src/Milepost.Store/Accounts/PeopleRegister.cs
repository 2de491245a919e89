using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Mailing;

namespace Milepost.Store.Accounts;

/// <summary>What came of a change to the register: done, or why not.</summary>
/// <param name="Person">Whom it was about; null where there is nobody.</param>
/// <param name="Refusal">Why nothing was done; null where it was.</param>
/// <param name="Token">The secret of a new link, given once and kept nowhere.</param>
/// <param name="Mailed">Whether the link is mailed to the person too.</param>
public sealed record RegisterOutcome(Person? Person, string? Refusal = null, string? Token = null, bool Mailed = false);

/// <summary>Everybody who may come in: asks people in, says what they are, stops them. The last administrator is never lost.</summary>
public sealed class PeopleRegister(MilepostDb db, TimeProvider time, MailSettings? mail = null)
{
    public static readonly TimeSpan InviteLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1);

    private string? token;
    private bool mailed;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Writes somebody down and asks them in with a link for their first password.</summary>
    public Task<RegisterOutcome> InviteAsync(NewPerson asked, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return InTurnAsync(today, async () =>
        {
            if (asked.Fault is { } fault) return new(null, fault);
            var people = await db.People.ToListAsync(stop);
            var address = asked.Mail?.Trim().ToLowerInvariant();
            if (address is not null && people.Find(one => one.Mail == address) is { } known) return new(known, $"{known.Name} has that mail address already.");

            var person = new Person(Id<Person>.New(), PersonKey.For(asked.Name, people.Select(one => one.Key).ToHashSet()), asked.Name.Trim(), today);
            person.Describe(asked.Name.Trim(), Given(asked.Post), address, Given(asked.Agency));
            if (asked.Sponsor is not null || Outsiders.IsOne(person))
            {
                var sponsor = people.Find(one => one.Id == asked.Sponsor);
                if ((Outsiders.SponsorRefusal(person, sponsor, today) ?? Outsiders.LastDayRefusal(asked.LastDay, today)) is { } unfit) return new(null, unfit);
                person.AnsweredForBy(sponsor!.Id, asked.LastDay!.Value);
            }

            db.Add(person);
            foreach (var role in asked.Roles)
            {
                if (Outsiders.RoleRefusal(role, Outsiders.IsOne(person)) is { } why) return new(null, why);
                db.Add(new Grant(Id<Grant>.New(), person.Id, role, asked.Plan, asked.Priority, null, today, By));
            }

            var secret = await LinkAsync(person, InvitationKind.Invite, stop);
            return new(person, Token: secret, Mailed: mailed);
        }, stop);
    }

    /// <summary>Another link: for whoever did not use the first, or forgot the password. Links made before are worth nothing any more.</summary>
    public Task<RegisterOutcome> RenewLinkAsync(Id<Person> id, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        if (!person.MayComeIn(today)) return $"{person.Name} may not come in. Let them return first.";
        var has = await db.Accounts.AnyAsync(account => account.PersonId == id && (account.PasswordHash != null || account.Subject != null), stop);
        token = await LinkAsync(person, has ? InvitationKind.Reset : InvitationKind.Invite, stop);
        return null;
    }, stop);

    /// <summary>A link for an hour, by mail alone, for whoever says that they forgot the password. It is told to nobody whether anything was sent.</summary>
    public async Task SendForgottenAsync(string name, DateOnly today, CancellationToken stop)
    {
        if (mail is not { IsSet: true }) return;
        var found = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Mail != null && (one.Mail == name || one.Key == name), stop);
        if (found is null || !found.MayComeIn(today)) return;
        // Whoever has no password did not forget one. A mailbox alone must not give one to whoever signs on at the council, and what a
        // stranger types must not end an invitation.
        if (!await db.Accounts.AnyAsync(account => account.PersonId == found.Id && account.PasswordHash != null, stop)) return;
        await ToAsync(found.Id, today, async person =>
        {
            await LinkAsync(person, InvitationKind.Reset, stop);
            return null;
        }, stop);
    }

    public Task<RegisterOutcome> GrantAsync(
        Id<Person> id, Role role, Id<Plan>? plan, Id<Priority>? priority, string? agency, DateOnly today, CancellationToken stop) =>
        GrantAsync(id, new(role, plan, priority, Given(agency), today, null), today, stop);

    /// <summary>Gives somebody a role: from a day, perhaps until a day, and as far as it is to reach.</summary>
    public Task<RegisterOutcome> GrantAsync(Id<Person> id, NewGrant asked, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Refusal(person, today) is { } why) return why;
        if (asked.Priority is { } of && !await db.Priorities.AnyAsync(one => one.Id == of && one.PlanId == asked.Plan, stop)) return "That priority is not of the plan: choose again.";
        if ((await db.Grants.Where(grant => grant.PersonId == id).ToListAsync(stop)).Exists(asked.IsHeldBy)) return $"{person.Name} has that role already.";
        var grant = new Grant(Id<Grant>.New(), id, asked.Role, asked.Plan, asked.Priority, asked.Agency, asked.From, By);
        if (asked.Until is { } last) grant.End(last);
        db.Add(grant);
        return null;
    }, stop);

    /// <summary>Says who in the council answers for somebody from outside. A last day that was said stays; only the sponsor's own word makes it later.</summary>
    public Task<RegisterOutcome> SponsorAsync(Id<Person> id, Id<Person> sponsor, DateOnly? lastDay, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        var by = await db.People.FirstOrDefaultAsync(one => one.Id == sponsor, stop);
        if (Outsiders.SponsorRefusal(person, by, today) is { } unfit) return unfit;
        if (person.ExpiresOn is null && Outsiders.LastDayRefusal(lastDay, today) is { } far) return far;
        if (await db.People.AnyAsync(one => one.SponsorId == id, stop)) return $"{person.Name} answers for others, so {person.Name} is of the council.";
        var roles = await db.Grants.Where(grant => grant.PersonId == id && !(grant.Until < today)).Select(grant => grant.Role).ToListAsync(stop);
        if (roles.Select(role => Outsiders.RoleRefusal(role, outside: true)).FirstOrDefault(why => why is not null) is { } theirs) return theirs;
        person.AnsweredForBy(sponsor, lastDay ?? today);
        return null;
    }, stop);

    /// <summary>The sponsor confirms that somebody from outside is still needed. Nobody else can.</summary>
    public Task<RegisterOutcome> ConfirmAsync(Id<Person> id, Id<Person> sponsor, DateOnly? lastDay, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        var by = await db.People.FirstOrDefaultAsync(one => one.Id == sponsor, stop);
        if (person.SponsorId != sponsor || person.StoppedOn <= today) return $"You do not answer for {person.Name}.";
        if ((Outsiders.SponsorRefusal(person, by, today) ?? Outsiders.LastDayRefusal(lastDay, today)) is { } why) return why;
        person.VouchedFor(sponsor, lastDay!.Value, today);
        return null;
    }, stop);

    /// <summary>Takes a role away at once.</summary>
    public async Task<RegisterOutcome> EndGrantAsync(Id<Grant> id, DateOnly today, CancellationToken stop)
    {
        var of = await db.Grants.AsNoTracking().FirstOrDefaultAsync(grant => grant.Id == id, stop);
        if (of is null) return new(null, "There is no such role any more.");
        return await ToAsync(of.PersonId, today, async _ =>
        {
            (await db.Grants.SingleAsync(grant => grant.Id == id, stop)).End(today.AddDays(-1));
            return null;
        }, stop);
    }

    /// <summary>From now on they may not sign in, and where they are signed in nothing opens any more. Nothing that they did is lost.</summary>
    public Task<RegisterOutcome> StopAsync(Id<Person> id, string because, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        if (string.IsNullOrWhiteSpace(because)) return "Say why.";
        person.Stop(today, because.Trim());
        await CloseLinksAsync(id, stop);
        return null;
    }, stop);

    /// <summary>They may sign in again, with the password that they had.</summary>
    public Task<RegisterOutcome> ReturnAsync(Id<Person> id, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        person.Return();
        if (await db.Accounts.FirstOrDefaultAsync(account => account.PersonId == id, stop) is { } account) account.Here(today);
        return null;
    }, stop);

    /// <summary>Takes away a second factor that its owner lost together with the recovery codes; they set up another at once.</summary>
    public Task<RegisterOutcome> RemoveFactorAsync(Id<Person> id, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        if (await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == id, stop) is not { FactorKey: not null } account) return $"{person.Name} has no second factor.";
        account.RemoveFactor();
        return null;
    }, stop);

    /// <summary>Parts somebody from their account with the council, which opens nothing here any more. They are signed out; a password that they have stays.</summary>
    public Task<RegisterOutcome> UnlinkAsync(Id<Person> id, DateOnly today, CancellationToken stop) => ToAsync(id, today, async person =>
    {
        if (await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == id, stop) is not { Subject: not null } account) return $"{person.Name} has no linked account.";
        account.Unlink();
        return null;
    }, stop);

    private string By => db.Author?.Name ?? "Milepost";

    private async Task<RegisterOutcome> ToAsync(Id<Person> id, DateOnly today, Func<Person, Task<string?>> work, CancellationToken stop)
    {
        (token, mailed) = (null, false);
        return await InTurnAsync(today, async () =>
        {
            if (await db.People.FirstOrDefaultAsync(one => one.Id == id, stop) is not { } person) return new(null, "There is nobody of that name.");
            var refusal = await work(person);
            return new(person, refusal, refusal is null ? token : null, mailed);
        }, stop);
    }

    /// <summary>One change of the register at a time, so that two administrators cannot take each other away.</summary>
    private async Task<RegisterOutcome> InTurnAsync(DateOnly today, Func<Task<RegisterOutcome>> work, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.WriteAsync(async stopping =>
            {
                if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"LOCK TABLE grants IN SHARE ROW EXCLUSIVE MODE", stopping);
                var before = await AdministratorsAsync(today, stopping);
                var outcome = await work();
                if (outcome.Refusal is not null) return outcome;
                await db.SaveChangesAsync(stopping);
                var after = await AdministratorsAsync(today, stopping);
                return before.Count > 0 && after.Count == 0 ? throw new LastAdministratorException(outcome.Person) : outcome;
            }, stop);
        }
        catch (LastAdministratorException last)
        {
            return new(last.Person, Administrators.LastOne);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlySet<Id<Person>>> AdministratorsAsync(DateOnly today, CancellationToken stop)
    {
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.Role == Role.Administrator).ToListAsync(stop);
        var ids = grants.Select(grant => grant.PersonId).ToHashSet();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(stop);
        var able = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.PersonId) && (account.PasswordHash != null || account.Subject != null))
            .Select(account => account.PersonId).ToListAsync(stop);
        // Where nobody has a way in yet, as in a demonstration, everybody who administers counts.
        return Administrators.Of(people, grants, able is [] ? ids : able.ToHashSet(), today);
    }

    private async Task<string> LinkAsync(Person person, InvitationKind kind, CancellationToken stop)
    {
        await CloseLinksAsync(person.Id, stop);
        var secret = Accounts.Token.New();
        var lasts = kind is InvitationKind.Invite ? InviteLasts : ResetLasts;
        var link = Id<Invitation>.New();
        db.Add(new Invitation(link, person.Id, kind, Accounts.Token.Hash(secret), person.Mail, By, Now, Now + lasts));
        mailed = AccountMail.Add(db, mail, person, link, kind, secret, Now);
        return secret;
    }

    private async Task CloseLinksAsync(Id<Person> person, CancellationToken stop)
    {
        foreach (var open in await db.Invitations.Where(one => one.PersonId == person && one.ClosedAt == null).ToListAsync(stop)) open.Close(Now);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
