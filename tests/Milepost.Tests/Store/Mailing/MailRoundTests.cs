using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Mailing;

namespace Milepost.Tests.Store.Mailing;

/// <summary>Mails that wait are sent once each, whoever dies, refuses or is stopped meanwhile.</summary>
public class MailRoundTests
{
    private static readonly DateOnly today = A.Day("2026-11-23");
    private static readonly MailSettings settings = MailSettings.FromEnvironment(name => name == "MILEPOST_MAIL" ? "mail" : null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_hundred_kills_between_the_hand_over_and_the_mark_lose_nothing_and_double_each_mail_once_at_most(Engine engine)
    {
        const int mails = 100;
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new Clock();
        var taken = new Taken();
        await using var db = database.Open();
        for (var i = 0; i < mails; i++) Outbox.AddTo(db, $"test/{i}", MailKind.Link, $"partner{i}@health.example", null, "A link", $"Mail {i}", clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Stop);
        for (var kill = 0; kill < mails; kill++)
        {
            taken.DiesAfter = true;
            await using var killed = database.Open();
            await Assert.ThrowsAsync<Killed>(() => new MailRound(killed, settings, clock, taken).SendDueAsync(today, Stop));
        }

        Assert.Equal(0, (await Round(db, clock, taken).SendDueAsync(today, Stop)).Sent);
        clock.Pass(MailRound.Claim);
        taken.DiesAfter = false;
        Assert.Equal(mails, (await Round(db, clock, taken).SendDueAsync(today, Stop)).Sent);

        Assert.Equal(mails, taken.Letters.Select(letter => letter.MessageId).Distinct().Count());
        Assert.All(taken.Letters.GroupBy(letter => letter.MessageId), copies => Assert.Equal((2, 1), (copies.Count(), copies.Select(letter => (letter.To, letter.Body)).Distinct().Count())));
        Assert.Equal(mails, await db.OutgoingMails.CountAsync(mail => mail.SentAt != null && mail.Body == null, Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Rounds_at_the_same_moment_send_each_mail_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (clock, taken) = (new Clock(), new Taken());
        await using (var db = database.Open())
        {
            for (var i = 0; i < 20; i++) Outbox.AddTo(db, $"test/{i}", MailKind.Link, $"partner{i}@health.example", null, "A link", "Words", clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Stop);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var own = database.Open();
            await new MailRound(own, settings, clock, taken).SendDueAsync(today, Stop);
        }));

        Assert.Equal(20, taken.Letters.Count);
        Assert.Equal(20, taken.Letters.Select(letter => letter.MessageId).Distinct().Count());
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_refusal_is_kept_in_words_and_tried_again_later_and_later(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (clock, taken) = (new Clock(), new Taken { Refuses = "The mailbox is full." });
        await using var db = database.Open();
        Outbox.AddTo(db, "test/1", MailKind.Link, "partner@health.example", null, "A link", "Words", clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Stop);
        var waits = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(["The mailbox is full."], (await Round(db, clock, taken).SendDueAsync(today, Stop)).Refusals.Select(refusal => refusal[..20]));
            var next = (await OneAsync(db)).NextTryAt - clock.GetUtcNow().UtcDateTime;
            waits.Add(next.TotalMinutes);
            clock.Pass(next);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], waits.Take(11));
        Assert.Contains("tried 12 times", (await OneAsync(db)).Refusal, StringComparison.Ordinal);
        Assert.False((await OneAsync(db)).Waits);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_was_stopped_since_is_not_written_to(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (clock, taken) = (new Clock(), new Taken());
        await using var db = database.Open();
        var (stays, leaves, never) = (Somebody("stays"), Somebody("leaves"), Somebody("never"));
        db.AddRange(stays, leaves, never, Given(stays), Given(leaves));
        foreach (var person in new[] { stays, leaves, never }) Outbox.Add(db, person.Key, MailKind.Digest, person.Id, null, "Milepost", "Words", clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Stop);
        leaves.Stop(today, "left the council");
        await db.SaveChangesAsync(Stop);

        var outcome = await Round(db, clock, taken).SendDueAsync(today, Stop);

        Assert.Equal(["stays@wexcombe.example"], taken.Letters.Select(letter => letter.To));
        Assert.Equal(["leaves may no longer sign in, so nothing was sent.", "never may no longer see the plan, so nothing was sent."], outcome.Refusals);
        Assert.Equal(0, await db.OutgoingMails.CountAsync(mail => mail.Body != null, Stop));
    }

    [Fact]
    public async Task A_letter_in_a_folder_is_one_file_however_often_it_is_sent()
    {
        var folder = Directory.CreateTempSubdirectory("milepost-mail-");
        var letter = new Letter("<0192@milepost.wexcombe.example>", "milepost@wexcombe.example", "dana@wexcombe.example", "Zieliński’s update", "Hello\n\nWords.\n", new(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc));
        for (var i = 0; i < 2; i++) Assert.Null(await new FolderDelivery(folder.FullName).DeliverAsync(letter, Stop));

        var file = Assert.Single(folder.GetFiles());
        Golden.Matches(await File.ReadAllTextAsync(file.FullName, Stop), "eml");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("smtp://mail.wexcombe.example", "mail.wexcombe.example:587")]
    [InlineData("smtp://user:p%40ss@mail.wexcombe.example:2525?tls=off", "mail.wexcombe.example:2525, not encrypted")]
    public void A_mail_server_is_said_without_its_password(string given, string said) => Assert.Equal(said, MailServer.Of(given)!.ToString());

    [Theory]
    [InlineData("MILEPOST_MAIL", "https://mail.wexcombe.example", "must be a folder, or a mail server")]
    [InlineData("MILEPOST_ADDRESS", "milepost", "must be the address of the site")]
    [InlineData("MILEPOST_MAIL_FROM", "nobody", "must be an address")]
    public void A_setting_that_cannot_be_is_said(string name, string value, string words) =>
        Assert.Contains(words, MailSettings.FromEnvironment(one => one == name ? value : null).Refusal, StringComparison.Ordinal);

    private static MailRound Round(MilepostDb db, Clock clock, IDelivery taken) => new(db, settings, clock, taken);

    private static async Task<OutgoingMail> OneAsync(MilepostDb db) => await db.OutgoingMails.AsNoTracking().SingleAsync(Stop);

    private static Person Somebody(string key)
    {
        var person = new Person(Id<Person>.New(), key, key, today.AddDays(-100));
        person.Describe(key, null, $"{key}@wexcombe.example", null);
        return person;
    }

    private static Grant Given(Person person) => new(Id<Grant>.New(), person.Id, Role.Lead, null, null, null, today.AddDays(-100), "A test");

    private sealed class Killed : Exception;

    private sealed class Taken : IDelivery
    {
        private readonly Lock door = new();

        public List<Letter> Letters { get; } = [];
        public bool DiesAfter { get; set; }
        public string? Refuses { get; set; }

        public Task<string?> DeliverAsync(Letter letter, CancellationToken stop)
        {
            if (Refuses is not null) return Task.FromResult<string?>(Refuses);
            lock (door) Letters.Add(letter);
            return DiesAfter ? throw new Killed() : Task.FromResult<string?>(null);
        }
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Pass(TimeSpan time) => now += time;
    }
}
