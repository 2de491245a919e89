using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Facts;

namespace Milepost.Tests.Store;

public class PlanFactsQueryTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_plan_loads_with_everything_where_it_belongs(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Improvement plan");
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Answer the door");
        var step = new Step(Id<Step>.New(), plan.Id, action.Id, "a", "Find the door");
        action.Schedule([], [WrittenDate.On(Day)]);
        await using (var db = database.Open())
        {
            db.AddRange(plan, action, step);
            db.Add(new Lead(Id<Lead>.New(), plan.Id, action.Id, null, "Head of Doors", 0));
            db.Add(new Lead(Id<Lead>.New(), plan.Id, action.Id, step.Id, "Doorkeeper", 0));
            db.Add(new GivenRating(Id<GivenRating>.New(), plan.Id, action.Id, null, RatingOf.Impact, "green", Day, "Amina"));
            foreach (var said in "first second third fourth".Split(' '))
            {
                db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, step.Id, said, Day, "Amina"));
            }

            await db.SaveChangesAsync(Stop);
        }

        await using var reading = database.Open();
        var facts = await new PlanFactsQuery(reading).LoadAsync(plan.Id, Stop);

        var found = Assert.Single(facts!.Actions);
        Assert.Equal([WrittenDate.On(Day)], found.Action.Due);
        Assert.Equal("Head of Doors", Assert.Single(found.Leads).Name);
        Assert.Equal(RatingOf.Impact, Assert.Single(found.Ratings).Of);
        Assert.Equal("Doorkeeper", Assert.Single(Assert.Single(found.Steps).Leads).Name);
        Assert.Equal(["first", "second", "third", "fourth"], found.Steps[0].Progress.Select(entry => entry.Text));
        Assert.Empty(reading.ChangeTracker.Entries());
        Assert.Null(await new PlanFactsQuery(reading).LoadAsync(Id<Plan>.New(), Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_cache_gives_the_same_bundle_until_anything_of_the_plan_changes(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var cache = new PlanFactsCache();
        await using var db = database.Open();
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Improvement plan");
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Answer the door");
        db.AddRange(plan, action);
        await db.SaveChangesAsync(Stop);

        var first = await cache.LoadAsync(db, "wexcombe", Stop);
        var second = await cache.LoadAsync(db, plan.Id, Stop);
        action.Reword("1.1", "Answer the door at once");
        await db.SaveChangesAsync(Stop);
        var third = await cache.LoadAsync(db, "wexcombe", Stop);

        Assert.Same(first, second);
        Assert.NotSame(first, third);
        Assert.Equal("Answer the door at once", third!.Actions[0].Action.Title);
        Assert.Null(await cache.LoadAsync(db, "elsewhere", Stop));
        Assert.Equal("Improvement plan", Assert.Single(await new PlanList(db).LoadAsync(Stop)).Title);
    }
}
