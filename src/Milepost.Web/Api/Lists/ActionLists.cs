using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Forecasting;
using Milepost.Suggesting;
using Milepost.Web.Access;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Actions and their steps: what was promised, what was said of it, and what the facts suggest.</summary>
internal static class ActionLists
{
    private static PlanRows<Part<ActionAssessment>> Actions { get; } = new(
        "actions", "Actions", "Every action, with the ratings that were given, those that the facts suggest and why, how far from done it is, and when it will likely be done.",
        Permission.SeePlan, plan => Parts<ActionAssessment>(plan, action => [action]), row => row.Promise.Id.ToString())
    {
        Shown = new ColumnsOf<Part<ActionAssessment>>()
            .Id("action", row => row.Promise.Id.Value).Plan(row => row.In)
            .Text("reference", "The number that people know it by.", "1.1", row => row.Promise.Reference)
            .Text("title", "What was promised.", "Every child who is referred is seen in the time they need", row => row.Promise.Title)
            .Text("priority", "The reference of its priority, or its title where it has none.", "1", row => row.Priority.Priority is { } priority ? priority.Reference ?? priority.Title : null)
            .Text("priorityTitle", "The title of its priority.", "Practice that keeps children safe", row => row.Priority.Priority?.Title)
            .Text("section", "The heading inside the priority that it stands under.", "Front door", row => row.Promise.Section)
            .Number("position", "Its place in the plan, from 0.", 0, row => row.Promise.Position)
            .Texts("leads", "Who leads it, as the plan writes it.", ["Head of assessment", "HR partner"], row => row.Facts.Leads.Select(lead => lead.Name))
            .Texts("provenance", "Which visits or documents asked for it.", ["ILAC", "FV1"], row => row.Promise.Provenance)
            .Due(row => row.Action.Due)
            .And(columns => Given(columns, "action", "of the work; the overall one where a plan gives only that", row => row.Action.Shown))
            .And(columns => Given(columns, "impact", "of the difference to children", row => row.Action.Impact))
            .Text("overallRating", "The key of the rating of the whole, where a plan gives one beside those of its tasks.", "amber", row => row.Action.Overall?.Key)
            .And(columns => Suggested(columns, "action", "of the work", one => one.OfAction, one => one.ActionDiffers))
            .And(columns => Suggested(columns, "impact", "of the difference to children", one => one.OfImpact, one => one.ImpactDiffers))
            .Number("steps", "How many steps it has.", 4, row => row.Action.Steps.Count)
            .Number("stepsDone", "How many of them are done.", 2, row => row.Action.StepsDone)
            .Truth("complete", "Whether it is done.", false, row => row.Action.Complete)
            .Text("state", "The key of the state beside its colours.", "paused", row => row.Action.State?.State.Key)
            .Text("distance", "How far from done it is, in words.", "2 of 4 steps done, next due in 9 days, moved once, 48 days later than first agreed", row => row.Action.Distance)
            .Text("impactDistance", "How far children are from what was promised, by its measures and tests, in words.", "“Assessments in time”: 3.9 percentage points short of the target of 90% (4 of 104), on trend in March 2027", row => Suggestions(row)?.ImpactDistance)
            .Day("likelyDone", "The day by which it is as likely as not to be done.", "2027-01-20", row => Forecast(row)?.Likely)
            .Day("safelyDone", "The day by which it is done in 85 of 100 runs.", "2027-03-02", row => Forecast(row)?.Safe)
            .Text("forecast", "The same in words, or why nothing can be said; empty for what is complete.", "Too little history: only 4 dates of this plan have ended so far, and a forecast needs 10.", row => Forecast(row)?.Words)
            .Day("lastUpdateOn", "The day of the last update.", "2026-11-12", row => row.Action.LastProgress?.On)
            .Text("lastUpdate", "What was said then, as the board reads it.", "The new front door opened on time.", row => row.Action.LastProgress?.Told)
            .Text("impactStage", "How far the testing of its difference has come, for what was completed.", "waiting", row => Word(ImpactStanding.Of(row.Action, row.In.Assessment.AsAt)?.Stage))
            .Text("address", "Its page.", "https://milepost.wexcombe.example/plans/wexcombe/actions/" + SomeId, Address),
        Narrowings = OfAction<ActionAssessment>(
            new(ApiFilter.Rating, (row, said) => (row.Action.Shown?.Key ?? "none") == said),
            new(ApiFilter.Overdue, (row, said) => row.Action.Due.OverdueBy is not null == (said == "true")),
            new(new("complete", FilterType.Truth, "Only what is complete, or only what is not.", "false"), (row, said) => row.Action.Complete == (said == "true"))),
        MadeOf = row => Records(row.Facts),
    };

    private static PlanRows<Part<StepAssessment>> Steps { get; } = new(
        "steps", "Steps", "Every step of every action, and whether it is done.", Permission.SeePlan, plan => Parts(plan, action => action.Steps), row => row.What.Facts.Step.Id.ToString())
    {
        Shown = new ColumnsOf<Part<StepAssessment>>()
            .Id("step", row => row.What.Facts.Step.Id.Value).OfAction()
            .Text("reference", "Its letter or number in the action.", "a", row => row.What.Facts.Step.Reference)
            .Text("title", "What is to be done.", "Practice standard written, briefed and in use", row => row.What.Facts.Step.Title)
            .Number("position", "Its place in the action, from 0.", 1, row => row.What.Facts.Step.Position)
            .Texts("leads", "Who leads it, where that is somebody else than who leads the action.", ["Practice lead"], row => row.What.Facts.Leads.Select(lead => lead.Name))
            .Due(row => row.What.Due)
            .Text("rating", "The key of the rating that was given of it.", "green", row => row.What.Rating?.Key)
            .Truth("done", "Whether it is done.", true, row => row.What.Done)
            .Day("completedOn", "The day that it was said to be done.", "2026-09-12", row => row.What.Facts.Step.CompletedOn),
        Narrowings = OfAction<StepAssessment>(
            new(ApiFilter.Overdue, (row, said) => row.What.Due.OverdueBy is not null == (said == "true")),
            new(new("done", FilterType.Truth, "Only what is done, or only what is not.", "false"), (row, said) => row.What.Done == (said == "true"))),
        MadeOf = row => RecordsOf(row.What.Facts),
    };

    private static PlanRows<Part<SuccessTest>> Tests { get; } = new(
        "success-tests", "Success tests", "How the council will know that each action worked.", Permission.SeePlan, plan => Parts(plan, action => action.Facts.SuccessTests), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<SuccessTest>>()
            .Id("test", row => row.What.Id.Value).OfAction()
            .Text("text", "The test.", "Assessments inside 45 working days at 88% or better", row => row.What.Text)
            .Text("kind", "What would show it: measure, practiceAudit, voice, document or externalView.", "measure", row => Word(row.What.Kind))
            .Number("position", "Its place in the action, from 0.", 0, row => row.What.Position),
        Narrowings = OfAction<SuccessTest>(),
        MadeOf = row => [row.What.Id.Value],
    };

    private static PlanRows<Part<ChildrensStatement>> Statements { get; } = new(
        "childrens-statements", "Children’s statements", "What children will say when each action has worked.", Permission.SeePlan,
        plan => Parts(plan, action => action.Facts.ChildrensStatements), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Part<ChildrensStatement>>()
            .Id("statement", row => row.What.Id.Value).OfAction()
            .Text("text", "What they will say.", "I know why I have a social worker, and I did not have to wait.", row => row.What.Text)
            .Number("position", "Its place in the action, from 0.", 0, row => row.What.Position),
        Narrowings = OfAction<ChildrensStatement>(),
        MadeOf = row => [row.What.Id.Value],
    };

    public static IReadOnlyList<ApiList> All { get; } = [Actions, Steps, Tests, Statements];

    private static ColumnsOf<Part<ActionAssessment>> Given(ColumnsOf<Part<ActionAssessment>> columns, string kind, string of, Func<Part<ActionAssessment>, GivenRating?> rating) => columns
        .Text(kind + "Rating", $"The key of the rating that was given {of}.", "amber", row => rating(row)?.Key)
        .Text(kind + "RatingWord", "The same in the council’s word.", "behind", row => rating(row) is { } given ? row.In.Assessment.Scheme[given.Key].Word : null)
        .Day(kind + "RatingOn", "The day it was given.", "2026-11-12", row => rating(row)?.On)
        .Text(kind + "RatingBy", "Who gave it.", "Dana Whitlock, head of assessment", row => rating(row)?.By)
        .Text(kind + "RatingBecause", "Why, in their words.", "Two of four steps are done; the posts are not filled.", row => rating(row)?.Rationale)
        .Text(kind + "NextStep", "What brings it back on track.", "Agency cover for both posts from Monday", row => rating(row)?.NextStep)
        .Day(kind + "BackOnTrackBy", "The day by which it is to be on track again.", "2027-01-31", row => rating(row)?.BackOnTrackBy);

    private static ColumnsOf<Part<ActionAssessment>> Suggested(
        ColumnsOf<Part<ActionAssessment>> columns, string kind, string of, Func<ActionSuggestion, Suggestion> suggestion, Func<ActionSuggestion, bool> differs) => columns
        .Text(kind + "Suggested", $"The key of the rating that the facts suggest {of}. It is never written over the one that was given.", "red", row => Suggestions(row) is { } one ? suggestion(one).Rating?.Key : null)
        .Text(kind + "SuggestedBecause", "The facts that decide it, in words.", "Its date passed 12 days ago.", row => Suggestions(row) is { } one ? suggestion(one).Because : null)
        .Truth(kind + "SuggestedDiffers", "Whether that is another rating than the one that was given.", true, row => Suggestions(row) is { } one ? differs(one) : null);

    private static ActionSuggestion? Suggestions(Part<ActionAssessment> row) => row.In.Judged.Suggestions.Find(row.Promise.Id);

    private static Forecast? Forecast(Part<ActionAssessment> row) => row.In.Judged.Forecast.Find(row.Promise.Id);

    private static IEnumerable<Guid> RecordsOf(Milepost.Facts.StepFacts step) => Pages.History.RecordNames.With(step);
}
