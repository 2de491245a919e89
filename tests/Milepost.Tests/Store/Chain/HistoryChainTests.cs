using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Chaining;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History.Chain;
using Milepost.Store.Migrating;
using Milepost.Store.Writing;

namespace Milepost.Tests.Store.Chain;

/// <summary>Every change is chained to the one before it, on both databases, whoever writes at the same time.</summary>
public class HistoryChainTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_change_has_a_place_that_follows_from_all_before_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await AddAsync(db);
        action.Reword("1.2", "Answer the door at once");
        await db.SaveChangesAsync(Stop);
        db.Remove(action);
        db.SaveChanges();

        var verdict = await VerifyAsync(db);
        var changes = await db.History.AsNoTracking().OrderBy(change => change.Sequence).ToListAsync(Stop);

        Assert.Equal((null, changes.Count), (verdict.Fault, verdict.Entries));
        Assert.Equal(Enumerable.Range(1, changes.Count).Select(at => (long)at), changes.Select(change => change.Sequence));
        Assert.Equal(changes.Select(change => change.Id), changes.Select(change => change.Id).Order());
        Assert.Equal(["*", "*", "Reference", "Title", "*"], changes.Select(change => change.Field));
        Assert.All(changes.Where(change => change.Record == nameof(PlanAction)), change => Assert.Equal(plan.Id.Value, change.PlanId));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_save_that_fails_leaves_no_gap_and_what_it_held_can_be_saved_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await AddAsync(db);
        await using (var other = database.Open("Brendan Platt"))
        {
            (await other.Actions.SingleAsync(Stop)).Reword("1.1", "His");
            await other.SaveChangesAsync(Stop);
        }

        action.Reword("1.1", "Hers");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync<int>(async stop =>
        {
            db.ChangeTracker.Clear();
            db.Add(new Lead(Id<Lead>.New(), plan.Id, action.Id, null, "Head of Doors", 0));
            await db.SaveChangesAsync(stop);
            throw new InvalidOperationException("broken off");
        }, Stop));
        db.ChangeTracker.Clear();
        (await db.Actions.SingleAsync(Stop)).Reword("1.1", "Hers after all");
        await db.SaveChangesAsync(Stop);

        Assert.Null((await VerifyAsync(db)).Fault);
        var told = await db.History.Select(change => change.After).ToListAsync(Stop);
        Assert.Contains("Hers after all", told);
        Assert.DoesNotContain("Hers", told);
        Assert.DoesNotContain(told, text => text?.Contains("Head of Doors", StringComparison.Ordinal) is true);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_hundred_writers_at_once_make_one_chain_without_a_gap(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await AddAsync(db);
        var settings = database.Settings;

        await Task.WhenAll(Enumerable.Range(0, 100).Select(writer => Task.Run(async () =>
        {
            await using MilepostDb mine = settings.PostgresConnection is { } connection
                ? new PostgresDb(StoreOptions.Postgres(connection + ";Maximum Pool Size=12;Timeout=60", TimeProvider.System))
                : new SqliteDb(StoreOptions.Sqlite(settings.SqliteFile, TimeProvider.System));
            mine.Author = new($"Writer {writer}");
            var lead = new Lead(Id<Lead>.New(), plan.Id, action.Id, null, $"Lead {writer}", writer);
            mine.Add(lead);
            if (writer % 3 == 0) await mine.SaveChangesAsync(Stop);
            else if (writer % 3 == 1) await mine.InTurnAsync(plan.Id, () => Task.FromResult(mine.Add(new Lead(Id<Lead>.New(), plan.Id, action.Id, null, $"Lead {writer}", writer))), Stop);
            else await BreakOffAsync(mine);
        }, Stop)));

        var verdict = await VerifyAsync(db);
        Assert.Equal((null, 2 + 67), (verdict.Fault, verdict.Entries));
        Assert.Equal(67, await db.Leads.CountAsync(Stop));
        await database.ClearPoolAsync(";Maximum Pool Size=12;Timeout=60");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_an_older_version_wrote_is_chained_at_the_first_start_and_a_start_that_was_broken_off_is_gone_on_with(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (_, action) = await AddAsync(db);
        for (var wording = 1; wording <= 20; wording++)
        {
            action.Reword("1.1", $"Wording {wording}");
            await db.SaveChangesAsync(Stop);
        }

        // As they stood before there was a chain, save that the first start got as far as the fifth.
        await Tampers.UnlockAsync(db, engine);
        await db.Database.ExecuteSqlRawAsync(
            engine is Engine.Sqlite
                ? "UPDATE history SET sequence = 0, hash = X'', salt = NULL, before_seal = NULL, after_seal = NULL WHERE sequence > 5"
                : "UPDATE history SET sequence = 0, hash = '', salt = NULL, before_seal = NULL, after_seal = NULL WHERE sequence > 5", Stop);
        Assert.Equal(0, (await VerifyAsync(db)).Fault!.Sequence);

        await new Migrator(db, database.Settings).MigrateAsync(Stop);

        Assert.Equal((null, 22), ((await VerifyAsync(db)).Fault, (await VerifyAsync(db)).Entries));
        Assert.Equal("Wording 20", (await db.History.OrderBy(change => change.Sequence).LastAsync(Stop)).After);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_database_refuses_every_change_of_an_entry_but_an_erasing_that_is_told_of(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await AddAsync(db);
        const string Columns = "record, record_id, plan_id, field, before, after, \"by\", at, import_id, salt, before_seal, after_seal, hash";
        string[] refused =
        [
            "UPDATE history SET after = 'x'", "UPDATE history SET \"by\" = 'x'", "UPDATE history SET sequence = sequence + 5", "UPDATE history SET field = 'x'",
            "UPDATE history SET hash = before_seal", "UPDATE history SET salt = NULL", "UPDATE history SET salt = NULL, before = NULL, after = NULL",
            "UPDATE history SET salt = NULL, before = NULL, after = NULL, \"by\" = ''", "UPDATE history SET sequence = 0", "DELETE FROM history",
            $"INSERT INTO history (id, sequence, {Columns}) SELECT record_id, 0, {Columns} FROM history WHERE sequence = 1",
            $"INSERT INTO history (id, sequence, {Columns}) SELECT record_id, 2, {Columns} FROM history WHERE sequence = 1",
            engine is Engine.Sqlite ? $"INSERT OR REPLACE INTO history (id, sequence, {Columns}) SELECT id, 3, {Columns} FROM history WHERE sequence = 1" : "TRUNCATE history",
        ];

        foreach (var sql in refused)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Stop));
        }

        Assert.Null((await VerifyAsync(db)).Fault);
    }

    private static Task<ChainVerdict> VerifyAsync(MilepostDb db) => new ChainReader(db, TimeProvider.System).VerifyAsync([], Stop);

    private static async Task BreakOffAsync(MilepostDb db)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync<int>(async stop =>
        {
            await db.SaveChangesAsync(stop);
            await db.WriteHistoryAsync(stop);
            throw new InvalidOperationException("broken off");
        }, Stop));
    }

    internal static async Task<(Plan Plan, PlanAction Action)> AddAsync(MilepostDb db)
    {
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Improvement plan");
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Answer the door");
        db.AddRange(plan, action);
        await db.SaveChangesAsync(Stop);
        return (plan, action);
    }
}
