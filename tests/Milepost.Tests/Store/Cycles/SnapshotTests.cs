using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.Facts;
using Milepost.Store.History.Erasing;
using Milepost.Tests.Store.Structure;

namespace Milepost.Tests.Store.Cycles;

public class SnapshotTests
{
    private const string Who = "Helen Castle, director of children’s services";
    private static readonly CycleCalendar calendar = new() { StartsOn = A.Day("2026-11-09"), DaysOpen = 18, Monthly = true };
    private static readonly DateOnly opened = A.Day("2026-11-09");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_frozen_comes_back_as_the_same_bytes_whatever_happens_later(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        var bytes = SnapshotJson.Write(new(SnapshotJson.Format, 1, opened, Who, facts));
        var frozen = Assert.IsType<Frozen>(await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Board).Id, opened, Who, Stop));
        await ChangeEverythingAsync(db, facts);

        var open = (await new SnapshotShelf().OpenAsync(db, facts.Plan.Id, 1, Stop))!;

        Assert.Equal(SnapshotContent.Hash(bytes), frozen.Snapshot.Sha256);
        Assert.Equal(frozen.Snapshot, open.Snapshot);
        Assert.Equal(bytes, SnapshotJson.Write(new(SnapshotJson.Format, 1, opened, Who, open.Facts)));
        Assert.Equal(facts.Actions[0].Action.Title, open.Facts.Actions[0].Action.Title);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_erased_by_right_since_is_read_in_no_snapshot_any_more_and_what_was_written_later_is_left(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        var (first, second) = (facts.Actions[0].Action, facts.Actions[1].Action);
        await RewordAsync(db, second.Id, "Zebedee Quill mends the hinges");
        await RewordAsync(db, first.Id, "Zebedee Quill was seen at home");
        await RewordAsync(db, first.Id, "Answer every door");
        await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Board).Id, opened, Who, Stop);
        var shelf = new SnapshotShelf();
        Assert.Equal("Zebedee Quill mends the hinges", (await shelf.OpenAsync(db, facts.Plan.Id, 1, Stop))!.Facts.Actions[1].Action.Title);

        db.Author = new("Amina Osei");
        foreach (var entry in await db.History.Where(change => change.After!.StartsWith("Zebedee")).Select(change => change.Sequence).ToListAsync(Stop))
        {
            Assert.Null((await new HistoryEraser(db).EraseAsync(new(entry, null, "Asked for", AlsoStanding: true), Stop)).Refusal);
        }

        foreach (var one in new[] { shelf, new SnapshotShelf() })
        {
            var actions = (await one.OpenAsync(db, facts.Plan.Id, 1, Stop))!.Facts.Actions;
            Assert.Equal((ErasedTexts.Mark, facts.Actions[2].Action.Title), (actions[1].Action.Title, actions[2].Action.Title));
            Assert.DoesNotContain("Zebedee", System.Text.Json.JsonSerializer.Serialize(actions), StringComparison.Ordinal);
        }

        await IsGoneAndToldAsync(db);
    }

    /// <summary>The text is in no bytes that are kept, the printed hash stands, and what the content hashes to since is told in a chain that holds.</summary>
    private static async Task IsGoneAndToldAsync(MilepostDb db)
    {
        var snapshot = await db.Snapshots.AsNoTracking().SingleAsync(Stop);
        var content = await db.SnapshotContents.AsNoTracking().SingleAsync(Stop);
        var plain = content.Unpack()!;
        Assert.Equal(-1, plain.AsSpan().IndexOf("Zebedee"u8));
        var told = await db.History.AsNoTracking().Where(change => change.RecordId == content.Id.Value && change.Field == nameof(SnapshotContent.Bytes)).OrderBy(change => change.Sequence).ToListAsync(Stop);
        Assert.Equal((snapshot.Sha256, SnapshotContent.Hash(plain)), (told[0].Before, told[^1].After));
        Assert.Null((await new Milepost.Store.History.Chain.ChainReader(db, TimeProvider.System).VerifyAsync([], Stop)).Fault);

        // Whoever uses the door that was opened for it is found out.
        var other = SnapshotContent.Of(snapshot.Id, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(plain).Replace("hinges", "fringes", StringComparison.Ordinal) + " ")).Bytes;
        await db.Database.ExecuteSqlAsync($"UPDATE snapshot_contents SET bytes = {other} WHERE id = {content.Id.Value}", Stop);
        await Assert.ThrowsAsync<InvalidDataException>(() => new SnapshotShelf().OpenAsync(db, snapshot.PlanId, 1, Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM snapshot_contents", Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Where_no_mark_can_stand_nothing_does_and_the_snapshot_opens_all_the_same(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        var id = facts.Actions[0].Action.Id;
        await TagAsync(db, id, ["Zebedee Quill"], Classification.AreaForImprovement);
        await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Board).Id, opened, Who, Stop);
        await TagAsync(db, id, [], null);
        var stamp = (await LoadAsync(db, facts.Plan.Id)).Plan.Stamp;

        db.Author = new("Amina Osei");
        foreach (var field in (string[])[nameof(PlanAction.Provenance), nameof(PlanAction.Classification)])
        {
            var entry = await db.History.Where(change => change.RecordId == id.Value && change.Field == field).Select(change => change.Sequence).MaxAsync(Stop);
            Assert.Null((await new HistoryEraser(db).EraseAsync(new(entry, null, "Asked for", AlsoStanding: false), Stop)).Refusal);
        }

        var action = (await new SnapshotShelf().OpenAsync(db, facts.Plan.Id, 1, Stop))!.Facts.Actions[0].Action;
        Assert.Equal((0, null, facts.Actions[0].Action.Title), (action.Provenance.Count, action.Classification, action.Title));
        Assert.NotEqual(stamp, (await LoadAsync(db, facts.Plan.Id)).Plan.Stamp);
    }

    private static async Task TagAsync(MilepostDb db, Id<PlanAction> id, IReadOnlyList<string> provenance, Classification? classification)
    {
        (await db.Actions.SingleAsync(one => one.Id == id, Stop)).Tag(provenance, classification);
        await db.SaveChangesAsync(Stop);
    }

    private static async Task RewordAsync(MilepostDb db, Id<PlanAction> id, string title)
    {
        (await db.Actions.SingleAsync(one => one.Id == id, Stop)).Reword("1.9", title);
        await db.SaveChangesAsync(Stop);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_cycle_is_frozen_once_and_the_database_itself_keeps_what_was_signed_off(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        var cycle = facts.Cycles.First(one => one.Kind is CycleKind.Board);
        await Records(db).FreezeAsync(facts.Plan.Id, cycle.Id, opened, Who, Stop);

        var again = Assert.IsType<FreezeRefused>(await Records(db).FreezeAsync(facts.Plan.Id, cycle.Id, opened.AddDays(1), "Somebody else", Stop));
        Assert.Contains(Who, again.Reason, StringComparison.Ordinal);
        Assert.Equal("2", Number(await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Monthly).Id, opened, Who, Stop)));
        Assert.Null(await Records(db).ApproveAsync(facts.Plan.Id, 1, "Version 3", "Improvement board", opened.AddDays(9), Who, Stop));
        Assert.Contains("named once", await Records(db).ApproveAsync(facts.Plan.Id, 2, "version 3", "Improvement board", opened.AddDays(9), Who, Stop), StringComparison.Ordinal);
        foreach (var table in new[] { "snapshots", "snapshot_contents", "approved_versions" })
        {
            await RefusedAsync(db, $"UPDATE {table} SET id = id");
            await RefusedAsync(db, $"DELETE FROM {table}");
        }

        Assert.Equal(["Version 3"], (await LoadAsync(db, facts.Plan.Id)).Approved.Select(one => one.Name));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Content_that_somebody_changed_behind_the_databases_back_is_not_opened(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Board).Id, opened, Who, Stop);
        await db.Database.ExecuteSqlRawAsync(engine is Engine.Sqlite
            ? "DROP TRIGGER snapshots_are_not_edited"
            : "ALTER TABLE snapshots DISABLE TRIGGER snapshots_are_not_edited", Stop);
        await db.Database.ExecuteSqlRawAsync("UPDATE snapshots SET sha256 = 'f' || substr(sha256, 2) || 'x'", Stop);

        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => new SnapshotShelf().OpenAsync(db, facts.Plan.Id, 1, Stop));

        Assert.Contains("not what was signed off", wrong.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_changed_since_a_snapshot_tells_what_left_and_what_was_reworded_and_who_did_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);
        await Records(db).FreezeAsync(facts.Plan.Id, facts.Cycles.First(one => one.Kind is CycleKind.Board).Id, opened, Who, Stop);
        await ChangeEverythingAsync(db, facts);
        var before = (await new SnapshotShelf().OpenAsync(db, facts.Plan.Id, 1, Stop))!;
        var now = await LoadAsync(db, facts.Plan.Id);

        var difference = PlanDifference.Between(Assessor.Assess(before.Facts, opened), Assessor.Assess(now, opened.AddDays(3)));
        var told = await new ChangeAuthors(db).NameAsync(ChangeWords.All(difference, now.Plan.Scheme), Stop);

        var left = Assert.Single(told, change => change.Kind is ChangeKind.Withdrawn);
        Assert.Equal(("It is done by health", "Amina Osei"), (left.Because!.TrimEnd('.'), left.By));
        var reworded = Assert.Single(told, change => change.Kind is ChangeKind.Reworded);
        Assert.Contains("is now “Other words”", reworded.Detail, StringComparison.Ordinal);
        Assert.Equal("Amina Osei", reworded.By);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_calendar_is_set_extended_and_moved(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var facts = await WithCyclesAsync(db);

        Assert.Equal(0, await Records(db).ExtendAsync(facts.Plan.Id, opened, Stop));
        Assert.Equal(3, await Records(db).ExtendAsync(facts.Plan.Id, opened.AddDays(60), Stop));
        var second = facts.Cycles.Single(one => one is { Kind: CycleKind.Board, Number: 2 });
        Assert.Null(await Records(db).MoveAsync(facts.Plan.Id, second.Id, second.OpensOn.AddDays(2), second.ClosesOn.AddDays(2), null, Stop));
        Assert.Contains("overlaps", await Records(db).MoveAsync(facts.Plan.Id, second.Id, opened, opened, null, Stop), StringComparison.Ordinal);
        await Records(db).SetAsync(facts.Plan.Id, calendar with { Monthly = false, WeeksBetween = 13 }, opened.AddDays(1), Stop);

        var after = await LoadAsync(db, facts.Plan.Id);
        Assert.Equal([1, 2, 3, 4], after.Cycles.Where(one => one.Kind is CycleKind.Board).Select(one => one.Number));
        Assert.Equal([1], after.Cycles.Where(one => one.Kind is CycleKind.Monthly).Select(one => one.Number));
        Assert.Equal(13, after.Plan.Calendar.WeeksBetween);
    }

    private static CycleRecords Records(MilepostDb db) => new(db, TimeProvider.System);

    private static string Number(FreezeOutcome outcome) => $"{Assert.IsType<Frozen>(outcome).Snapshot.Number}";

    private static async Task<PlanFacts> WithCyclesAsync(MilepostDb db)
    {
        var facts = await Structured.AddAsync(db, "wexcombe");
        await Records(db).SetAsync(facts.Plan.Id, calendar, opened, Stop);
        return await LoadAsync(db, facts.Plan.Id);
    }

    private static async Task<PlanFacts> LoadAsync(MilepostDb db, Id<Plan> plan) => (await new PlanFactsQuery(db).LoadAsync(plan, Stop))!;

    /// <summary>Words, a reason and a leaving.</summary>
    private static async Task ChangeEverythingAsync(MilepostDb db, PlanFacts facts)
    {
        var (first, second) = (facts.Actions[0].Action.Id, facts.Actions[1].Action.Id);
        (await db.Actions.SingleAsync(one => one.Id == first, Stop)).Reword("1.1", "Other words");
        (await db.Actions.SingleAsync(one => one.Id == second, Stop)).Withdraw(opened.AddDays(2), "It is done by health");
        await db.SaveChangesAsync(Stop);
        db.ChangeTracker.Clear();
    }

    private static async Task RefusedAsync(MilepostDb db, string sql)
    {
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Stop));
        Assert.Contains("What a board saw is never", refused.Message, StringComparison.Ordinal);
    }
}
