using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>Says how far from done an action is. A colour does not tell a board that; these words do.</summary>
internal static class Distance
{
    public static string Of(IReadOnlyList<StepAssessment> steps, DueStanding due, bool complete, StateStanding? state, DateOnly asAt) =>
        string.Join(", ", (complete ? Complete(steps) : state?.State.Rests == true ? Resting(steps, state) : Open(steps, due, asAt).Prepend(state?.Said).OfType<string>()).Concat(Moved(due)));

    /// <summary>The next day on which something that is not done falls due; null where no such day is ahead.</summary>
    public static DateOnly? NextDue(IEnumerable<StepAssessment> steps, DueStanding due, DateOnly asAt) =>
        steps.Where(step => !step.Done).Select(step => step.Due.Now?.LastDay)
            .Append(due.Now?.LastDay)
            .Where(day => day >= asAt)
            .Min();

    private static IEnumerable<string> Complete(IReadOnlyList<StepAssessment> steps)
    {
        var open = steps.Count(step => !step.Done);
        yield return open == 0
            ? "complete"
            : $"complete, though {open} of {Say.Count(steps.Count, "step")} {(open == 1 ? "is" : "are")} not said to be done";
    }

    /// <summary>What rests is owed on no day.</summary>
    private static IEnumerable<string> Resting(IReadOnlyList<StepAssessment> steps, StateStanding state)
    {
        yield return state.Said;
        if (steps.Count > 0) yield return $"{steps.Count(step => step.Done)} of {Say.Count(steps.Count, "step")} done";
    }

    private static IEnumerable<string> Open(IReadOnlyList<StepAssessment> steps, DueStanding due, DateOnly asAt)
    {
        if (due.OverdueBy is { } days) yield return $"overdue by {Say.Days(days)}";

        if (steps.Count > 0) yield return $"{steps.Count(step => step.Done)} of {Say.Count(steps.Count, "step")} done";

        var late = steps.Count(step => step.Due.OverdueBy is not null);
        if (late > 0) yield return $"{Say.Count(late, "step")} overdue";

        if (NextDue(steps, due, asAt) is { } next)
        {
            yield return $"{(steps.Count > 0 ? "next due" : "due")} {Say.When(next.DayNumber - asAt.DayNumber)}";
        }
        else if (due.OverdueBy is null && late == 0)
        {
            yield return due.Now is { } words ? $"due “{Say.Shorten(words.Text, 40)}”" : "no due date";
        }
    }

    private static IEnumerable<string> Moved(DueStanding due)
    {
        if (due.Moves > 0) yield return $"moved {Say.Times(due.Moves)}";

        if (due.DaysLater is > 0 and var later) yield return $"{Say.Days(later)} later than first agreed";
        if (due.DaysLater is < 0 and var sooner) yield return $"{Say.Days(-sooner)} sooner than first agreed";
    }
}
