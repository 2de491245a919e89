using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Searching;
using Milepost.Store;
using Milepost.Store.History.Erasing;
using Milepost.Store.Searching;
using Milepost.Tests.Searching;
using Milepost.Tests.Store.Structure;

namespace Milepost.Tests.Store.Searching;

/// <summary>What is saved can be found at once, in both databases alike, and what is gone cannot.</summary>
public class SearchIndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_databases_find_the_same_in_the_same_order_whatever_is_typed()
    {
        await using var sqlite = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var postgres = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var one = sqlite.Open();
        await using var other = postgres.Open();
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "Zzz");
        var texts = Gen.Sample(Hostile.Texts.Generator, 160).Select(text => text.Replace("\ud800", "")).ToList();
        var records = texts.Chunk(2).SelectMany((pair, at) => Made(plan, pair[0], pair[1], at)).ToList();
        foreach (var db in (MilepostDb[])[one, other])
        {
            db.Add(plan);
            db.AddRange(records);
            await db.SaveChangesAsync(Stop);
            db.ChangeTracker.Clear();
        }

        var entries = records.Append(plan).SelectMany(SearchedRecords.Of).ToList();
        var found = 0;
        foreach (var typed in Gen.Sample(Hostile.Queries.Generator, 150))
        {
            var query = SearchQuery.Read(typed);
            var here = await FindAsync(one, typed);
            var there = await FindAsync(other, typed);

            Assert.Equal(here.Entries.Select(entry => entry.Record), there.Entries.Select(entry => entry.Record));
            Assert.Equal((here.All, here.Entries.Count), (there.All, there.All));
            Assert.Equal(entries.Where(entry => Fits(entry, query)).Select(entry => entry.Id).Order(), here.Entries.Select(entry => SearchEntry.IdOf(entry.Record, entry.Kind)).Order());
            found += here.All;
        }

        Assert.True(found > 100, $"only {found} were found");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_index_is_what_it_would_be_if_it_were_made_anew_whatever_was_done(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        foreach (var (number, choices) in Gen.Sample(Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 9999), 6), 8), 1).Index())
        {
            var facts = await Structured.AddAsync(db, $"plan-{number}");
            foreach (var choice in choices)
            {
                var seen = await new Milepost.Store.Editing.Structure.PlanStructure(db).SeenAsync(facts.Plan, Stop);
                await new Milepost.Store.Editing.Structure.PlanStructure(db).DoAsync($"plan-{number}", StructureProperties.Act(facts, choice), Structured.Today, seen, Stop);
                facts = await Structured.FactsAsync(db, $"plan-{number}");
            }
        }

        var kept = await RowsAsync(db);
        await SearchRebuild.AllAsync(db, Stop);

        Assert.NotEmpty(kept);
        Assert.Equal(await RowsAsync(db), kept);
        Assert.Null(await SearchRebuild.WhereNeededAsync(db, Stop));
        // FTS5 itself says whether its index is that of the texts.
        if (engine is Engine.Sqlite) await db.Database.ExecuteSqlRawAsync("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)", Stop);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_changed_erased_or_rolled_back_is_found_as_it_is_now(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "The plan");
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, "1.1", "Answer the door");
        var entry = new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, "Zebedee Quill was seen", new(2026, 3, 1), "Amina Osei") { Next = "Ring Quentin", ForBoard = "All seen" };
        db.AddRange(plan, action, entry);
        await db.SaveChangesAsync(Stop);
        Assert.Equal([SearchKind.WorkingNote], (await FindAsync(db, "zebedee")).Entries.Select(found => found.Kind));
        Assert.Equal([SearchKind.Update], (await FindAsync(db, "all seen")).Entries.Take(1).Select(found => found.Kind));

        action.Reword("1.1", "Open the gate");
        await db.SaveChangesAsync(Stop);
        Assert.Empty((await FindAsync(db, "door")).Entries);
        Assert.Equal("1.1 Open the gate", (await FindAsync(db, "gates")).Entries.Single().Title);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync<int>(async stopping =>
        {
            action.Reword("1.1", "Paint the fence");
            await db.SaveChangesAsync(stopping);
            throw new InvalidOperationException("Broken off");
        }, Stop));
        Assert.Empty((await FindAsync(db, "fence")).Entries);

        var told = await db.History.AsNoTracking().SingleAsync(change => change.RecordId == entry.Id.Value, Stop);
        await new HistoryEraser(db).EraseAsync(new(told.Sequence, "Text", "Asked for by the family", AlsoStanding: true), Stop);
        Assert.Empty((await FindAsync(db, "zebedee")).Entries);
        if (engine is Engine.Sqlite) Assert.DoesNotContain("zebed", System.Text.Encoding.Latin1.GetString(await DiskAsync(db)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_text_longer_than_is_looked_through_is_not_cut_within_a_letter(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var plan = new Plan(Id<Plan>.New(), "wexcombe", "The plan");
        var text = new Milepost.Store.Evidence.EvidenceText(Id<Milepost.Store.Evidence.EvidenceText>.New(), plan.Id, Guid.CreateVersion7());
        text.Hold("log.txt", "quokka".PadRight(SearchEntry.LongestText - 1) + "🦘 and more", new(2026, 3, 1));
        db.AddRange(plan, text);

        await db.SaveChangesAsync(Stop);

        Assert.Equal(SearchEntry.LongestText - 1, (await FindAsync(db, "quokka")).Entries.Single().Text.Length);
    }

    /// <summary>The file as it lies on the disk, without anything that memory holds.</summary>
    private static async Task<byte[]> DiskAsync(MilepostDb db)
    {
        using var copy = new MemoryStream();
        await using var file = new FileStream(db.Database.GetDbConnection().DataSource!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await file.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }

    private static Task<SearchFound> FindAsync(MilepostDb db, string typed) =>
        new SearchIndex(db).FindAsync(new(SearchQuery.Read(typed), Granted.Everything) { Take = 500 }, Stop);

    private static IEnumerable<object> Made(Plan plan, string title, string text, int at)
    {
        var action = new PlanAction(Id<PlanAction>.New(), plan.Id, at % 3 == 0 ? $"1.{at}" : null, title);
        if (at % 7 == 0) action.Withdraw(new(2026, 1, 1), "Gone");
        yield return action;
        yield return new ProgressEntry(Id<ProgressEntry>.New(), plan.Id, action.Id, null, text, new DateOnly(2026, 1, 1).AddDays(at % 5), "Amina Osei");
    }

    /// <summary>What ought to be found, said in the plainest way.</summary>
    private static bool Fits(SearchEntry entry, SearchQuery query)
    {
        var words = entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !query.IsEmpty
            && query.Wanted.All(term => entry.Words.Contains($" {string.Join(' ', term.Words)} ", StringComparison.Ordinal)
                || (term.Beginning is { } start && words.Any(word => word.StartsWith(start, StringComparison.Ordinal))))
            && !query.Unwanted.Any(term => entry.Words.Contains($" {string.Join(' ', term.Words)} ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> RowsAsync(MilepostDb db)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", SearchWriter.Columns)} FROM {SearchWriter.Table} ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop)) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at))));
        return rows;
    }
}
