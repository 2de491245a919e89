using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.Watching;
using Milepost.Store.Writing;
using Milepost.Tests.Store.Chain;

namespace Milepost.Tests.Store.Watching;

public class WatchListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task News_is_not_lost_under_a_thousand_changes_of_what_nobody_watches(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var time = new SetClock(new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc));
        await using var db = database.Open("Somebody else", time);
        var (plan, amina) = Wexcombe();
        var watched = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Wombats");
        db.AddRange(plan, amina, watched);
        await db.SaveChangesAsync(Stop);
        var list = new WatchList(db, time);
        await list.SetAsync(amina.Id, plan.Id, WatchOf.Action, watched.Id.Value, on: true, Stop);

        time.Now += TimeSpan.FromHours(1);
        watched.Reword("1.1", "Wombats in number");
        await db.SaveChangesAsync(Stop);
        time.Now += TimeSpan.FromHours(1);
        db.AddRange(Enumerable.Range(0, 1001).Select(at => new GlossaryTerm(Id<GlossaryTerm>.New(), plan.Id, $"Word {at}", "A word")));
        await db.SaveChangesAsync(Stop);

        var watches = await list.OfAsync(amina.Id, Stop);
        var facts = (await new PlanFactsQuery(db).LoadAsync(plan.Id, Stop))!;
        var changes = await WatchList.ChangesAsync(db, plan.Id, watches[0].SeenAt, Stop);
        Assert.Equal(watched.Id, Assert.Single(WatchList.Changed(facts, watches, changes, amina.Author)).Action.Action.Id);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_windows_that_watch_the_same_at_once_watch_it_once_and_what_cannot_be_watched_is_not_said_to_be(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, amina) = Wexcombe();
        db.AddRange(plan, amina);
        await db.SaveChangesAsync(Stop);
        var record = Guid.CreateVersion7();

        // Both come while somebody else has the plan's turn.
        var together = await db.InTurnAsync(plan.Id, async () =>
        {
            Task[] both = [SetAsync(amina.Id), SetAsync(amina.Id)];
            await Task.Delay(200, Stop);
            return both;
        }, Stop);
        await Task.WhenAll(together);

        Assert.Equal(record, (await db.Watches.SingleAsync(Stop)).Record);
        await Assert.ThrowsAsync<DbUpdateException>(() => SetAsync(Id<Person>.New()));

        async Task SetAsync(Id<Person> person)
        {
            await using var own = database.Open();
            await new WatchList(own, TimeProvider.System).SetAsync(person, plan.Id, WatchOf.Action, record, on: true, Stop);
        }
    }

    private static (Plan Plan, Person Amina) Wexcombe() =>
        (new(Id<Plan>.New(), "wexcombe", "The plan"), new(Id<Person>.New(), "amina", "Amina Osei", A.Day("2026-01-01")));
}
