using Milepost.Actions;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Commenting;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Store.Watching;
using Milepost.Tests.Store.Chain;

namespace Milepost.Tests.Store.Mailing;

/// <summary>The mail of the day tells of what somebody watches and of comments that name them, by numbers alone.</summary>
public class OwnNewsTests
{
    private static readonly DateOnly today = A.Day("2026-11-23");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_others_changed_and_said_is_told_once_and_in_no_words_of_theirs(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var time = new SetClock(new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc));
        await using var db = database.Open("Somebody else", time);
        var (amina, brendan, carys) = (Somebody("amina"), Somebody("brendan"), Somebody("carys"));
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "The plan");
        var priority = new Priority(Id<Priority>.New(), plan.Id, "1", "Safe");
        var (watched, other) = (new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Wombats"), new PlanAction(Id<PlanAction>.New(), plan.Id, "2.1", "Quokkas"));
        watched.File(priority.Id, null, 0);
        db.AddRange(amina, brendan, carys, plan, priority, watched, other);
        foreach (var person in (Person[])[amina, brendan, carys]) db.Add(new Grant(Id<Grant>.New(), person.Id, Role.Lead, plan.Id, null, null, today.AddDays(-9), "A test"));
        await db.SaveChangesAsync(Stop);
        var (list, comments) = (new WatchList(db, time), new ActionComments(db, time));
        await list.SetAsync(amina.Id, plan.Id, WatchOf.Priority, priority.Id.Value, on: true, Stop);

        time.Now += TimeSpan.FromHours(1);
        var since = time.GetUtcNow().UtcDateTime;
        time.Now += TimeSpan.FromHours(1);
        watched.Reword("1.1", "Wombats in number");
        other.Reword("2.1", "Quokkas in number");
        await db.SaveChangesAsync(Stop);
        var said = await comments.SayAsync(plan.Id, other.Id, brendan, "A wombat was seen", [amina, brendan], Stop);

        var told = Assert.Single(await NewsAsync(since));
        Assert.Equal(amina.Id, told.Person.Id);
        Assert.Equal([(NoticeKind.Named, "2.1", 1), (NoticeKind.Watched, "1.1", 0)], told.Notices.Select(notice => (notice.Kind, notice.References.Single(), notice.Questions)));
        var mail = DigestMail.Write(amina, [new("wexcombe", told.Notices)], new Uri("https://milepost.example"));
        Assert.Equal("Milepost: news of what you watch", mail.Subject);
        Assert.Contains("One comment names you, about 2.1.\n", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Of what you watch, 1.1 changed.\n", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ombat", mail.Body, StringComparison.Ordinal);
        Assert.Empty(await NewsAsync(time.GetUtcNow().UtcDateTime));

        // Whoever is first named when it is put in other words is told then, and whom it named before is not told again.
        var mailed = time.GetUtcNow().UtcDateTime;
        time.Now += TimeSpan.FromHours(1);
        Assert.Null(await comments.RewordAsync(said, other.Id, brendan, "A wombat was seen twice", [amina, carys], Stop));
        var reworded = Assert.Single(await NewsAsync(mailed));
        Assert.Equal((carys.Id, NoticeKind.Named), (reworded.Person.Id, reworded.Notices.Single().Kind));
        Assert.Empty(await NewsAsync(time.GetUtcNow().UtcDateTime));
        Assert.Equal([amina.Id, carys.Id], (await NewsAsync(since)).Select(one => one.Person.Id));

        await list.LookAsync(amina.Id, time.GetUtcNow().UtcDateTime, Stop);
        db.Author = new Author(amina.Author);
        time.Now += TimeSpan.FromHours(1);
        watched.Reword("1.1", "Wombats, said by herself");
        await db.SaveChangesAsync(Stop);
        Assert.Equal([NoticeKind.Named], (await NewsAsync(since))[0].Notices.Select(notice => notice.Kind));

        async Task<IReadOnlyList<PersonNotices>> NewsAsync(DateTime from) =>
            await OwnNews.OfAsync(db, await FactsAsync(), [amina, brendan, carys], [.. db.Grants], from, today, Stop);

        async Task<PlanFacts> FactsAsync() => (await new PlanFactsQuery(db).LoadAsync(plan.Id, Stop))!;
    }

    [Theory]
    [InlineData("@Jo Marsh and @joanna bell.", "Jo Marsh|Joanna Bell")]
    [InlineData("@Jo Marshall", "")]
    [InlineData("jo@Jo Marsh@", "Jo Marsh")]
    [InlineData("@", "")]
    [InlineData("Jo Marsh", "")]
    public void Whoever_stands_after_an_at_sign_is_named(string text, string named)
    {
        Person[] people = [new(Id<Person>.New(), "jo", "Jo Marsh", today), new(Id<Person>.New(), "joanna", "Joanna Bell", today)];
        Assert.Equal(named, string.Join('|', Mentioned.In(text, people).Select(person => person.Name)));
    }

    private static Person Somebody(string key)
    {
        var person = new Person(Id<Person>.New(), key, key, today.AddDays(-30));
        person.Describe(key, null, $"{key}@wexcombe.example", null);
        return person;
    }
}
