using FsCheck;
using FsCheck.Fluent;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Suggesting;

namespace Milepost.Tests.Suggesting;

/// <summary>Whatever the facts, a worse one never makes for a better suggestion, and each suggestion says why.</summary>
public sealed class SuggestionProperties
{
    private static readonly DateOnly Today = A.Day("2026-06-15");

    private static readonly Arbitrary<Made> Any = (
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from worse in Gen.Choose(0, 10)
        select new Made(seed, worse)).ToArbitrary();

    [Fact]
    public void A_worse_fact_never_suggests_a_better_rating() =>
        Prop.ForAll(Any, made =>
        {
            var before = Suggest(Action(made.Seed));
            var after = Suggest(Worse(Action(made.Seed), made.Worse));
            return NoBetter(before.OfAction, after.OfAction) && NoBetter(before.OfImpact, after.OfImpact);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_suggestion_says_why() =>
        Prop.ForAll(Any, made =>
        {
            var suggestion = Suggest(Action(made.Seed));
            return new[] { suggestion.OfAction, suggestion.OfImpact }.All(one =>
                one.Reasons.Count > 0 && one.Deciding.Count > 0 && one.Reasons.All(reason => reason.Words.Length > 0)
                && one.Reasons.All(reason => one.Level is not { } level || (reason.NoBetterThan ?? SuggestedLevel.Complete) <= level));
        }).QuickCheckThrowOnFailure();

    private static bool NoBetter(Suggestion before, Suggestion after) =>
        before.Level is not { } was || after.Level is not { } now || now >= was;

    private static ActionSuggestion Suggest(ActionFacts action)
    {
        var facts = A.Plan(action) with { Imports = [A.Import("2026-01-05")] };
        return PlanSuggestions.Of(Assessor.Assess(facts, Today)).All.Single();
    }

    private static ActionFacts Action(int seed)
    {
        var dice = new System.Random(seed);
        string Day(int from, int to) => Today.AddDays(dice.Next(from, to)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        bool Sometimes(int of) => dice.Next(of) == 0;

        var action = An.Action("1.1", due: Day(-120, 200));
        if (Sometimes(2)) action.Action.Schedule([WrittenDate.On(Today.AddDays(dice.Next(-200, 30)))], action.Action.Due);
        for (var step = dice.Next(5); step > 0; step--) action = action.WithStep($"step {step}", Sometimes(4) ? null : Day(-90, 120), Sometimes(2) ? Day(-90, 0) : null);
        for (var move = dice.Next(4); move > 0; move--) action = action.MovedTo(Day(-30, 300), Day(-60, 0));
        for (var said = dice.Next(3); said > 0; said--) action = action.Said(Sometimes(3) ? "Completed" : "It goes on", Day(-150, 0));
        for (var item = dice.Next(3); item > 0; item--) action = action.Evidenced("Something", Sometimes(2) ? EvidenceOf.Impact : EvidenceOf.Activity, dice.Next(4), Day(-150, 0));
        if (!Sometimes(3)) action = action.Rated(new[] { "blue", "green", "amber", "red" }[dice.Next(4)], Day(-150, 0));
        if (Sometimes(3)) action = action.Closed(!Sometimes(3), Day(-90, 0));
        if (Sometimes(3)) action = action.TestedForImpact(!Sometimes(3), Day(-60, 0));
        return action;
    }

    /// <summary>Makes one fact worse and leaves all others as they are.</summary>
    private static ActionFacts Worse(ActionFacts action, int how)
    {
        var due = action.Action.Due[^1].LastDay!.Value;
        switch (how)
        {
            case 0:
                // Due sooner, and first agreed as much sooner.
                action.Action.Schedule(action.Action.Start, [WrittenDate.On(due.AddDays(-40))]);
                return action with { Moves = [.. action.Moves.Select(move => Shifted(move, -40))] };
            case 1:
                return action with { Steps = [.. action.Steps.Select((step, i) => i == 0 ? Undone(step) : step)] };
            case 2:
                return action with { Steps = [.. action.Steps, .. An.Action().WithStep("late", "2026-04-01").Steps] };
            case 3:
                // One move more, from a date that was agreed sooner still.
                var first = action.Moves.MinBy(one => one.On)?.Before ?? action.Action.Due;
                var move = new DateMove(Id<DateMove>.New(), A.PlanId, action.Action.Id, null, A.Day("2026-01-06"), "Lead", null) { Before = [WrittenDate.On(first[^1].LastDay!.Value.AddDays(-30))], After = first };
                return action with { Moves = [move, .. action.Moves] };
            case 4:
                return action with { Progress = [] };
            case 5:
                return action with { Progress = [.. action.Progress, new ProgressEntry(Id<ProgressEntry>.New(), A.PlanId, action.Action.Id, null, action.Progress.OrderBy(entry => entry.On).LastOrDefault()?.Text ?? "Waiting", action.Progress.Max(entry => (DateOnly?)entry.On) ?? A.Day("2026-01-05"), "Lead") { Blocked = "no money" }] };
            case 6:
                return action with { Evidence = [.. action.Evidence.SkipLast(1)] };
            case 7:
                return action.TestedForImpact(passed: false, "2026-06-15");
            case 8:
                return action.Closed(agreed: false, "2026-06-15");
            case 9:
                return action with { ImpactTests = [.. action.ImpactTests.Where(test => test.Passed != true)] };
            default:
                foreach (var item in action.Evidence) item.Retire(Today, "It was of another case");
                return action;
        }
    }

    private static DateMove Shifted(DateMove move, int days) => new(move.Id, move.PlanId, move.ActionId, null, move.On, move.By, move.Because)
    {
        Before = [.. move.Before.Select(date => WrittenDate.On(date.LastDay!.Value.AddDays(days)))],
        After = [.. move.After.Select(date => WrittenDate.On(date.LastDay!.Value.AddDays(days)))],
    };

    private static StepFacts Undone(StepFacts step)
    {
        step.Step.Complete(null);
        return step;
    }

    private sealed record Made(int Seed, int Worse);
}
