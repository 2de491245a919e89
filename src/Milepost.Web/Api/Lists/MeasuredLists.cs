using Milepost.Plans;
using Milepost.Web.Access;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What stands beside the readings of measures: other limits, what others came to, what was said, what is still to be developed, and caseloads.</summary>
internal static class MeasuredLists
{
    private sealed record Of<T>(ReadPlan In, Measure Measure, T What);

    private sealed record Team(ReadPlan In, TeamCaseload What);

    private static PlanRows<Of<MeasureBreak>> Breaks { get; } = new(
        "measure-breaks", "Breaks of measures", "The days from which measures are held against other limits, and why.", Permission.SeePlan,
        plan => Each(plan, plan.Facts.Breaks, one => one.MeasureId, one => one.On), row => row.What.Id.ToString())
    {
        Shown = OfMeasure<MeasureBreak>("break", row => row.What.Id.Value)
            .Day("from", "The first day of the new limits.", "2026-04-01", row => row.What.From)
            .Text("kind", "recalculated (the work is done in another way) or redefined (it is counted in another way).", "recalculated", row => Word(row.What.Kind))
            .Text("because", "What changed.", "The new front door opened", row => row.What.Because)
            .Day("on", "The day it was said.", "2026-04-08", row => row.What.On)
            .Text("by", "Who said it.", "Tomasz Zieliński, performance analyst", row => row.What.By)
            .Day("takenBackOn", "The day it was taken back.", "2026-05-02", row => row.What.TakenBackOn <= row.In.Assessment.AsAt ? row.What.TakenBackOn : null),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Of<Comparator>> Comparators { get; } = new(
        "comparators", "What others came to", "What statistical neighbours, the region, England and the council’s own past came to, with year and source.", Permission.SeePlan,
        plan => Each(plan, plan.Facts.Comparators, one => one.MeasureId, one => one.On), row => row.What.Id.ToString())
    {
        Shown = OfMeasure<Comparator>("figure", row => row.What.Id.Value)
            .Text("kind", "neighbours, region, national or ownPast.", "national", row => Word(row.What.Kind))
            .Text("who", "Who that is.", "England", row => row.What.Who)
            .Day("firstDay", "The first day that it speaks of.", "2025-04-01", row => row.What.FirstDay)
            .Day("lastDay", "The last day that it speaks of.", "2026-03-31", row => row.What.LastDay)
            .Fraction("value", "What they came to.", 84.3, row => row.What.Value)
            .Text("unit", "What the value is in.", "percentage", row => row.What.Unit)
            .Text("source", "Where it is published.", "Children in need statistics 2026", row => row.What.Source)
            .Text("note", "What whoever reads it should know.", "Two neighbours gave no figure.", row => row.What.Note)
            .Day("takenBackOn", "The day it was taken back.", "2026-05-02", row => row.What.TakenBackOn <= row.In.Assessment.AsAt ? row.What.TakenBackOn : null),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Of<Commentary>> Commentaries { get; } = new(
        "commentaries", "What was said of readings", "What the figures say, what that means for children, and what is done about it.", Permission.SeePlan,
        plan => Each(plan, plan.Facts.Commentaries, one => one.MeasureId, one => one.On), row => row.What.Id.ToString())
    {
        Shown = OfMeasure<Commentary>("commentary", row => row.What.Id.Value)
            .Day("firstDay", "The first day of the time that the reading speaks of.", "2026-10-01", row => row.What.FirstDay)
            .Day("lastDay", "The last day of it.", "2026-10-31", row => row.What.LastDay)
            .Text("what", "What the figures say.", "Fewer assessments were in time.", row => row.What.What)
            .Text("soWhat", "What that means for children.", "Forty children waited longer for help.", row => row.What.SoWhat)
            .Text("nowWhat", "What is done about it.", "Two assessors move to the team on Monday.", row => row.What.NowWhat)
            .Day("on", "The day it was said.", "2026-11-06", row => row.What.On)
            .Text("by", "Who said it.", "Dana Whitlock, head of assessment", row => row.What.By),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Of<MeasureDevelopment>> Developments { get; } = new(
        "developments", "Measures to be developed", "What was said of how a measure will be got ready; the latest of each counts.", Permission.SeePlan,
        plan => Each(plan, plan.Facts.Developments, one => one.MeasureId, one => one.On), row => row.What.Id.ToString())
    {
        Shown = OfMeasure<MeasureDevelopment>("word", row => row.What.Id.Value)
            .Text("owner", "Who gets it ready: a post or a person.", "Performance analyst", row => row.What.PostId is { } post ? row.In.Facts.Posts.FirstOrDefault(one => one.Id == post)?.Title : row.What.Owner)
            .Texts("steps", "What there is to do, in order.", ["Agree what is counted", "Try it for October"], row => row.What.Steps)
            .Day("due", "The day by which it is to be ready.", "2027-01-31", row => row.What.Due)
            .Day("since", "Since when it has been promised, where that was before.", "2026-03-01", row => row.What.Since)
            .Day("on", "The day it was said.", "2026-11-06", row => row.What.On)
            .Text("by", "Who said it.", "Tomasz Zieliński, performance analyst", row => row.What.By),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Team> Caseloads { get; } = new(
        "caseloads", "Caseloads by team", "What each team had on a day: managers, social workers and cases. The latest of a team and day counts.", Permission.SeePlan,
        plan => plan.Facts.Caseloads.Where(one => one.On <= plan.Assessment.AsAt).Select(one => new Team(plan, one)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Team>()
            .Id("count", row => row.What.Id.Value).Plan(row => row.In)
            .Text("team", "The team.", "Assessment north", row => row.What.Team)
            .Day("asAt", "The day that the numbers are of.", "2026-10-31", row => row.What.AsAt)
            .Fraction("managers", "Managers, as full-time posts that are filled.", 1, row => row.What.Managers)
            .Fraction("workers", "Social workers who hold cases, as full-time posts that are filled.", 5.6, row => row.What.Workers)
            .Number("cases", "Children that they work with.", 96, row => row.What.Cases)
            .Number("over", "How many of the social workers have more cases than the limit; empty where nobody counted.", 2, row => row.What.Over)
            .Text("source", "Where the numbers come from.", "Workforce scorecard", row => row.What.Source)
            .Day("on", "The day they were given.", "2026-11-06", row => row.What.On)
            .Text("by", "Who gave them.", "Tomasz Zieliński, performance analyst", row => row.What.By),
        MadeOf = row => [row.What.Id.Value],
    };

    public static IReadOnlyList<ApiList> All { get; } = [Breaks, Comparators, Commentaries, Developments, Caseloads];

    private static ColumnsOf<Of<T>> OfMeasure<T>(string of, Func<Of<T>, Guid> id) => new ColumnsOf<Of<T>>()
        .Id(of, id).Plan(row => row.In)
        .Text("measureId", "The id of the measure.", OtherId, row => row.Measure.Id.ToString())
        .Text("measure", "What is measured.", "Assessments inside 45 working days", row => row.Measure.Title);

    private static IEnumerable<Of<T>> Each<T>(ReadPlan plan, IEnumerable<T> said, Func<T, Milepost.Identity.Id<Measure>> of, Func<T, DateOnly> given)
    {
        var measures = plan.Facts.Measures.Concat(plan.Facts.Withdrawn.Measures).ToDictionary(measure => measure.Id);
        return from one in said
               where given(one) <= plan.Assessment.AsAt && measures.ContainsKey(of(one))
               select new Of<T>(plan, measures[of(one)], one);
    }
}
