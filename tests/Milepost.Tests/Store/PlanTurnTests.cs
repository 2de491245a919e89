using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Store.Editing;
using Milepost.Store.Editing.Structure;
using Milepost.Store.Importing;
using Milepost.Tests.Store.Editing;
using Npgsql;

namespace Milepost.Tests.Store;

/// <summary>Whoever writes takes a turn at the plan, and what something else overtook is done again on what stands then.</summary>
public class PlanTurnTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    public async Task What_the_database_broke_off_is_done_again(string state)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        var plan = await EditedPlan.CreateAsync(database);
        await BreakOffAsync(database, state, times: 2);

        var was = await plan.OpenAsync("action", plan.Action);
        Assert.IsType<Saved>(await plan.SaveAsync("Amina Osei", "action", plan.Action, was, was.With("Title", "Every child is seen in time")));
        Assert.Equal("Every child is seen in time", (await plan.FactsAsync()).Actions[0].Action.Title);

        await BreakOffAsync(database, state, times: 2);
        await using var db = database.Open();
        var act = new RenumberActions(new Dictionary<Id<PlanAction>, string> { [new(plan.Action)] = "1.7" });
        Assert.IsType<Restructured>(await new PlanStructure(db).DoAsync($"plan-{plan.Plan}", act, EditedPlan.Today, stop: Stop));
        Assert.Equal("1.7", (await plan.FactsAsync()).Actions[0].Action.Reference);
    }

    [Fact]
    public async Task What_the_database_breaks_off_every_time_is_given_up_and_nothing_is_saved()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        var plan = await EditedPlan.CreateAsync(database);
        await BreakOffAsync(database, PostgresErrorCodes.DeadlockDetected, times: 1000);
        var was = await plan.OpenAsync("action", plan.Action);

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => plan.SaveAsync("Amina Osei", "action", plan.Action, was, was.With("Title", "Seen")));

        Assert.Equal(PostgresErrorCodes.DeadlockDetected, Assert.IsType<PostgresException>(thrown.GetBaseException()).SqlState);
        Assert.Equal(was["Title"], (await plan.FactsAsync()).Actions[0].Action.Title);
        await using var db = database.Open();
        Assert.Equal(5, await db.Database.SqlQuery<long>($"SELECT last_value AS \"Value\" FROM tries").SingleAsync(Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_first_import_the_same_plan_at_once_make_one_plan(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var draft = new PlanDraft { Title = "Improvement plan", Actions = [.. Enumerable.Range(1, 20).Select(n => new ActionDraft { Reference = $"1.{n}", Title = $"Answer door {n}" })] };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open();
            return await new PlanImporter(db, TimeProvider.System).ApplyAsync(Importing.Request(draft, Importing.January, seen: null), stop: Stop);
        })));

        Assert.Single(outcomes.OfType<Imported>());
        Assert.Equal(3, outcomes.OfType<StaleComparison>().Count());
        await using var after = database.Open();
        Assert.Equal((1, 20), (await after.Plans.CountAsync(Stop), await after.Actions.CountAsync(Stop)));
    }

    /// <summary>Lets the next writers of an action fail as if the database had chosen them to break off. A sequence counts, since no rollback turns it back.</summary>
    private static async Task BreakOffAsync(TestDatabase database, string state, int times)
    {
        await using var db = database.Open();
        var trigger =
            $"""
            DROP SEQUENCE IF EXISTS tries;
            CREATE SEQUENCE tries;
            CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF nextval('tries') <= {times} THEN RAISE EXCEPTION 'broken off' USING ERRCODE = '{state}'; END IF;
                RETURN NEW;
            END $body$;
            CREATE OR REPLACE TRIGGER break_off BEFORE UPDATE ON actions FOR EACH ROW EXECUTE FUNCTION break_off();
            """;
        await db.Database.ExecuteSqlRawAsync(trigger, Stop);
    }
}
