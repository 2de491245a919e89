using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Importing;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Erasing;
using Milepost.Store.History.Rebuilding;

namespace Milepost.Tests.Store.Chain;

/// <summary>A person's text goes by right, from history, record and disk, and the chain holds.</summary>
public class ErasingTests
{
    private const string Personal = "Zebedee Quill was seen at home";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_erased_text_is_nowhere_any_more_and_the_history_still_verifies(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await HistoryChainTests.AddAsync(db);
        var entry = new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, Personal, new(2026, 3, 1), "Amina Osei");
        db.Add(entry);
        await db.SaveChangesAsync(Stop);
        var anchor = await new ChainReader(db, TimeProvider.System).AnchorAsync(Stop);

        var whole = await EraseAsync(db, new(3, null, "Asked for by the family", AlsoStanding: true));
        var outcome = await EraseAsync(db, new(3, "Text", "Asked for by the family", AlsoStanding: true));

        Assert.Contains("Say which field to erase", whole.Refusal, StringComparison.Ordinal);
        Assert.Contains("Text", whole.Refusal, StringComparison.Ordinal);
        Assert.Equal((3L, true, false, null), (Assert.Single(outcome.Entries), outcome.FromRecord, outcome.StillStands, outcome.Refusal));
        var verdict = await new ChainReader(db, TimeProvider.System).VerifyAsync([anchor], Stop);
        Assert.Equal((null, 1), (verdict.Fault, verdict.Erased));
        Assert.Equal(ErasedTexts.Mark, (await db.Progress.AsNoTracking().SingleAsync(Stop)).Text);
        var history = await db.History.AsNoTracking().OrderBy(change => change.Sequence).ToListAsync(Stop);
        Assert.DoesNotContain(history, change => (change.Before + change.After).Contains("Zebedee", StringComparison.Ordinal));
        Assert.Equal("Asked for by the family", history.Select(ErasedTexts.Of).OfType<ErasedTexts>().Single().Because);
        var rebuilt = await new PlanRebuild(db).AsAtAsync(plan.Id, history[2].At, Stop);
        Assert.Equal((ErasedTexts.Mark, "Amina Osei"), (rebuilt!.Actions[0].Progress[0].Text, rebuilt.Actions[0].Progress[0].By));
        Assert.Contains("erased already", (await EraseAsync(db, new(3, "Text", "Again", false))).Refusal, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_file_that_a_text_came_in_is_dropped_where_that_is_asked_for_and_what_was_read_stays(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await HistoryChainTests.AddAsync(db);
        var bytes = System.Text.Encoding.UTF8.GetBytes($"Ref,Action\n1.1,{Personal}\n");
        var file = new StoredFile(Id<StoredFile>.New(), "plan.csv", "a hash", FileFormat.Csv, bytes.Length, bytes, DateTime.UnixEpoch, "Amina Osei");
        db.Add(file);
        db.Add(new Import(Id<Import>.New(), plan.Id, file.Id, new(2026, 3, 1), DateTime.UnixEpoch, "Amina Osei"));
        foreach (var title in (string[])[Personal, "Answer every door", Personal + " again"])
        {
            action.Reword("1.1", title);
            await db.SaveChangesAsync(Stop);
        }

        var entries = await db.History.Where(change => change.Field == "Title").OrderBy(change => change.Sequence).Select(change => change.Sequence).ToListAsync(Stop);
        var left = await EraseAsync(db, new(entries[0], null, "Asked for", AlsoStanding: false));
        Assert.Equal((1, 0), (left.FilesKept, left.FilesDropped));
        var dropped = await EraseAsync(db, new(entries[^1], null, "Asked for", AlsoStanding: true, AlsoFiles: true));

        Assert.Equal((0, 1), (dropped.FilesKept, dropped.FilesDropped));
        var kept = await db.Files.AsNoTracking().SingleAsync(Stop);
        Assert.Equal((true, "a hash", bytes.Length), (kept.IsDropped, kept.Sha256, kept.Size));
        Assert.Equal("a hash", (await db.History.AsNoTracking().SingleAsync(change => change.RecordId == file.Id.Value && change.Field == nameof(StoredFile.Bytes), Stop)).Before);
        Assert.Null((await new ChainReader(db, TimeProvider.System).VerifyAsync([], Stop)).Fault);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_put_right_in_the_record_stays_and_every_entry_that_holds_the_text_loses_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (plan, action) = await HistoryChainTests.AddAsync(db);
        foreach (var title in (string[])[Personal, "Answer every door", "Answer every door at once"])
        {
            action.Reword("1.1", title);
            await db.SaveChangesAsync(Stop);
        }

        var outcome = await EraseAsync(db, new(4, null, "Asked for", AlsoStanding: false));

        // Both texts of the entry that was named go, and so does each from the entries beside it.
        Assert.Equal([3, 4, 5], outcome.Entries.Order());
        Assert.Null((await new ChainReader(db, TimeProvider.System).VerifyAsync([], Stop)).Fault);
        var facts = await new PlanFactsQuery(db).LoadAsync(plan.Id, Stop);
        Assert.Equal("Answer every door at once", facts!.Actions[0].Action.Title);
        Assert.DoesNotContain(await db.History.Select(change => change.Before + change.After).ToListAsync(Stop), text => text.Contains("Zebedee", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(99, null, "Asked for", "There is no entry 99.")]
    [InlineData(3, "Reference", "Asked for", "about the field Title")]
    [InlineData(3, null, " ", "Say why")]
    [InlineData(2, "PlanId", "Asked for", "Say which field")]
    public async Task What_cannot_be_erased_is_refused_in_words(long entry, string? field, string because, string words)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var (_, action) = await HistoryChainTests.AddAsync(db);
        action.Reword("1.1", "Answer every door");
        await db.SaveChangesAsync(Stop);

        Assert.Contains(words, (await EraseAsync(db, new(entry, field, because, false))).Refusal, StringComparison.Ordinal);
        Assert.Equal(3, await db.History.CountAsync(Stop));
    }

    [Fact]
    public async Task Nothing_of_an_erased_text_is_left_on_disk()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        {
            var (plan, action) = await HistoryChainTests.AddAsync(db);
            for (var number = 0; number < 20; number++)
            {
                db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, $"{Personal}. {new string('x', 3000)}", new(2026, 3, 1), "Amina Osei"));
                await db.SaveChangesAsync(Stop);
            }

            for (var entry = 3; entry <= 22; entry++) await EraseAsync(db, new(entry, "Text", "Asked for", AlsoStanding: true));
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(database.Folder)) Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf("Zebedee"u8) >= 0, file);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_secret_is_kept_and_never_told_of(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        Assert.False(FieldText.IsTold(new SecretModel().Model.FindEntityType(typeof(Secretive))!.FindProperty(nameof(Secretive.Password))!));
        Assert.True(FieldText.IsTold(new SecretModel().Model.FindEntityType(typeof(Secretive))!.FindProperty(nameof(Secretive.Name))!));
        Assert.False(FieldText.IsTold(new SecretModel().Model.FindEntityType(typeof(Hidden))!));
        Assert.True(FieldText.IsTold(db.Model.FindEntityType(typeof(PlanAction))!));
    }

    private static Task<ErasureOutcome> EraseAsync(MilepostDb db, ErasureRequest request) => new HistoryEraser(db).EraseAsync(request, Stop);

    private sealed class SecretModel : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Secretive>();
            modelBuilder.Entity<Hidden>();
        }
    }

    private sealed class Secretive
    {
        public int Id { get; set; }
        public string Name { get; set; } = "";

        [OutOfHistory]
        public string Password { get; set; } = "";
    }

    [OutOfHistory]
    private sealed class Hidden
    {
        public int Id { get; set; }
    }
}
