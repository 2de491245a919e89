using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Store.Mailing;
using Milepost.Web.Access;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Who may come in, what they may do, and what mail was sent, for those who look after the site. No secret is among the columns.</summary>
internal static class AdministrationLists
{
    /// <summary>Of more mails nobody reads.</summary>
    private const int MostMails = 10_000;

    private sealed record AccountRow(Person Person, Account? Account, IReadOnlyList<Grant> Held, string? Sponsor, DateOnly Today);

    private sealed record RoleRow(Grant Grant, Person Person, string? Plan);

    private sealed record MailRow(OutgoingMail Mail, string? To);

    public static IReadOnlyList<ApiList> All { get; } =
    [
        new StoredRows<AccountRow>(
            "accounts", "Accounts", "Everybody who may sign in, or might.", Permission.ManagePeople, AccountsAsync, row => row.Person.Id.ToString(),
            new ColumnsOf<AccountRow>().Id("person", row => row.Person.Id.Value)
                .Text("name", "Their name.", "Dana Whitlock", row => row.Person.Name)
                .Text("post", "Their job.", "head of assessment", row => row.Person.Post)
                .Text("mail", "Where mail reaches them.", "dana.whitlock@wexcombe.example", row => row.Person.Mail)
                .Text("agency", "The agency they come from; empty for the council’s own.", "Northshire Police", row => row.Person.Agency)
                .Texts("roles", "What they are today.", ["lead"], row => row.Held.Select(grant => Word(grant.Role)).Distinct().Order(StringComparer.Ordinal))
                .Day("since", "The day they came.", "2026-02-02", row => row.Person.Since)
                .Truth("mayComeIn", "Whether they may sign in today.", true, row => row.Person.MayComeIn(row.Today))
                .Truth("hasWay", "Whether they have a password, or sign in with the council’s account.", true, row => row.Account?.HasWay ?? false)
                .Truth("hasCode", "Whether a code is asked for beside it.", true, row => row.Account?.FactorKey is not null)
                .Day("lastHere", "The day they were last here.", "2026-11-20", row => row.Account?.LastHere)
                .Text("sponsor", "Who answers for somebody from outside.", "Priya Nair", row => row.Sponsor)
                .Day("expiresOn", "The last day of somebody from outside.", "2027-01-31", row => row.Person.ExpiresOn)
                .Day("attestedOn", "The day on which their sponsor last said that they are needed.", "2026-11-02", row => row.Person.AttestedOn)
                .Day("stoppedOn", "The day from which they may no longer sign in.", "2026-12-01", row => row.Person.StoppedOn)
                .Text("stoppedBecause", "Why.", "She left the council.", row => row.Person.StoppedBecause))
        {
            ByPlan = false,
        },
        new StoredRows<RoleRow>(
            "roles", "Roles", "Every role that somebody was given, how far it reaches, and from when until when.", Permission.ManagePeople, RolesAsync, row => row.Grant.Id.ToString(),
            new ColumnsOf<RoleRow>().Id("grant", row => row.Grant.Id.Value)
                .Text("personId", "The id of the person.", OtherId, row => row.Person.Id.ToString())
                .Text("name", "Their name.", "Dana Whitlock", row => row.Person.Name)
                .Text("role", "What they are.", "lead", row => Word(row.Grant.Role))
                .Text("plan", "The plan that it reaches; empty for every plan.", "wexcombe", row => row.Plan)
                .Text("priorityId", "The id of the priority that it reaches; empty for the whole plan.", SomeId, row => row.Grant.PriorityId?.ToString())
                .Text("agency", "The agency whose work it reaches; empty for all.", "Northshire Police", row => row.Grant.Agency)
                .Day("from", "Its first day.", "2026-02-02", row => row.Grant.From)
                .Day("until", "Its last day; empty while it lasts.", "2026-12-31", row => row.Grant.Until)
                .Text("by", "Who gave it.", "Jo Lindqvist, systems administrator", row => row.Grant.By))
        {
            ByPlan = false,
        },
        new StoredRows<MailRow>(
            "mails", "Mails", "What mail was sent, what waits, and what was said against it. The words of a mail are not among the columns.", Permission.SeeMail, MailsAsync, row => row.Mail.Id.ToString(),
            new ColumnsOf<MailRow>().Id("mail", row => row.Mail.Id.Value)
                .Text("kind", "digest (a reminder), account or link.", "digest", row => Word(row.Mail.Kind))
                .Text("to", "Whom it goes to.", "Dana Whitlock", row => row.To)
                .Text("subject", "What it is about.", "Milepost: 3 updates wait for you", row => row.Mail.Subject)
                .Instant("queuedAt", "When it was written.", "2026-11-20T06:00:00Z", row => row.Mail.QueuedAt)
                .Number("tries", "How often it was tried.", 1, row => row.Mail.Tries)
                .Instant("sentAt", "When it was sent.", "2026-11-20T06:00:04Z", row => row.Mail.SentAt)
                .Instant("stoppedAt", "When nobody tried any more.", "2026-11-22T06:00:00Z", row => row.Mail.StoppedAt)
                .Text("refusal", "What was last said against it.", "mailbox unavailable", row => row.Mail.Refusal))
        {
            ByPlan = false,
        },
    ];

    private static async Task<IEnumerable<AccountRow>> AccountsAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        var people = await reader.Db.People.AsNoTracking().ToListAsync(stop);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var held = (await reader.Db.Grants.AsNoTracking().ToListAsync(stop)).Where(grant => grant.Lasts(reader.Today)).ToLookup(grant => grant.PersonId);
        var accounts = await reader.Db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.PersonId, stop);
        return people.Select(person => new AccountRow(person, accounts.GetValueOrDefault(person.Id), [.. held[person.Id]], person.SponsorId is { } sponsor ? names.GetValueOrDefault(sponsor) : null, reader.Today));
    }

    private static async Task<IEnumerable<RoleRow>> RolesAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        var people = await reader.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, stop);
        var named = await reader.Db.Plans.AsNoTracking().ToDictionaryAsync(plan => plan.Id, plan => plan.Name, stop);
        return (await reader.Db.Grants.AsNoTracking().ToListAsync(stop))
            .Select(grant => new RoleRow(grant, people[grant.PersonId], grant.PlanId is { } plan ? named.GetValueOrDefault(plan) : null));
    }

    private static async Task<IEnumerable<MailRow>> MailsAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        var mails = await reader.Db.OutgoingMails.AsNoTracking().OrderByDescending(mail => mail.Id).Take(MostMails).ToListAsync(stop);
        var names = await reader.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return mails.Select(mail => new MailRow(mail, mail.PersonId is { } id ? names.GetValueOrDefault(id) : mail.Address));
    }
}
