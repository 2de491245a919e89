using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.History.Erasing;
using Milepost.Store.Importing;
using Milepost.Store.Measuring;
using Milepost.Tests.Store.Editing;

namespace Milepost.Tests.Store.Measuring;

/// <summary>Readings as they are given, replaced, corrected and taken back, in both databases.</summary>
public class MeasureReadingsTests
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private const string Manager = "Priya Nair, programme manager";
    private static readonly DateOnly Today = EditedPlan.Today;

    private static readonly SaidReading October = new()
    {
        FirstDay = new(2026, 10, 1),
        LastDay = new(2026, 10, 31),
        Numerator = 12.50m,
        Denominator = 20,
        Value = 62.5m,
        Unit = " percentage ",
        Provisional = true,
        Source = "Monthly scorecard",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Provisional_then_final_then_corrected_and_nothing_is_written_over(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var before = (await plan.FactsAsync()).Plan.Stamp;

        Assert.Null(Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October)).InPlaceOf);
        Assert.NotEqual(before, (await plan.FactsAsync()).Plan.Stamp);
        var again = Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October with { Numerator = 13, Value = null }));
        Assert.Equal(12.5m, again.InPlaceOf!.Numerator);
        Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October with { Numerator = 14, Value = null, Provisional = false }));
        var provisional = Assert.IsType<ReadingNotYet>(await GiveAsync(database, plan, October));
        Assert.True(provisional.Overtaken);
        Assert.Contains("does not replace it", Assert.Single(provisional.Faults).Message, StringComparison.Ordinal);
        var silent = Assert.IsType<ReadingNotYet>(await GiveAsync(database, plan, October with { Provisional = false }));
        Assert.Equal((false, nameof(SaidReading.CorrectedBecause)), (silent.Overtaken, Assert.Single(silent.Faults).Field));
        Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October with { Numerator = 15, Value = null, Provisional = false, CorrectedBecause = "Late returns" }));
        Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October with { FirstDay = new(2026, 9, 1), LastDay = new(2026, 9, 30), Denominator = null, Numerator = null }));

        var facts = await plan.FactsAsync();
        var all = CountingReading.All(facts.Readings, new(plan.Measure), Today);
        Assert.Equal([4, 3, 2, 1, 5], all.Select(one => one.Reading.Number));
        Assert.Equal(["Counts", "Replaced", "Replaced", "Replaced", "Counts"], all.Select(one => $"{one.Standing}"));
        Assert.Equal(["75%", "70%", "65%", "62.5%", "62.5%"], all.Select(one => one.Said));
        Assert.Equal((12.5m, null, "percentage", Analyst), (all[3].Reading.Numerator, all[3].Reading.GivenValue, all[3].Reading.Unit, all[3].Reading.By));
        Assert.Equal(["12.5", "20"], [FormattableString.Invariant($"{all[3].Reading.Numerator}"), FormattableString.Invariant($"{all[3].Reading.Denominator}")]);
        Assert.Equal(62.5m, all[4].Reading.GivenValue);
        var document = new SnapshotDocument(SnapshotJson.Format, 1, Today, Manager, facts);
        Assert.Equal(SnapshotJson.Write(document), SnapshotJson.Write(SnapshotJson.Read(SnapshotJson.Write(document))));
        Assert.Equal(75, CountingReading.Latest(SnapshotJson.Read(SnapshotJson.Write(document)).Facts.Readings, new(plan.Measure), Today)!.Value);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_gave_a_reading_takes_it_back_with_a_reason_and_the_one_before_counts_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await GiveAsync(database, plan, October);
        var given = Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October with { Numerator = 20, Value = null, Provisional = false })).Reading;

        Assert.Contains(Analyst, await TakeBackAsync(Manager), StringComparison.Ordinal);
        Assert.Null(await TakeBackAsync(Analyst));
        Assert.Equal("It was taken back on 21 November 2026.", await TakeBackAsync(Analyst));

        var all = CountingReading.All((await plan.FactsAsync()).Readings, new(plan.Measure), Today);
        Assert.Equal([(ReadingStanding.TakenBack, "The wrong month"), (ReadingStanding.Counts, null)], all.Select(one => (one.Standing, one.Reading.TakenBackBecause)));
        Assert.IsType<ReadingKept>(await GiveAsync(database, plan, October));

        async Task<string?> TakeBackAsync(string by)
        {
            await using var db = database.Open(by);
            return await new MeasureReadings(db).TakeBackAsync(plan.Plan, given.Id, Today, by, "The wrong month", Stop);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_who_give_the_final_reading_at_once_one_is_told_of_the_other(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);

        var answers = await Task.WhenAll(GiveAsync(database, plan, October with { Provisional = false }), GiveAsync(database, plan, October with { Provisional = false }, Manager));

        Assert.Single(answers.OfType<ReadingKept>());
        Assert.Single(answers.OfType<ReadingNotYet>());
        Assert.Single((await plan.FactsAsync()).Readings);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_import_whose_measure_was_read_since_is_not_undone_and_a_note_is_erased_by_right(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open(Analyst);
        var draft = new PlanDraft { Title = "The plan", Actions = [new() { Reference = "1.1", Title = "Open the gate" }], Measures = [new(null, "Gates open", ["1.1"], "Scorecard", true, new())] };
        var imported = Assert.IsType<Imported>(await Importing.AgreeAsync(db, draft, Importing.January));
        var (plan, measure) = await db.Measures.AsNoTracking().Select(one => new ValueTuple<Id<Plan>, Id<Measure>>(one.PlanId, one.Id)).SingleAsync(Stop);
        db.Author = new Author(Analyst);
        Assert.IsType<ReadingKept>(await new MeasureReadings(db).GiveAsync(plan, new(measure, October with { Note = "Somebody asked for this to go" }, Today, Analyst), Stop));

        var refusal = await new PlanImporter(db, TimeProvider.System).UndoAsync(imported.Import, Stop);

        Assert.Contains($"A reading of a measure was changed by {Analyst}", refusal, StringComparison.Ordinal);
        var told = await db.History.AsNoTracking().SingleAsync(change => change.Record == nameof(Reading), Stop);
        Assert.Null((await new HistoryEraser(db).EraseAsync(new(told.Sequence, nameof(Reading.Note), "Asked for", AlsoStanding: true), Stop)).Refusal);
        db.ChangeTracker.Clear();
        var facts = (await new PlanFactsQuery(db).LoadAsync(plan, Stop))!;
        Assert.Equal(ErasedTexts.Mark, Assert.Single(facts.Readings).Note);
        Assert.IsType<MeasureGone>(await new MeasureReadings(db).GiveAsync(plan, new(Id<Measure>.New(), October, Today, Analyst), Stop));
    }

    private static async Task<ReadingOutcome> GiveAsync(TestDatabase database, EditedPlan plan, SaidReading said, string by = Analyst)
    {
        await using var db = database.Open(by);
        return await new MeasureReadings(db).GiveAsync(plan.Plan, new(new(plan.Measure), said, Today, by), Stop);
    }
}
