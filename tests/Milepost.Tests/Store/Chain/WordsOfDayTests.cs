using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History.Erasing;
using Milepost.Store.History.Rebuilding;
using Milepost.Tests.Store.Structure;

namespace Milepost.Tests.Store.Chain;

/// <summary>A plan is taken back to the words of a day, each change from the day that it counts from.</summary>
public class WordsOfDayTests
{
    private const string Personal = "Zebedee Quill was seen at home";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_a_file_brought_counts_from_the_day_that_it_speaks_of_and_what_a_person_did_from_the_day_it_was_done(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new SetClock(At("2026-03-01"));
        await using var db = database.Open(time: clock);
        var (door, hinges) = await BeginAsync(db);
        clock.Now = At("2026-03-10");
        await DoAsync(db, () => db.Actions.Single(one => one.Id == hinges).Reword("1.2", "Mend every hinge"));
        clock.Now = At("2026-04-01");
        var (first, second) = (Structured.Draft.Actions[0] with { Title = "Answer every door" }, Structured.Draft.Actions[1] with { Title = "Mend every hinge" });
        await Importing.AgreeAsync(db, Structured.Draft with { Actions = [first, second, .. Structured.Draft.Actions.Skip(2)] }, Importing.February, "sent again");

        foreach (var (day, one, other) in new[]
        {
            ("2026-01-10", "Answer the door", "Mend the hinges"), ("2026-02-27", "Answer the door", "Mend the hinges"), ("2026-02-28", "Answer every door", "Mend the hinges"),
            ("2026-03-09", "Answer every door", "Mend the hinges"), ("2026-03-10", "Answer every door", "Mend every hinge"),
        })
        {
            var then = await ThenAsync(db, day);
            Assert.Equal((day, one, other), (day, then.Action(door).Action.Title, then.Action(hinges).Action.Title));
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Dates_given_later_what_was_withdrawn_and_brought_back_and_a_new_priority_are_as_they_stood(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new SetClock(At("2026-03-01"));
        await using var db = database.Open(time: clock);
        var (door, hinges) = await BeginAsync(db);
        clock.Now = At("2026-03-10");
        await DoAsync(db, () => Schedule(db, door, "2026-06-01"), () => db.Actions.Single(one => one.Id == hinges).Withdraw(clock.Today, "Health does it"));
        clock.Now = At("2026-04-10");
        await DoAsync(db, () => Move(db, door, clock.Today), () => Schedule(db, door, "2026-07-01"), () => db.Actions.Single(one => one.Id == hinges).Restore(), () => Raise(db, door));

        Assert.Equal((null, true, "The front door"), Seen(await ThenAsync(db, "2026-03-09")));
        Assert.Equal(("1 June 2026", false, "The front door"), Seen(await ThenAsync(db, "2026-04-09")));
        Assert.Equal(("1 July 2026", true, "The house"), Seen(await ThenAsync(db, "2026-04-10")));
        Assert.Equal(["The front door", "Practice"], (await ThenAsync(db, "2026-04-09")).Priorities.Select(one => one.Title));

        (string? Due, bool Hinges, string? Priority) Seen(PlanFacts then)
        {
            var step = then.Action(door).Steps[0];
            return (step.Step.Due is [var due] ? due.Said : null, then.Action(hinges).Action.WithdrawnOn is null, then.Priorities.FirstOrDefault(one => one.Id == then.Action(door).Action.PriorityId)?.Title);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Recommendations_measures_and_posts_are_as_they_stood_and_were_called(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new SetClock(At("2026-03-01"));
        await using var db = database.Open(time: clock);
        await BeginAsync(db);
        var plan = await db.Plans.Select(one => one.Id).SingleAsync(Stop);
        clock.Now = At("2026-03-10");
        var report = new Source(Id<Source>.New(), plan, SourceKind.PeerReview, "A review of the doors");
        await DoAsync(db, () => db.Add(report), () => db.Add(new Recommendation(Id<Recommendation>.New(), plan, report.Id, "1", "Open the door sooner")),
            () => db.Measures.Single().Reword("FA2", "Callers let in"), () => db.Posts.First(one => one.Title == "Head of Doors").Rename("Director of Doors"));
        clock.Now = At("2026-04-10");
        await DoAsync(db, () => db.Sources.Single(one => one.Id == report.Id).Rename(SourceKind.PeerReview, "The review of the doors"), () => db.Recommendations.Single(one => one.SourceId == report.Id).Reword("1", "Open the door at once"),
            () => db.Measures.Single().Withdraw(clock.Today, "It is counted elsewhere"), () => db.Posts.First(one => one.Title == "Director of Doors").Withdraw(clock.Today, "The post is gone"));
        clock.Now = At("2026-05-10");
        await DoAsync(db, () => db.Measures.Single().Restore());

        Assert.Equal(["", "", "Callers answered", "Head of Doors"], Seen(await ThenAsync(db, "2026-03-09")));
        Assert.Equal(["A review of the doors", "Open the door sooner", "Callers let in", "Director of Doors"], Seen(await ThenAsync(db, "2026-04-09")));
        Assert.Equal(["The review of the doors", "Open the door at once", "", ""], Seen(await ThenAsync(db, "2026-05-09")));
        Assert.Equal(["The review of the doors", "Open the door at once", "Callers let in", ""], Seen(await ThenAsync(db, "2026-05-10")));
        Assert.Equal("Callers let in", (await ThenAsync(db, "2026-05-09")).Withdrawn.Measures.Single().Title);

        static string[] Seen(PlanFacts then) =>
        [
            then.Sources.SingleOrDefault(one => one.Kind == SourceKind.PeerReview)?.Title ?? "", then.Recommendations.SingleOrDefault(one => one.Text.StartsWith("Open", StringComparison.Ordinal))?.Text ?? "",
            then.Measures.SingleOrDefault()?.Title ?? "", then.Posts.SingleOrDefault(one => one.Title.EndsWith("of Doors", StringComparison.Ordinal))?.Title ?? "",
        ];
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_erased_is_the_mark_on_the_days_on_which_it_stood_and_nothing_else_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new SetClock(At("2026-03-01"));
        await using var db = database.Open(time: clock);
        var (door, _) = await BeginAsync(db);
        foreach (var (day, title) in new[] { ("2026-03-10", Personal), ("2026-04-10", "Answer every door") })
        {
            clock.Now = At(day);
            await DoAsync(db, () => db.Actions.Single(one => one.Id == door).Reword("1.1", title));
        }

        var entry = await db.History.Where(change => change.RecordId == door.Value && change.Before == Personal).Select(change => change.Sequence).SingleAsync(Stop);
        Assert.Null((await new HistoryEraser(db).EraseAsync(new(entry, null, "Asked for", AlsoStanding: false), Stop)).Refusal);

        foreach (var (day, title) in new[] { ("2026-03-09", "Answer the door"), ("2026-03-10", ErasedTexts.Mark), ("2026-04-10", "Answer every door") })
        {
            Assert.Equal(title, (await ThenAsync(db, day)).Action(door).Action.Title);
        }
    }

    private static DateTime At(string day) => A.Day(day).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    private static async Task<(Id<PlanAction> Door, Id<PlanAction> Hinges)> BeginAsync(MilepostDb db)
    {
        var facts = await Structured.AddAsync(db);
        db.Author = new("Amina Osei");
        return (facts.Id("1.1"), facts.Id("1.2"));
    }

    private static async Task DoAsync(MilepostDb db, params IEnumerable<Action> deeds)
    {
        foreach (var deed in deeds) deed();
        await db.SaveChangesAsync(Stop);
        db.ChangeTracker.Clear();
    }

    private static void Schedule(MilepostDb db, Id<PlanAction> action, string day) =>
        db.Steps.First(one => one.ActionId == action && one.Reference == "a").Schedule([], [WrittenDate.On(A.Day(day))]);

    private static void Move(MilepostDb db, Id<PlanAction> action, DateOnly on)
    {
        var step = db.Steps.First(one => one.ActionId == action && one.Reference == "a");
        db.Add(new DateMove(Id<DateMove>.New(), step.PlanId, action, step.Id, on, "Amina Osei", "It rained") { Before = step.Due, After = [WrittenDate.On(A.Day("2026-07-01"))] });
    }

    /// <summary>Files the action under a priority that there was not before.</summary>
    private static void Raise(MilepostDb db, Id<PlanAction> action)
    {
        var record = db.Actions.Single(one => one.Id == action);
        var house = new Priority(Id<Priority>.New(), record.PlanId, "3", "The house");
        house.Place(3);
        db.Add(house);
        record.File(house.Id, null, record.Position);
    }

    private static async Task<PlanFacts> ThenAsync(MilepostDb db, string day) =>
        await new WordsOfDay(db).GoBackAsync(await Structured.FactsAsync(db), A.Day(day), DateOnly.FromDateTime, Stop);
}
