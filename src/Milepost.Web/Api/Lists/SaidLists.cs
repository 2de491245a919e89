using Milepost.Actions;
using Milepost.Ledger;
using Milepost.Questioning;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Questions;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What people said of actions: updates, ratings, dates that moved; and what the record asks of them.</summary>
internal static class SaidLists
{
    /// <summary>Something said of an action or of one of its steps.</summary>
    private sealed record Said<T>(Step? Step, T Words);

    private sealed record Move(LedgerLine Line, LedgerMove Moved, int Count);

    private sealed record AskedRow(ReadPlan In, Question Question);

    private static PlanRows<Part<Said<ProgressEntry>>> Updates { get; } = new(
        "updates", "Updates", "Everything that was said of how actions and steps are going, on each day.", Permission.SeePlan,
        plan => Parts(plan, action => Of(action, facts => facts.Progress, step => step.Progress).Where(one => one.Words.On <= plan.Assessment.AsAt)), row => row.What.Words.Id.ToString())
    {
        Shown = new ColumnsOf<Part<Said<ProgressEntry>>>()
            .Id("update", row => row.What.Words.Id.Value).OfAction()
            .And(OfStep)
            .Day("on", "The day it was said.", "2026-11-12", row => row.What.Words.On)
            .Text("by", "Who said it.", "Dana Whitlock, head of assessment", row => row.What.Words.By)
            .Text("done", "What was done: the working note. Whoever does not work on actions is given the words that the board reads.", "The new front door opened on time.", row => Given(Works(row) ? row.What.Words.Text : row.What.Words.Told))
            .Text("next", "What is to happen next.", "Brief the teams", row => Works(row) ? row.What.Words.Next : null)
            .Text("blocked", "What stands in the way.", "Two posts are without a candidate.", row => Works(row) ? row.What.Words.Blocked : null)
            .Text("forBoard", "The words meant for the board, where they are others.", "The front door is open.", row => row.What.Words.ForBoard),
        Narrowings = OfAction<Said<ProgressEntry>>(new Narrowing<Part<Said<ProgressEntry>>>(From, (row, said) => row.What.Words.On >= ApiFilter.DayOf(said))),
        MadeOf = row => [row.What.Words.Id.Value],
    };

    private static bool Works(Part<Said<ProgressEntry>> row) => row.In.May(Permission.SeeWorkingNotes, row.Facts);

    private static PlanRows<Part<Said<GivenRating>>> Ratings { get; } = new(
        "ratings", "Ratings", "Every rating that was ever given, of actions and of steps, with its reason.", Permission.SeePlan,
        plan => Parts(plan, action => Of(action, facts => facts.Ratings, step => step.Ratings).Where(one => one.Words.On <= plan.Assessment.AsAt)), row => row.What.Words.Id.ToString())
    {
        Shown = new ColumnsOf<Part<Said<GivenRating>>>()
            .Id("rating", row => row.What.Words.Id.Value).OfAction()
            .And(OfStep)
            .Text("of", "action (is the work being done), impact (are children better off) or overall.", "action", row => Word(row.What.Words.Of))
            .Text("key", "Its key in the plan’s scheme; “none” where somebody took the colour away.", "amber", row => row.What.Words.Key)
            .Day("on", "The day it was given.", "2026-11-12", row => row.What.Words.On)
            .Text("by", "Who gave it.", "Dana Whitlock, head of assessment", row => row.What.Words.By)
            .Text("because", "Why, in their words.", "The posts are not filled.", row => row.What.Words.Rationale)
            .Text("nextStep", "What brings it back on track.", "Agency cover for both posts from Monday", row => row.What.Words.NextStep)
            .Day("backOnTrackBy", "The day by which it is to be on track again.", "2027-01-31", row => row.What.Words.BackOnTrackBy),
        Narrowings = OfAction<Said<GivenRating>>(
            new(ApiFilter.Rating, (row, said) => row.What.Words.Key == said),
            new(From, (row, said) => row.What.Words.On >= ApiFilter.DayOf(said))),
        MadeOf = row => [row.What.Words.Id.Value],
    };

    private static PlanRows<Part<Move>> Dates { get; } = new(
        "dates", "Dates that moved", "The dates ledger: each move of each date, why, who agreed, and how far in all.", Permission.SeePlan,
        plan => plan.Judged.Ledger.Lines.SelectMany(line => line.Moves.Index().Select(one => new Part<Move>(plan, line.Priority, line.Action, new(line, one.Item, one.Index + 1)))),
        row => FormattableString.Invariant($"{row.What.Line.Step?.Step.Id.Value ?? row.Promise.Id.Value}/{row.What.Count:0000}"))
    {
        Shown = new ColumnsOf<Part<Move>>()
            .Text("id", "The date’s own id and the count of the move.", OtherId + "/0001", row => FormattableString.Invariant($"{row.What.Line.Step?.Step.Id.Value ?? row.Promise.Id.Value}/{row.What.Count:0000}"))
            .OfAction()
            .Text("stepId", "The id of the step whose date it is; empty for the action’s own.", SomeId, row => row.What.Line.Step?.Step.Id.ToString())
            .Text("title", "What was promised by then.", "Practice standard written, briefed and in use", row => row.What.Line.Title)
            .Texts("leads", "Who leads it.", ["Head of assessment"], row => row.What.Line.Leads)
            .Number("move", "Which move of the date it is, from 1.", 1, row => row.What.Count)
            .Day("on", "The day it was moved.", "2026-10-22", row => row.What.Moved.On)
            .Text("from", "The date that stood, in the council’s words.", "Sept 2026", row => row.What.Moved.From?.Text)
            .Day("fromOn", "The last day of that.", "2026-09-30", row => row.What.Moved.From?.LastDay)
            .Text("to", "The date that took its place.", "30 November 2026", row => row.What.Moved.To?.Text)
            .Day("toOn", "The last day of that.", "2026-11-30", row => row.What.Moved.To?.LastDay)
            .Number("days", "How many days later; fewer than none for sooner.", 61, row => row.What.Moved.Days)
            .Text("reason", "Which of the listed reasons.", "recruitment", row => Word(row.What.Moved.Reason))
            .Text("because", "The reason in words.", "The second advert had no answer", row => row.What.Moved.Because)
            .Text("agreedBy", "Who agreed to it.", "Assistant director, social care", row => row.What.Moved.AgreedBy)
            .Text("by", "Who moved it.", "Dana Whitlock, head of assessment", row => row.What.Moved.By)
            .Day("firstAgreedOn", "The last day of the date as it was first agreed.", "2026-06-30", row => row.What.Line.FirstAgreed?.LastDay)
            .Number("daysInAll", "How many days later than first agreed the date now is.", 153, row => row.What.Line.TotalDays)
            .Truth("done", "Whether it is done by now.", false, row => row.What.Line.Done),
        Narrowings = OfAction<Move>(new Narrowing<Part<Move>>(From, (row, said) => row.What.Moved.On >= ApiFilter.DayOf(said))),
        MadeOf = row => Records(row.Facts),
    };

    private static PlanRows<AskedRow> Questions { get; } = new(
        "questions", "Questions", "What the record itself asks where it contradicts itself, who is to say, and what was said.", Permission.SeePlan,
        plan => plan.Judged.Questions.All.Select(question => new AskedRow(plan, question)), row => $"{row.In.Name}/{row.Question.Key}")
    {
        Shown = new ColumnsOf<AskedRow>()
            .Text("key", "The question’s own key among those of its plan.", "3f9c1b27a0d4e856", row => row.Question.Key)
            .Plan(row => row.In)
            .Text("rule", "The way of asking.", "rated-over-late", row => row.Question.Rule.Kind)
            .Text("words", "The question.", "1.1 is rated on track. Two of its steps are late: is it?", row => row.Question.Words)
            .Texts("facts", "What it rests on.", ["Step c was due 12 days ago"], row => row.Question.Facts)
            .Texts("actions", "The references of the actions that it is about.", ["1.1"], row => References(row.Question.Actions))
            .Texts("leads", "Whom it is put to first.", ["Head of assessment"], row => row.Question.Leads)
            .Texts("sponsors", "Whom it is put to after that.", ["Assistant director, social care"], row => row.Question.Sponsors)
            .Day("askedOn", "The day it was first asked.", "2026-11-10", row => row.Question.AskedOn)
            .Day("sponsorFrom", "The day from which it is the sponsor’s.", "2026-11-24", row => row.Question.SponsorFrom)
            .Text("standing", "withLead, withSponsor, answered, accepted or noLongerSo.", "withLead", row => Word(row.Question.Standing))
            .Truth("stillSo", "Whether the facts that raised it are there.", true, row => row.Question.StillSo)
            .Text("answer", "What was said.", "Both steps end this week", row => row.Question.Answer)
            .Text("answeredBy", "Who said it.", "Dana Whitlock, head of assessment", row => row.Question.AnsweredBy)
            .Day("answeredOn", "The day it was said.", "2026-11-14", row => row.Question.AnsweredOn)
            .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/questions/3f9c1b27a0d4e856", row => row.In.Link(QuestionLinks.Answer(row.In.Name, row.Question))),
        Narrowings =
        [
            new(ApiFilter.Standing, (row, said) => Word(row.Question.Standing) == said),
            new(ApiFilter.Action, (row, said) => row.Question.Actions.Any(action => action.Reference == said || action.Id.ToString() == said)),
            new(ApiFilter.Priority, (row, said) => row.Question.Priorities.Any(priority => TableFilter.KeyOf(priority) == said)),
            new(ApiFilter.Lead, (row, said) => row.Question.Leads.Contains(said)),
            new(new("open", FilterType.Truth, "Only those that wait for somebody, or only those that do not.", "true"), (row, said) => row.Question.IsOpen == (said == "true")),
        ],
        OnAnyDay = false,
    };

    public static IReadOnlyList<ApiList> All { get; } = [Updates, Ratings, Dates, Questions];

    private static ApiFilter From => new("from", FilterType.Day, "Only what was said on that day or after it.", "2026-11-01");

    private static ColumnsOf<Part<Said<T>>> OfStep<T>(ColumnsOf<Part<Said<T>>> columns) => columns
        .Text("stepId", "The id of the step that it speaks of; empty for the action as a whole.", SomeId, row => row.What.Step?.Id.ToString());

    private static IEnumerable<Said<T>> Of<T>(Milepost.Assessing.ActionAssessment action, Func<Milepost.Facts.ActionFacts, IEnumerable<T>> own, Func<Milepost.Facts.StepFacts, IEnumerable<T>> steps) =>
        own(action.Facts).Select(one => new Said<T>(null, one)).Concat(action.Facts.Steps.SelectMany(step => steps(step).Select(one => new Said<T>(step.Step, one))));

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
