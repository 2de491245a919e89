using Milepost.Actions;
using Milepost.Covering;
using Milepost.Cycles;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Forecasting;
using Milepost.Web.Access;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>How the work of a plan goes along time: its pace, what was closed and tested, states, what answers what, what was withdrawn, what was read from files, and when who is reminded.</summary>
internal static class StandingLists
{
    private sealed record Of<T>(ReadPlan In, T What) where T : notnull;

    private sealed record Answering(RecommendationCoverage Asked, Answer Answer);

    private sealed record Reminder(Cycle Cycle, DateOnly On, string To, string Of);

    private static PlanRows<Of<PacePoint>> Pace { get; } = new(
        "pace", "Pace", "How much of the work of each plan was to be done by the end of each month, how much was done, and how much will be at this pace.", Permission.SeePlan,
        plan => plan.Judged.Pace.Points.Select(point => new Of<PacePoint>(plan, point)), row => FormattableString.Invariant($"{row.In.Name}/{row.What.Day:O}"))
    {
        Shown = new ColumnsOf<Of<PacePoint>>()
            .Plan(row => row.In)
            .Day("day", "The day.", "2026-11-30", row => row.What.Day)
            .Number("planned", "How much was to be done by then, as first agreed.", 63, row => row.What.Planned)
            .Number("done", "How much was done; empty for a day to come.", 41, row => row.What.Done)
            .Number("forecast", "How much will be done, in the middle of all runs; empty for a day gone by, and where there is too little history.", 48, row => row.What.Forecast)
            .Number("all", "How many steps there are, and actions without any.", 120, row => row.In.Judged.Pace.All),
    };

    private static PlanRows<Part<Closure>> Closures { get; } = new(
        "closures", "Closures", "When it was said of an action that it is done, and whether a second person agreed.", Permission.SeePlan,
        plan => Parts(plan, action => action.Facts.Closures.Where(one => one.AskedOn <= plan.Assessment.AsAt)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<Closure>>()
            .Id("closure", row => row.What.Id.Value).OfAction()
            .Day("askedOn", "The day it was said.", "2026-10-01", row => row.What.AskedOn)
            .Text("askedBy", "Who said it.", "Dana Whitlock, head of assessment", row => row.What.AskedBy)
            .Text("because", "Why it is done, in their words.", "Both teams work to the standard.", row => row.What.Because)
            .Truth("agreed", "Whether the second person agreed; empty while nobody has decided.", true, row => Decided(row) ? row.What.Agreed : null)
            .Day("decidedOn", "The day they decided.", "2026-10-05", row => Decided(row) ? row.What.DecidedOn : null)
            .Text("decidedBy", "Who decided.", "Marcus Oyelaran, assistant director, social care", row => Decided(row) ? row.What.DecidedBy : null)
            .Text("decision", "Why.", "I sat in on two meetings.", row => Decided(row) ? row.What.Decision : null),
        Narrowings = OfAction<Closure>(),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Part<ImpactTest>> Tests { get; } = new(
        "impact-tests", "Impact tests", "Every test of whether what was completed made a difference to children: those that wait, and what was found.", Permission.SeePlan,
        plan => Parts(plan, action => action.Facts.ImpactTests), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<ImpactTest>>()
            .Id("test", row => row.What.Id.Value).OfAction()
            .Day("testOn", "The day it is to be tested.", "2026-12-15", row => row.What.TestOn)
            .Text("test", "How.", "Twelve children are asked", row => row.What.Test)
            .Text("tester", "Who tests.", "Participation worker", row => row.What.Tester)
            .Truth("passed", "Whether it passed; empty while it waits.", true, row => Tested(row) ? row.What.Passed : null)
            .Day("testedOn", "The day it was tested.", "2026-12-14", row => Tested(row) ? row.What.TestedOn : null)
            .Text("testedBy", "Who said what was found.", "Ruth Adeyemi, practice auditor", row => Tested(row) ? row.What.TestedBy : null)
            .Text("finding", "What was found.", "Eleven of twelve knew why they have a social worker.", row => Tested(row) ? row.What.Finding : null),
        Narrowings = OfAction<ImpactTest>(),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Part<StateChange>> States { get; } = new(
        "states", "States", "The states beside their colours that actions were put in, such as paused, and why.", Permission.SeePlan,
        plan => Parts(plan, action => action.Facts.States.Where(one => one.On <= plan.Assessment.AsAt)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<StateChange>>()
            .Id("change", row => row.What.Id.Value).OfAction()
            .Text("state", "The key of the state; empty where it was taken out of one.", "paused", row => row.What.Key)
            .Day("on", "The day it was said.", "2026-10-01", row => row.What.On)
            .Text("by", "Who said it.", "Marcus Oyelaran, assistant director, social care", row => row.What.By)
            .Text("because", "Why.", "The grant is decided in January.", row => row.What.Because),
        Narrowings = OfAction<StateChange>(),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Of<Answering>> Answers { get; } = new(
        "answers", "What answers what", "Which action answers which recommendation, and why it is counted.", Permission.SeePlan,
        plan => from asked in plan.Assessment.Coverage.Recommendations from answer in asked.Answers select new Of<Answering>(plan, new(asked, answer)),
        row => $"{row.What.Asked.Recommendation.Id}/{row.What.Answer.Action.Action.Id}/{row.What.Answer.Because}")
    {
        Shown = new ColumnsOf<Of<Answering>>()
            .Text("recommendationId", "The id of the recommendation.", SomeId, row => row.What.Asked.Recommendation.Id.ToString()).Plan(row => row.In)
            .Text("recommendation", "Its number.", "4", row => row.What.Asked.Recommendation.Number)
            .Text("source", "Where it stands.", "Inspection of children’s services", row => row.What.Asked.Source.Title)
            .Text("action", "The reference of the action.", "1.1", row => row.What.Answer.Action.Action.Reference)
            .Text("actionId", "The id of the action.", OtherId, row => row.What.Answer.Action.Action.Id.ToString())
            .Text("because", "Why it is counted.", "quoted under its priority", row => row.What.Answer.Because)
            .Truth("inPart", "Whether it answers only a part.", false, row => row.What.Answer.InPart),
    };

    private static PlanRows<Of<PlanRecord>> Withdrawn { get; } = new(
        "withdrawn", "Withdrawn", "Everything that was withdrawn from each plan, and why. Nothing is deleted from sight.", Permission.SeePlan,
        plan => PlanRecord.All(plan.Facts).Where(one => one.Record.WithdrawnOn <= plan.Assessment.AsAt).Select(one => new Of<PlanRecord>(plan, one)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<PlanRecord>>()
            .Id("record", row => row.What.Id).Plan(row => row.In)
            .Text("kind", "What it is: priority, action, step, successTest, childrensStatement, measure, post, source, recommendation, statement or term.", "action", row => Word(row.What.Kind))
            .Text("reference", "Its number.", "3.4", row => row.What.Reference)
            .Text("words", "Its title or its text.", "Hold a workshop on thresholds", row => row.What.Words)
            .Day("on", "The day it was withdrawn.", "2026-09-30", row => row.What.Record.WithdrawnOn)
            .Text("because", "Why.", "It is done under 3.1 now.", row => row.What.Record.WithdrawnBecause),
        Narrowings = [new(new("kind", FilterType.Text, "Only this kind of record.", "action"), (row, said) => Word(row.What.Kind) == said)],
        MadeOf = row => [row.What.Id],
    };

    private static PlanRows<Of<ImportFact>> Imports { get; } = new(
        "imports", "Imports", "The files that each plan was read from, and who agreed to what was read. Undone ones are left out. They are told to those who may import, of their plans.", Permission.SeePlan,
        plan => plan.User.May(Permission.ImportPlan, plan.Facts.Plan.Id, priority: null, agency: null) ? plan.Facts.Imports.Select(file => new Of<ImportFact>(plan, file)) : [], row => FormattableString.Invariant($"{row.In.Name}/{row.What.AsAt:O}/{row.What.Sha256}"))
    {
        Shown = new ColumnsOf<Of<ImportFact>>()
            .Plan(row => row.In)
            .Text("file", "The name of the file.", "delivery tracker.xlsx", row => row.What.FileName)
            .Day("asAt", "The day that it speaks of.", "2026-11-16", row => row.What.AsAt)
            .Text("by", "Who agreed to it.", "Priya Nair, programme manager", row => row.What.By)
            .Text("sha256", "Its SHA-256.", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", row => row.What.Sha256),
        OnAnyDay = false,
    };

    private static PlanRows<Of<Reminder>> Reminders { get; } = new(
        "reminders", "Reminders of cycles", "The days on which people are reminded of each cycle that is not frozen, who, and of what; one digest a day at most holds them.", Permission.SeePlan,
        plan => plan.Facts.Cycles.Where(cycle => cycle.FrozenOn is null).SelectMany(cycle => RemindersOf(plan, cycle)),
        row => FormattableString.Invariant($"{row.What.Cycle.Id}/{row.What.On:O}/{row.What.To}"))
    {
        Shown = new ColumnsOf<Of<Reminder>>()
            .Plan(row => row.In)
            .Number("cycle", "The number of the cycle.", 7, row => row.What.Cycle.Number)
            .Text("kind", "board, monthly or sponsor.", "board", row => Word(row.What.Cycle.Kind))
            .Day("on", "The day.", "2026-11-23", row => row.What.On)
            .Text("to", "leads, sponsors or managers: who is told, of what is still missing on that day.", "leads", row => row.What.To)
            .Text("of", "What they are told.", "The window closes in 3 days", row => row.What.Of),
        OnAnyDay = false,
    };

    public static IReadOnlyList<ApiList> All { get; } = [Pace, Closures, Tests, States, Answers, Withdrawn, Imports, Reminders];

    private static bool Decided(Part<Closure> row) => row.What.DecidedOn <= row.In.Assessment.AsAt;

    private static bool Tested(Part<ImpactTest> row) => row.What.TestedOn <= row.In.Assessment.AsAt;

    private static IEnumerable<Of<Reminder>> RemindersOf(ReadPlan plan, Cycle cycle)
    {
        var calendar = plan.Facts.Plan.Calendar;
        Of<Reminder> At(DateOnly on, string to, string of) => new(plan, new(cycle, on, to, of));
        yield return At(cycle.OpensOn, "leads", "The window has opened");
        yield return At(cycle.ClosesOn.AddDays(-calendar.DaysToRemind), "leads", $"The window closes {Milepost.Wording.Say.When(calendar.DaysToRemind)}");
        yield return At(cycle.ClosesOn, "leads", "The window closes today");
        yield return At(cycle.ClosesOn.AddDays(1), "leads", "The window has closed without their update");
        yield return At(cycle.ClosesOn.AddDays(calendar.DaysLateToSponsor), "sponsors", "Leads of theirs have not updated");
        yield return At(cycle.ClosesOn.AddDays(calendar.DaysLateToManager), "managers", "Leads have not updated");
    }
}
