using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.Importing;

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
    public async Task Three_hundred_actions_with_all_that_hangs_on_them_load_at_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var draft = new PlanDraft
        {
            Actions = [.. Enumerable.Range(1, 300).Select(i => new ActionDraft
            {
                Reference = $"{i}", Title = $"Do thing {i} of many", Leads = ["Head of Things", "Doorkeeper"], Due = [WrittenDate.On(Day)],
                Ratings = new(Action: new("G", ["green"]), Impact: new("A", ["amber"])), Progress = [$"Thing {i} is begun."], SuccessTests = ["It is done."],
                Steps = [.. "abcde".Select(letter => new StepDraft { Reference = $"{letter}", Title = $"Part {letter}", Leads = ["Doorkeeper"], Due = [WrittenDate.On(Day)] })],
            })],
        };
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, Day));
        await new PlanFactsQuery(db).LoadAsync(imported.Plan, Stop);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var facts = await new PlanFactsQuery(db).LoadAsync(imported.Plan, Stop);

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: 300 actions, 1,500 steps in {watch.ElapsedMilliseconds} ms");
        Assert.Equal(1500, facts!.Actions.Sum(action => action.Steps.Count));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
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
