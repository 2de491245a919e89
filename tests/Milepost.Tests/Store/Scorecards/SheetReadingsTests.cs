using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Scorecards;
using Milepost.Store.Measuring;
using Milepost.Store.Scorecards;
using Milepost.Store.Undoing;
using Milepost.Tests.Scorecards;
using Milepost.Tests.Store.Editing;

namespace Milepost.Tests.Store.Scorecards;

/// <summary>Sheets as they become readings, month after month, in both databases.</summary>
public class SheetReadingsTests
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private static readonly DateOnly Today = EditedPlan.Today;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_sheet_is_taken_the_next_is_read_alone_and_what_changed_needs_a_reason(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var measure = new Id<Measure>(plan.Measure);
        var mapping = await RememberAsync("Ref,Measure,Aug-26,Sep-26 (p)\nA1,Visits in time,80%,82%\nA2,Other,1,2", "percentage");

        Assert.Equal(2, Assert.IsType<SheetTaken>(await TakeAsync("Ref,Measure,Aug-26,Sep-26 (p)\nA1,Visits in time,80%,82%\nA2,Other,1,2")).Readings);
        var next = Sheet("Ref,Measure,Aug-26,Sep-26,Oct-26 (p)\nA1,Visits in time,80%,82%,9O%\nA2,Other,1,2,3");
        Assert.Equal([ReadingChange.Same, ReadingChange.Confirmed, ReadingChange.Refused], (await CompareAsync(next)).Rows.Select(row => row.Change));
        var revised = "Ref,Measure,Aug-26,Sep-26,Oct-26 (p)\nA1,Visits in time,81%,83%,90%\nA2,Other,1,2,3";
        Assert.Equal(["Corrected", "Revised", "New"], (await CompareAsync(Sheet(revised))).Rows.Select(row => $"{row.Change}"));
        Assert.Equal(nameof(AgreedSheet.CorrectedBecause), Assert.Single(Assert.IsType<SheetNotYet>(await TakeAsync(revised)).Faults).Field);
        Assert.IsType<SheetSeenAnew>(await TakeAsync(revised, "Late returns", seen: "something else"));

        Id<DoneAct>? act;
        await using (var db = database.Open(Analyst))
        {
            Assert.IsType<SheetTaken>(await TakeAsync(revised, "Late returns", db: db));
            act = await new DoneActs(db, TimeProvider.System).NoteAsync("analyst", "/Sheets/Agree", "3 readings", Stop);
        }

        var facts = await plan.FactsAsync();
        var all = CountingReading.All(facts.Readings, measure, Today);
        Assert.Equal(["90% provisional Counts", "83% final Counts", "82% provisional Replaced", "81% final Counts", "80% final Replaced"], all.Select(one => $"{one.Said} {(one.Reading.Provisional ? "provisional" : "final")} {one.Standing}"));
        Assert.Equal("Late returns", all.Single(one => one.Said == "81%").Reading.CorrectedBecause);
        Assert.Equal("Front door scorecard (scorecard.csv)", all[0].Reading.Source);

        await using (var db = database.Open(Analyst))
        {
            var acts = new DoneActs(db, TimeProvider.System);
            Assert.Null(await acts.UndoAsync((await acts.FindAsync("analyst", act!.Value, Stop))!, Stop));
        }

        Assert.Equal(["82%", "80%"], CountingReading.All((await plan.FactsAsync()).Readings, measure, Today).Select(one => one.Said));
        await using (var db = database.Open()) Assert.Equal(1, await db.GivenSheets.CountAsync(one => one.Standing == SheetStanding.Taken, Stop));

        // The same measure from another line asks whether it is counted as before, and breaks the line where it is not.
        const string Other = "Ref,Measure,Oct-26\nA1,Visits in time,90%\nA2,Other,3";
        await RememberAsync(Other, "number", line: "A2", known: mapping);
        Assert.EndsWith(nameof(SaidDefinition.Redefined), Assert.Single(Assert.IsType<SheetNotYet>(await TakeAsync(Other)).Faults).Field, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<SheetNotYet>(await TakeAsync(Other, definitions: new(true, null, null))).Faults.Count);
        Assert.IsType<SheetTaken>(await TakeAsync(Other, definitions: new(true, new(2026, 10, 1), "Counted from the visit")));
        var broken = Assert.Single((await plan.FactsAsync()).Breaks);
        Assert.Equal((BreakKind.Redefined, new DateOnly(2026, 10, 1), "Counted from the visit"), (broken.Kind, broken.From, broken.Because));

        async Task<Id<SheetMapping>> RememberAsync(string text, string unit, string line = "A1", Id<SheetMapping>? known = null)
        {
            await using var db = database.Open(Analyst);
            var reading = Sheet(text);
            var lines = reading.Lines.Select(one => new MappedLine(one.Key, one.Named, one.Reference == line ? plan.Measure : null, unit, false));
            return await new GivenSheets(db, TimeProvider.System).RememberAsync(plan.Plan, new(known, "Front door scorecard", SheetMapping.ShapeOf(reading), [.. lines], ProvisionalRule.AsMarked, QuarterYear.Financial, SheetRhythm.Monthly, Today, Analyst), Stop);
        }

        async Task<SheetComparison> CompareAsync(SheetReading reading)
        {
            await using var db = database.Open(Analyst);
            var known = SheetMapping.For(reading, await new GivenSheets(db, TimeProvider.System).MappingsAsync(plan.Plan, Stop))!;
            Assert.Equal(mapping, known.Id);
            return SheetComparison.Of(await plan.FactsAsync(), reading, known.Lines, known.Provisional, "Scorecard", Today);
        }

        async Task<SheetOutcome> TakeAsync(string text, string? because = null, string? seen = null, SaidDefinition? definitions = null, Milepost.Store.MilepostDb? db = null)
        {
            await using var own = db is null ? database.Open(Analyst) : null;
            var open = db ?? own!;
            var sheet = await new GivenSheets(open, TimeProvider.System).KeepAsync(plan.Plan, File(text), FileFormat.Csv, Analyst, dropped: false, null, Stop);
            var shown = (await CompareAsync(Sheet(text))).Seen;
            return await new SheetReadings(open).TakeAsync(plan.Plan, new(sheet.Id, mapping, Sheet(text), seen ?? shown, because, new Dictionary<Guid, SaidDefinition> { [plan.Measure] = definitions ?? new(null, null, null) }, Today, Analyst), Stop);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Comparators_are_given_replaced_and_taken_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        var measure = new Id<Measure>(plan.Measure);
        var england = new Comparing.SaidComparator { Kind = ComparatorKind.National, Who = "England", Period = new(new(2024, 4, 1), new(2025, 3, 31)), Value = 84.5m, Unit = "percentage", Source = "DfE, Children in need 2024/25" };
        await using var db = database.Open(Analyst);
        var comparators = new MeasureComparators(db);

        Assert.Equal(6, (await comparators.GiveAsync(plan.Plan, measure, [new()], Today, Analyst, Stop))!.Count);
        Assert.Empty((await comparators.GiveAsync(plan.Plan, measure, [england, england with { Kind = ComparatorKind.Neighbours, Who = "Median of 10" }], Today, Analyst, Stop))!);
        Assert.Empty((await comparators.GiveAsync(plan.Plan, measure, [england, england with { Value = 85 }], Today, Analyst, Stop))!);
        var facts = await plan.FactsAsync();
        Assert.Equal([("Median of 10", 84.5m), ("England", 85m)], Comparing.ShownComparators.Drawn(facts.Comparators, measure, "%", Today).Select(one => (one.Who, one.Value)));
        var kept = Comparing.ShownComparators.All(facts.Comparators, measure, Today)[0];
        Assert.Null(await comparators.TakeBackAsync(plan.Plan, kept.Id, Today, "Other neighbours", Stop));
        Assert.Equal("It was taken back already.", await comparators.TakeBackAsync(plan.Plan, kept.Id, Today, "Again", Stop));
        await comparators.RememberAsync(plan.Plan, "Wexcombe", ["Ashby", "Brockford"], Stop);
        await comparators.RememberAsync(plan.Plan, "Wexcombe", ["Ashby"], Stop);
        Assert.Equal(["Ashby"], (await comparators.GroupAsync(plan.Plan, Stop))!.Neighbours);
    }

    private static SourceFile File(string text) => new("scorecard.csv", Encoding.UTF8.GetBytes(text));

    private static SheetReading Sheet(string text) => SheetReaderTests.Read(File(text));
}
