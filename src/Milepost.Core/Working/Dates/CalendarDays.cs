using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Updating;

namespace Milepost.Working.Dates;

/// <summary>The days of a plan for a calendar: somebody's own, or those of everybody.</summary>
public static class CalendarDays
{
    /// <summary>What somebody owes, the tests that are theirs, and the days of everybody.</summary>
    public static IReadOnlyList<CalendarDay> Mine(PlanAssessment plan, Doer doer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var work = MyWork.Of(plan, doer);
        var means = Whose.Means(plan.Facts, doer, plan.AsAt);
        var tests = plan.Actions.SelectMany(action => Tests(action.Facts, means)).ToList();
        if (work.Open.Count + work.Complete.Count + tests.Count == 0) return [];
        return
        [
            .. work.Open.SelectMany(owed => Owed(plan.Facts, owed)),
            .. tests,
            .. OfPlan(plan.Facts),
        ];
    }

    /// <summary>The windows for updates and the boards.</summary>
    public static IReadOnlyList<CalendarDay> OfPlan(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.Cycles.SelectMany(cycle => Cycle(facts, cycle))];
    }

    private static IEnumerable<CalendarDay> Owed(PlanFacts facts, OwedAction owed)
    {
        var action = owed.Action.Facts;
        var nouns = facts.Plan.Nouns;
        if (owed.Reach.Whole && owed.Action.Due.Now is { LastDay: { } due } written)
        {
            yield return new($"action-{action.Action.Id}", due, due, $"{Named(nouns.Action, action.Action)} is due", Said(written), action.Action.Id, owed.Action.Due.Moves);
        }

        foreach (var step in owed.Action.Steps.Where(step => !step.Done && (owed.Reach.Whole || owed.Reach.Steps.Contains(step.Facts.Step.Id))))
        {
            if (step.Due.Now is not { LastDay: { } day } stepDue) continue;
            var mark = step.Facts.Step.Reference is { } reference ? $"{nouns.Step} {reference}" : $"A {nouns.Step.ToLowerInvariant()}";
            yield return new($"step-{step.Facts.Step.Id}", day, day, $"{mark} of {Named(nouns.Action, action.Action)} is due", Said(stepDue), action.Action.Id, step.Due.Moves);
        }
    }

    private static IEnumerable<CalendarDay> Tests(ActionFacts action, Func<string, bool> means) =>
        from test in action.ImpactTests
        where test.Passed is null && means(test.Tester)
        select new CalendarDay($"test-{test.Id}", test.TestOn, test.TestOn, $"Test whether {Named("action", action.Action)} made a difference", "The test of impact is yours.", action.Action.Id);

    private static IEnumerable<CalendarDay> Cycle(PlanFacts facts, Cycle cycle)
    {
        var kind = cycle.Kind switch { CycleKind.Board => "", CycleKind.Monthly => "monthly ", _ => "sponsors’ " };
        var about = $"Of {facts.Plan.Name}.";
        if (cycle.FrozenOn is null)
        {
            yield return new($"window-{cycle.Id}", cycle.OpensOn, cycle.ClosesOn, $"The window for {kind}updates is open", $"{about} Updates are wanted by the last day.", null);
        }

        if (cycle.BoardOn is { } board) yield return new($"board-{cycle.Id}", board, board, $"Improvement board, cycle {cycle.Number}", about, null);
    }

    private static string Named(string noun, PlanAction action) => action.Reference is { } reference ? $"{noun} {reference}" : $"{noun} of yours";

    private static string Said(WrittenDate written) => written.Precision is DatePrecision.Day ? "" : $"By the end of {written.Said}.";
}
