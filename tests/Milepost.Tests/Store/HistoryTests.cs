using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Tests.Store;

public class HistoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_changed_field_is_kept_with_who_and_when_in_the_same_save(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open("Amina Osei");
        var action = Add(db);
        await db.SaveChangesAsync(Stop);

        db.Author = new Author("Brendan Platt");
        action.Reword("1.2", "Answer the door at once");
        await db.SaveChangesAsync(Stop);

        var changes = await db.History.Where(change => change.RecordId == action.Id.Value).OrderBy(change => change.Id).ToListAsync(Stop);
        Assert.Equal(
            [("*", "Amina Osei"), ("Reference", "Brendan Platt"), ("Title", "Brendan Platt")],
            changes.Select(change => (change.Field, change.By)));
        Assert.Equal(("1.1", "1.2"), (changes[1].Before, changes[1].After));
        Assert.Contains("\"Title\":\"Answer the door\"", changes[0].After);
        Assert.All(changes, change => Assert.Equal((action.PlanId.Value, DateTimeKind.Utc), (change.PlanId!.Value, change.At.Kind)));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_deleted_is_told_of_with_all_that_it_held(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var action = Add(db);
        await db.SaveChangesAsync(Stop);

        db.Remove(action);
        db.SaveChanges();

        var last = await db.History.OrderBy(change => change.Id).LastAsync(Stop);
        Assert.Equal(("PlanAction", "*", null), (last.Record, last.Field, last.After));
        Assert.Contains("\"Reference\":\"1.1\"", last.Before);
    }

    [Fact]
    public async Task History_is_never_edited_nor_deleted_nor_passed_by()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        Add(db);
        await db.SaveChangesAsync(Stop);

        db.Remove(await db.History.FirstAsync(Stop));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.History.ExecuteDeleteAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.Actions.ExecuteUpdateAsync(set => set.SetProperty(action => action.Title, "Quietly"), Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_database_itself_refuses_to_rewrite_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        Add(db);
        await db.SaveChangesAsync(Stop);

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE history SET after = 'x'", Stop));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM history", Stop));
    }

    [Fact]
    public async Task Nothing_is_saved_without_somebody_who_says_it()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        db.Author = null;
        Add(db);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_people_at_one_record_are_told_and_at_two_records_are_not(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var mine = database.Open();
        var action = Add(mine);
        var other = new PlanAction(Id<PlanAction>.New(), action.PlanId, "1.2", "Mend the door");
        mine.Add(other);
        await mine.SaveChangesAsync(Stop);
        await using var hers = database.Open("Brendan Platt");
        var same = await hers.Actions.SingleAsync(one => one.Id == action.Id, Stop);

        other.Reword("1.2", "Mend the door well");
        await mine.SaveChangesAsync(Stop);
        same.Reword("1.1", "Hers");
        await hers.SaveChangesAsync(Stop);
        action.Reword("1.1", "Mine");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync(Stop));
        Assert.DoesNotContain(await hers.History.ToListAsync(Stop), change => change.After == "Mine");
    }

    [Fact]
    public async Task Every_save_gives_the_plan_a_new_stamp()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var action = Add(db);
        await db.SaveChangesAsync(Stop);
        var (stamp, version) = await db.Plans.Select(plan => ValueTuple.Create(plan.Stamp, plan.Version)).SingleAsync(Stop);

        db.ChangeTracker.Clear();
        db.Add(new Lead(Id<Lead>.New(), action.PlanId, action.Id, null, "Head of Doors", 0));
        await db.SaveChangesAsync(Stop);

        var after = await db.Plans.AsNoTracking().SingleAsync(Stop);
        Assert.NotEqual(stamp, after.Stamp);
        Assert.Equal(version, after.Version);
    }

    private static PlanAction Add(MilepostDb db)
    {
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Improvement plan");
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Answer the door");
        db.AddRange(plan, action);
        return action;
    }
}
