using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Pages.Measures;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What each plan measures, and what it was read to be.</summary>
internal static class MeasureLists
{
    private sealed record MeasureRow(ReadPlan In, Measure What)
    {
        public SaidMeasure Said { get; } = PlanMeasures.Of(In.Facts, In.Assessment.AsAt)[What];
        public StandingReading? Latest => Said.Latest;
    }

    private sealed record ReadingRow(ReadPlan In, Measure Measure, StandingReading Read)
    {
        public Milepost.Plans.Reading Given => Read.Reading;
    }

    private static PlanRows<MeasureRow> Measures { get; } = new(
        "measures", "Measures", "What each plan says that it will measure, and the latest reading that counts.", Permission.SeePlan,
        plan => plan.Facts.Measures.Select(measure => new MeasureRow(plan, measure)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<MeasureRow>()
            .Id("measure", row => row.What.Id.Value).Plan(row => row.In)
            .Text("title", "What is measured.", "Assessments inside 45 working days", row => row.What.Title)
            .Text("focusArea", "The plan’s grouping of measures across actions.", "FA1: Timeliness", row => row.What.FocusArea)
            .Text("source", "Where its figures come from.", "Weekly performance report", row => row.What.DataSource)
            .Truth("ready", "False while the plan says “to be developed” or nothing at all.", true, row => row.What.Ready)
            .Texts("actions", "The references of the actions that the plan says it belongs to.", ["1.1"], row => row.What.ActionReferences)
            .Fraction("latestValue", "What the latest reading that counts comes to.", 85.714286, row => row.Latest?.Value)
            .Text("latestUnit", "What that value is in.", "percentage", row => row.Latest?.Reading.Unit)
            .Day("latestLastDay", "The last day that it speaks of.", "2026-10-31", row => row.Latest?.Reading.LastDay)
            .Truth("latestProvisional", "Whether it may still change.", false, row => row.Latest?.Reading.Provisional)
            .Text("better", "Which way is better: higher, lower or neither.", "higher", row => Word(row.What.Good))
            .Fraction("target", "What it is to come to, in the unit of its readings.", 90, row => row.What.Target)
            .Text("variation", "Whether the latest reading is more than chance: tooFew, common, improvement, concern, or special where neither way is better.", "common", row => Word(row.Said.Standing.Variation))
            .Text("assurance", "Whether the target will be met as things are: passes, fails, hitOrMiss, tooFew, noDirection or noTarget.", "hitOrMiss", row => Word(row.Said.Standing.Assurance))
            .Text("says", "What its chart says, in one sentence.", "October 2026’s 86.1% is within usual variation", row => row.Latest is null ? null : MeasureWords.Message(row.Said.Standing))
            .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/measures/" + SomeId, row => row.In.Link(MeasureLinks.Measure(row.In.Name, row.What.Id))),
        MadeOf = row =>
        [
            row.What.Id.Value, .. row.In.Facts.Readings.Where(one => one.MeasureId == row.What.Id).Select(one => one.Id.Value),
            .. row.In.Facts.Breaks.Where(one => one.MeasureId == row.What.Id).Select(one => one.Id.Value),
        ],
    };

    private static PlanRows<ReadingRow> Readings { get; } = new(
        "readings", "Readings", "What the measures of each plan were read to be. Ask for standing=counts to have one for each measure and time; the others are those that were replaced or taken back.",
        Permission.SeePlan, Rows, row => row.Given.Id.ToString())
    {
        Shown = new ColumnsOf<ReadingRow>()
            .Id("reading", row => row.Given.Id.Value).Plan(row => row.In)
            .Text("measureId", "The id of the measure.", OtherId, row => row.Measure.Id.ToString())
            .Text("measure", "What is measured.", "Assessments inside 45 working days", row => row.Measure.Title)
            .Number("number", "Its place among the readings of the measure, from 1, in the order in which they were given.", 3, row => row.Given.Number)
            .Day("firstDay", "The first day that it speaks of.", "2026-10-01", row => row.Given.FirstDay)
            .Day("lastDay", "The last day that it speaks of; the first again where it is as at one day.", "2026-10-31", row => row.Given.LastDay)
            .Text("period", "The same in words.", "October 2026", row => row.Read.Period.Said)
            .Fraction("numerator", "How many were counted.", 12, row => row.Given.Numerator)
            .Fraction("denominator", "Out of how many.", 14, row => row.Given.Denominator)
            .Fraction("value", "What it comes to: worked out of the counts where there are any, else as it was given.", 85.714286, row => row.Read.Value)
            .Text("unit", "What the value is in.", "percentage", row => row.Given.Unit)
            .Truth("provisional", "Whether it may still change.", false, row => row.Given.Provisional)
            .Text("standing", "counts, replaced or takenBack.", "counts", row => Word(row.Read.Standing))
            .Text("source", "Where it comes from.", "Monthly scorecard, October 2026", row => row.Given.Source)
            .Text("note", "What whoever reads it should know.", "Two late returns are left out.", row => row.Given.Note)
            .Text("correctedBecause", "Why the final reading before it was wrong.", "A team was counted twice.", row => row.Given.CorrectedBecause)
            .Day("on", "The day it was given.", "2026-11-05", row => row.Given.On)
            .Text("by", "Who gave it.", "Tomasz Zieliński, performance analyst", row => row.Given.By)
            .Day("takenBackOn", "The day it was taken back.", "2026-11-06", row => row.Read.Standing is ReadingStanding.TakenBack ? row.Given.TakenBackOn : null)
            .Text("takenBackBecause", "Why it was taken back.", "It was of another month.", row => row.Read.Standing is ReadingStanding.TakenBack ? row.Given.TakenBackBecause : null)
            .Text("address", "The page of the measure.", "https://milepost.wexcombe.example/plans/wexcombe/measures/" + OtherId, row => row.In.Link(MeasureLinks.Measure(row.In.Name, row.Measure.Id))),
        Narrowings =
        [
            new(new("measure", FilterType.Record, "Only readings of this measure, by its id.", OtherId), (row, said) => row.Measure.Id.Value == Guid.Parse(said)),
            new(ApiFilter.Standing with { Example = "counts" }, (row, said) => Word(row.Read.Standing) == said),
            new(new("provisional", FilterType.Truth, "Only provisional readings, or only final ones.", "false"), (row, said) => row.Given.Provisional == (said == "true")),
            new(new("from", FilterType.Day, "Only what speaks of that day or later.", "2026-04-01"), (row, said) => row.Given.LastDay >= ApiFilter.DayOf(said)),
        ],
        MadeOf = row => [row.Given.Id.Value],
    };

    public static IReadOnlyList<ApiList> All { get; } = [Measures, Readings];

    private static IEnumerable<ReadingRow> Rows(ReadPlan plan) => plan.Facts.Measures.Concat(plan.Facts.Withdrawn.Measures)
        .SelectMany(measure => CountingReading.All(plan.Facts.Readings, measure.Id, plan.Assessment.AsAt).Select(read => new ReadingRow(plan, measure, read)));
}
