using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Searching;
using Milepost.Store;
using Milepost.Store.Evidence;
using Milepost.Store.Searching;
using Milepost.Store.Writing;
using Milepost.Tests.Store.Searching;
using Milepost.Tests.Store.Structure;
using static Milepost.Tests.Store.Structure.Structured;

namespace Milepost.Tests.Store.Evidence;

public class PlanEvidenceTests
{
    private static readonly DateOnly on = new(2026, 2, 20);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_file_its_record_and_its_versions_are_kept_together(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        var plan = await AddAsync(db);

        var item = await GiveAsync(db, folder, plan, "1.1", "Audit of doors");
        using (var better = await FileAsync(folder, "Audit of doors, again", "a date of birth in page 2"))
        {
            Assert.Null((await Kept(db, folder).AddVersionAsync(plan.Plan.Id, item, better, Stop)).Refusal);
        }

        var row = EvidenceRegister.Of(await FactsAsync(db), on).Find(item)!;
        Assert.Equal([2, 1], row.Files.Select(file => file.Number));
        Assert.True(row.IsWithheld);
        Assert.Equal("a date of birth in page 2", row.Item.Found);
        foreach (var file in row.Files)
        {
            await using var bytes = await folder.OpenAsync(file.Sha256, Stop);
            Assert.NotNull(bytes);
        }

        Assert.Contains(db.History.AsNoTracking().ToList(), change => change.Record == nameof(EvidenceFile) && change.By == "Amina Osei");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_item_is_weighed_used_for_more_retired_and_shared_with_a_reason(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        var plan = await AddAsync(db);
        var kept = Kept(db, folder);
        var item = await GiveAsync(db, folder, plan, "1.1", "Audit", "an NHS number in row 3");

        await kept.WeighAsync(plan.Plan.Id, item, EvidenceOf.Impact, 3, Stop);
        await kept.UseAsync(plan.Plan.Id, item, [plan.Id("1.2"), plan.Id("1.1"), plan.Id("1.2")], on, Stop);
        await kept.UseAsync(plan.Plan.Id, item, [plan.Id("1.2")], on, Stop);
        await kept.ShareAsync(plan.Plan.Id, item, "The number is the hospital’s own", on, Stop);
        var row = EvidenceRegister.Of(await FactsAsync(db), on).Find(item)!;

        Assert.Equal((EvidenceOf.Impact, 3), (row.Item.Of, row.Item.Grade));
        Assert.Equal(["1.1", "1.2"], row.Serves.Select(one => one.Action.Reference));
        Assert.True(row.Item.MayBeShared);
        Assert.Contains(db.History.AsNoTracking().ToList(), change => change.Field == nameof(EvidenceItem.SharedBecause) && change.After == "The number is the hospital’s own");

        using (var next = await FileAsync(folder, "Audit once more", "an NHS number in row 4")) await kept.AddVersionAsync(plan.Plan.Id, item, next, Stop);
        await kept.RetireAsync(plan.Plan.Id, item, "Done again in March", on, Stop);
        row = EvidenceRegister.Of(await FactsAsync(db), on).Find(item)!;
        Assert.False(row.Item.MayBeShared);
        Assert.Equal(EvidenceState.Retired, row.State);
        using (var clean = await FileAsync(folder, "Audit without names", null)) await kept.AddVersionAsync(plan.Plan.Id, item, clean, Stop);
        Assert.True(EvidenceRegister.Of(await FactsAsync(db), on).Find(item)!.Item.MayBeShared);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_who_give_the_first_words_of_an_item_at_once_are_both_kept_and_the_later_are_found(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        await using var db = database.Open();
        var plan = await AddAsync(db);
        var item = await GiveAsync(db, folder, plan, "1.1", "A picture");

        // Both come while somebody else has the plan's turn.
        await using var holding = database.Open();
        var together = await holding.InTurnAsync(plan.Plan.Id, async () =>
        {
            Task<string?>[] both = [VersionAsync("Of quokkas"), VersionAsync("Of wombats")];
            await Task.Delay(200, Stop);
            return both;
        }, Stop);

        Assert.All(await Task.WhenAll(together), Assert.Null);
        var last = (await FactsAsync(db)).EvidenceFiles.MaxBy(file => file.Number)!;
        Assert.Equal(3, last.Number);
        Assert.Equal(last.Name, await db.EvidenceTexts.Select(text => text.Name).SingleAsync(Stop));

        async Task<string?> VersionAsync(string words)
        {
            await using var own = database.Open();
            using var file = await FileAsync(folder, words, null);
            return (await Kept(own, folder).AddVersionAsync(plan.Plan.Id, item, file with { Name = $"{words}.txt", Words = words }, Stop)).Refusal;
        }
    }

    [Fact]
    public async Task Quotas_hold_to_the_byte()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        var plan = await AddAsync(db);
        var kept = new PlanEvidence(db, folder, new EvidenceQuota { Person = 10, Plan = 15 }, TimeProvider.System);

        async Task<string?> Give(string text, string by)
        {
            db.Author = new Milepost.Store.History.Author(by);
            using var file = await FileAsync(folder, text, null);
            return (await kept.AddAsync(plan.Plan.Id, new(plan.Id("1.1"), null, EvidenceForm.File, "It is so", on), file, Stop)).Refusal;
        }

        Assert.Null(await Give("12345", "Amina Osei"));
        Assert.Null(await Give("67890", "Amina Osei"));
        Assert.Contains("You have added as much", await Give("1", "Amina Osei"), StringComparison.Ordinal);
        Assert.Null(await Give("abcde", "Sol Marsh"));
        Assert.Contains("The plan holds as much", await Give("f", "Sol Marsh"), StringComparison.Ordinal);
        Assert.Equal(3, await db.EvidenceFiles.CountAsync(Stop));
    }

    [Fact]
    public async Task A_record_that_is_not_saved_leaves_a_file_that_the_sweeper_takes()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var clock = new LaterClock();
        using var folder = new EvidenceFolder(database.Settings, clock);
        var plan = await AddAsync(db);
        var item = await GiveAsync(db, folder, plan, "1.1", "It is kept");
        using (var lost = await FileAsync(folder, "It is lost", null))
        {
            Assert.NotNull((await Kept(db, folder).AddAsync(plan.Plan.Id, new(Id<PlanAction>.New(), null, EvidenceForm.File, "It is so", on), lost, Stop)).Refusal);
        }

        clock.Later = TimeSpan.FromHours(2);
        Assert.Equal(1, await new EvidenceCare(db, folder, new Clamd(database.Settings)).SweepAsync(Stop));

        var row = EvidenceRegister.Of(await FactsAsync(db), on).Find(item)!;
        await using var bytes = await folder.OpenAsync(row.File!.Sha256, Stop);
        Assert.NotNull(bytes);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_waited_for_the_scanner_is_scanned_and_found_by_its_words_when_it_is_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        var plan = await AddAsync(db);
        foreach (var bytes in new[] { "a quokka was heard"u8.ToArray(), FakeClamd.Eicar })
        {
            using var file = await FileAsync(folder, Encoding.ASCII.GetString(bytes), null, ScanResult.Waiting);
            await Kept(db, folder).AddAsync(plan.Plan.Id, new(plan.Id("1.1"), null, EvidenceForm.File, "It is so", on), file, Stop);
        }

        Assert.All((await FactsAsync(db)).EvidenceFiles, file => Assert.False(file.MayBeTaken));
        await using var clamd = new FakeClamd();
        Assert.Equal(0, (await new SearchIndex(db).FindAsync(new(SearchQuery.Read("quokka"), Granted.Everything), Stop)).All);
        Assert.Equal(2, await new EvidenceCare(db, folder, new Clamd(database.Settings with { Clamd = clamd.Address })).ScanWaitingAsync(async (_, bytes, stop) => await new StreamReader(bytes).ReadToEndAsync(stop), Stop));

        Assert.Equal([ScanResult.Clean, ScanResult.Harmful], (await FactsAsync(db)).EvidenceFiles.OrderBy(file => file.Id.Value).Select(file => file.Scan));
        Assert.Equal(["audit.txt"], (await new SearchIndex(db).FindAsync(new(SearchQuery.Read("quokka"), Granted.Everything), Stop)).Entries.Select(entry => entry.Title));
        Assert.Equal(1, await db.EvidenceTexts.CountAsync(Stop));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_merged_action_brings_its_evidence_and_what_is_expected_of_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        using var folder = new EvidenceFolder(database.Settings, TimeProvider.System);
        var plan = await AddAsync(db);
        var (door, hinges) = (plan.Id("1.1"), plan.Id("1.2"));
        var item = await GiveAsync(db, folder, plan, "1.2", "The hinges are oiled");
        var expected = new ExpectedOfActions(db);
        await expected.AddAsync(plan.Plan.Id, hinges, "Nobody hears the door", EvidenceOf.Impact, on, "Amina Osei", Stop);
        await expected.MeetAsync(plan.Plan.Id, (await FactsAsync(db)).Action(hinges).Expected[0].Id, item, Stop);

        plan = await DoneAsync(db, new MergeActions(door, hinges, "Answer the door"));

        var kept = plan.Action(door);
        Assert.Contains(kept.SharedEvidence, one => one.Id == item);
        Assert.True(EvidenceGaps.IsMet(Assert.Single(kept.Expected), [.. EvidenceRegister.ServingAction(kept)], Today));
    }

    private static PlanEvidence Kept(MilepostDb db, EvidenceFolder folder) => new(db, folder, EvidenceQuota.Usual, TimeProvider.System);

    private static async Task<Id<EvidenceItem>> GiveAsync(MilepostDb db, EvidenceFolder folder, PlanFacts plan, string reference, string text, string? found = null)
    {
        using var file = await FileAsync(folder, text, found);
        return (await Kept(db, folder).AddAsync(plan.Plan.Id, new(plan.Id(reference), null, EvidenceForm.File, "It is so", on), file, Stop)).Item!.Value;
    }

    private static async Task<CheckedFile> FileAsync(EvidenceFolder folder, string text, string? found, ScanResult scan = ScanResult.NotAsked) =>
        new((await folder.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), 1_000_000, Stop))!, "audit.txt", EvidenceFileKind.Text, scan, found);

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }
}
