using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Store.Cycles;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Store.Questioning;

namespace Milepost.Tests.Store.Accounts;

/// <summary>Somebody from outside is here as long as somebody of the council says so, and no longer.</summary>
public sealed class OutsiderRegisterTests
{
    private static readonly DateOnly today = A.Day("2026-11-21");
    private static readonly MailSettings settings = MailSettings.FromEnvironment(name => name switch { "MILEPOST_MAIL" => "mail", "MILEPOST_ADDRESS" => "https://milepost.wexcombe.example", _ => null });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Only_the_sponsors_word_makes_the_last_day_later_and_all_of_it_is_in_the_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        db.Author = new Author("Jo Lindqvist");
        var register = new PeopleRegister(db, TimeProvider.System);
        var marcus = (await register.InviteAsync(new("Marcus Oyelaran", "marcus@wexcombe.example", null, null, [Role.Sponsor]), today, Stop)).Person!;
        var helen = (await register.InviteAsync(new("Helen Castle", null, null, null, [Role.Director]), today, Stop)).Person!;
        NewPerson asked = new("Ingrid Vale", null, null, "Independent", [Role.BoardMember]) { Sponsor = marcus.Id, LastDay = today.AddDays(91) };
        Assert.Contains("90 days", (await register.InviteAsync(asked, today, Stop)).Refusal, StringComparison.Ordinal);
        var ingrid = (await register.InviteAsync(asked with { LastDay = today.AddDays(10) }, today, Stop)).Person!;

        Assert.NotNull((await register.ConfirmAsync(ingrid.Id, helen.Id, today.AddDays(30), today, Stop)).Refusal);
        Assert.Null((await register.SponsorAsync(ingrid.Id, helen.Id, today.AddDays(80), today, Stop)).Refusal);
        Assert.Equal(today.AddDays(10), (await One()).ExpiresOn);
        Assert.NotNull((await register.ConfirmAsync(ingrid.Id, marcus.Id, today.AddDays(30), today, Stop)).Refusal);
        Assert.NotNull((await register.ConfirmAsync(ingrid.Id, helen.Id, today.AddDays(91), today, Stop)).Refusal);
        Assert.NotNull((await register.GrantAsync(ingrid.Id, new(Role.Administrator, null, null, null, today, null), today, Stop)).Refusal);
        Assert.False((await One()).MayComeIn(today.AddDays(11)));

        Assert.Null((await register.ConfirmAsync(ingrid.Id, helen.Id, today.AddDays(12 + 90), today.AddDays(12), Stop)).Refusal);

        Assert.True((await One()).MayComeIn(today.AddDays(11)));
        Assert.Equal(today.AddDays(12), (await One()).AttestedOn);
        var told = await db.History.Where(change => change.RecordId == ingrid.Id.Value).Select(change => change.Field).ToListAsync(Stop);
        Assert.Superset(new HashSet<string> { Change.Whole, nameof(Person.SponsorId), nameof(Person.ExpiresOn), nameof(Person.AttestedOn) }, told.ToHashSet());

        Task<Person> One() => db.People.AsNoTracking().SingleAsync(person => person.Id == ingrid.Id, Stop);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nobody_from_outside_is_asked_in_without_a_sponsor_and_a_last_day_whoever_asks(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        db.Author = new Author("Jo Lindqvist");
        var register = new PeopleRegister(db, TimeProvider.System);
        var marcus = (await register.InviteAsync(new("Marcus Oyelaran", null, null, null, [Role.Sponsor]), today, Stop)).Person!;
        NewPerson karen = new("Karen Doyle", null, null, "Northshire Police", [Role.Partner]);

        Assert.Contains("answers for them", await RefusalAsync(karen), StringComparison.Ordinal);
        Assert.Contains("answers for them", await RefusalAsync(karen with { Sponsor = Id<Person>.New(), LastDay = today }), StringComparison.Ordinal);
        Assert.Contains("90 days", await RefusalAsync(karen with { Sponsor = marcus.Id }), StringComparison.Ordinal);
        Assert.Contains("from outside the council", await RefusalAsync(karen with { Agency = " " }), StringComparison.Ordinal);
        Assert.Contains("own administer", await RefusalAsync(karen with { Sponsor = marcus.Id, LastDay = today.AddDays(90), Roles = [Role.Administrator] }), StringComparison.Ordinal);
        Assert.Contains("from outside the council", (await register.GrantAsync(marcus.Id, Role.Inspector, null, null, null, today, Stop)).Refusal, StringComparison.Ordinal);
        await register.GrantAsync(marcus.Id, Role.Administrator, null, null, null, today, Stop);
        var helen = (await register.InviteAsync(new("Helen Castle", null, null, null, [Role.Director]), today, Stop)).Person!;
        Assert.Contains("own administer", (await register.SponsorAsync(marcus.Id, helen.Id, today.AddDays(9), today, Stop)).Refusal, StringComparison.Ordinal);
        Assert.Equal(2, await db.People.CountAsync(Stop));
        Assert.Null(await RefusalAsync(karen with { Sponsor = marcus.Id, LastDay = today.AddDays(90) }));

        async Task<string?> RefusalAsync(NewPerson asked) => (await register.InviteAsync(asked, today, Stop)).Refusal;
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_sponsor_is_told_in_the_one_mail_of_the_day(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        db.Author = new Author("Jo Lindqvist");
        var register = new PeopleRegister(db, TimeProvider.System);
        var marcus = (await register.InviteAsync(new("Marcus Oyelaran", "marcus@wexcombe.example", null, null, [Role.Sponsor]), today, Stop)).Person!;
        await register.InviteAsync(new("Ingrid Vale", null, null, "Independent", [Role.BoardMember]) { Sponsor = marcus.Id, LastDay = today.AddDays(20) }, today, Stop);
        db.ChangeTracker.Clear();

        var counts = new List<int?>();
        foreach (var day in (int[])[5, 6, 7, 13])
        {
            await using var own = database.Open();
            var reminders = new Reminders(own, new CycleRecords(own, TimeProvider.System), new QuestionAsker(own), new MailRound(own, settings, TimeProvider.System), settings, TimeProvider.System);
            counts.Add((await reminders.SendAsync(today.AddDays(day), Stop)).Reminded);
        }

        Assert.Equal([0, 1, 0, 1], counts);
        var mails = await db.OutgoingMails.AsNoTracking().Where(mail => mail.Kind == MailKind.Digest).ToListAsync(Stop);
        Assert.All(mails, mail => Assert.Equal((marcus.Id, "Milepost: 1 person from outside to confirm"), ((Id<Person>)mail.PersonId!, mail.Subject)));
        Assert.All(mails, mail => Assert.Contains("https://milepost.wexcombe.example/my-work", mail.Body, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("Ingrid", mail.Body, StringComparison.Ordinal));
    }
}
