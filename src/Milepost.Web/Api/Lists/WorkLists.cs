using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Checking;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Pages.Closing;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Questions;
using Milepost.Web.Pages.Updating;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What waits for somebody: one's own work, what to look at first, the impact queue, and findings of plan quality.</summary>
internal static class WorkLists
{
    private sealed record Owed(ReadPlan In, string Kind, string? Action, string What, DateOnly? Due, string? Detail, string Address);

    private sealed record Seen(ReadPlan In, int Place, Attention What);

    private sealed record Found(ReadPlan In, Finding What);

    private static PlanRows<Owed> MyWork { get; } = new(
        "my-work", "My work", "Everything that is asked of whoever made the token, across plans.", Permission.UpdateActions, Work,
        row => $"{row.In.Name}/{row.Kind}/{row.Address}")
    {
        Shown = new ColumnsOf<Owed>()
            .Text("kind", "update, question, closure (to decide), test (of a difference) or evidence (that expires).", "update", row => row.Kind)
            .Plan(row => row.In)
            .Text("action", "The reference of the action.", "1.1", row => row.Action)
            .Text("what", "What is asked.", "Every child who is referred is seen in the time they need", row => row.What)
            .Day("dueOn", "The day by which, where there is one.", "2026-11-30", row => row.Due)
            .Truth("late", "Whether that day has passed.", true, row => row.Due is { } due ? due < row.In.Assessment.AsAt : null)
            .Text("detail", "How it stands.", "no update since 12 October 2026", row => row.Detail)
            .Text("address", "Where it is done.", "https://milepost.wexcombe.example/plans/wexcombe/actions/" + SomeId + "/update", row => row.In.Link(row.Address)),
        OnAnyDay = false,
    };

    private static PlanRows<Seen> LookFirst { get; } = new(
        "attention", "What to look at first", "What a person should look at first in each plan, most pressing first.", Permission.SeePlan,
        plan => plan.Assessment.Attention.Index().Select(one => new Seen(plan, one.Index + 1, one.Item)), row => FormattableString.Invariant($"{row.In.Name}/{row.Place:00000}"))
    {
        Shown = new ColumnsOf<Seen>()
            .Number("position", "How pressing it is within its plan, from 1.", 1, row => row.Place)
            .Plan(row => row.In)
            .Text("kind", "The lasting name of its kind.", "overdue", row => row.What.Kind)
            .Text("action", "The reference of the action that it is about; empty for the plan.", "1.1", row => row.What.Action?.Reference)
            .Text("actionId", "The id of that action.", OtherId, row => row.What.Action?.Id.ToString())
            .Text("headline", "What it is.", "1.1 is overdue by 12 days.", row => row.What.Headline)
            .Text("detail", "The facts that it rests on.", "Two of its four steps are not done.", row => row.What.Detail),
        Narrowings = [new(ApiFilter.Action, (row, said) => row.What.Action is { } action && (action.Reference == said || action.Id.ToString() == said))],
    };

    private static PlanRows<Part<ImpactStanding>> Impact { get; } = new(
        "impact", "Impact queue", "Every action that was completed, on the way to “children are better off”.", Permission.SeePlan,
        plan => Parts(plan, action => ImpactStanding.Of(action, plan.Assessment.AsAt) is { } standing ? [standing] : Array.Empty<ImpactStanding>()), row => row.Promise.Id.ToString())
    {
        Shown = new ColumnsOf<Part<ImpactStanding>>()
            .Text("stage", "slippedBack, overdue, waiting, toArrange or lasting.", "waiting", row => Word(row.What.Stage))
            .OfAction()
            .Text("title", "What was promised.", "Children are told what came of what they said", row => row.Promise.Title)
            .Day("completedOn", "The day it was completed.", "2026-09-30", row => row.What.CompletedOn)
            .Number("passed", "How many tests it has passed since.", 1, row => row.What.Passed)
            .Day("testOn", "The day of the test that waits.", "2026-12-15", row => row.What.Test?.TestOn)
            .Text("test", "How it will be tested.", "Twelve children are asked", row => row.What.Test?.Test)
            .Text("tester", "Who tests.", "Participation worker", row => row.What.Test?.Tester)
            .Day("proposedOn", "The day that is proposed, where no test is arranged.", "2026-12-30", row => row.What.ProposedOn)
            .Text("because", "All of it in a sentence.", "Closed on 30 September 2026, as Marcus Oyelaran agreed.", row => row.What.Because),
        Narrowings = OfAction<ImpactStanding>(),
        MadeOf = row => Records(row.Facts),
    };

    private static PlanRows<Found> Findings { get; } = new(
        "findings", "Findings of plan quality", "What somebody should look at in each plan as written, and what a good one looks like.", Permission.SeePlan,
        plan => plan.Judged.Quality.Findings.Select(finding => new Found(plan, finding)), row => $"{row.In.Name}/{row.What.Key}")
    {
        Shown = new ColumnsOf<Found>()
            .Text("key", "The finding’s own key among those of its plan.", "a41c09be7f2d6350", row => row.What.Key)
            .Plan(row => row.In)
            .Text("rule", "The lasting code of the rule.", "no-due-date", row => row.What.Rule.Code)
            .Text("severity", "How much it weighs.", "warning", row => Word(row.What.Severity))
            .Text("place", "Where it was found.", "step a of 1.1", row => row.What.Place.Name)
            .Text("reference", "The reference of the record that it was found in.", "1.1", row => row.What.Place.Reference)
            .Text("actionId", "The id of the action that it belongs to.", OtherId, row => row.What.Place.ActionId?.ToString())
            .Text("message", "What was found.", "It has no date.", row => row.What.Message)
            .Text("hint", "What a good one looks like.", "Say by when, such as 30 September 2027.", row => row.What.Hint)
            .Text("acceptedBecause", "Why it may stand, where somebody said so.", "The date depends on the grant.", row => row.What.Accepted?.Because)
            .Text("acceptedBy", "Who said so.", "Priya Nair, programme manager", row => row.What.Accepted?.By),
        OnAnyDay = false,
    };

    public static IReadOnlyList<ApiList> All { get; } = [MyWork, LookFirst, Impact, Findings];

    private static IEnumerable<Owed> Work(ReadPlan plan)
    {
        var name = plan.Name;
        var work = Milepost.Updating.MyWork.Of(plan.Assessment, Writer.Of(plan.User).Doer) with
        {
            Asked = AskedOfMe.Of(plan.Judged.Questions, Writer.Asker(plan.User, plan.Facts)),
        };
        foreach (var one in work.Open)
        {
            var action = one.Action.Facts.Action;
            yield return new(plan, "update", action.Reference, action.Title, one.NextDue, work.Window.Said(one.Action.Facts), UpdatingLinks.Update(name, action.Id));
        }

        foreach (var question in work.Asked.Questions) yield return new(plan, "question", References(question.Actions).FirstOrDefault(), question.Words, question.SponsorFrom, null, QuestionLinks.Answer(name, question));
        foreach (var (action, closure) in work.Asked.Closures) yield return new(plan, "closure", action.Facts.Action.Reference, action.Facts.Action.Title, null, closure.Because, ClosingLinks.Decide(name, closure.Id));
        foreach (var test in work.Asked.Tests) yield return new(plan, "test", test.Action.Facts.Action.Reference, test.Test.Test, test.Test.TestOn, test.Action.Facts.Action.Title, ClosingLinks.Conclude(name, test.Test.Id));
        foreach (var row in work.Asked.Evidence.Where(row => !row.IsWithheld || plan.User.May(Permission.SeeWithheldEvidence, plan.Facts, row)))
        {
            yield return new(plan, "evidence", References(row.Serves.Select(action => action.Action)).FirstOrDefault(), row.Name, row.Item.ExpiresOn, Word(row.State), EvidenceLinks.Item(name, row.Item.Id));
        }
    }
}
