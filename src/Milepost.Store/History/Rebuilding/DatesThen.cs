using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;

namespace Milepost.Store.History.Rebuilding;

/// <summary>
/// The due dates that stood on a day. The moves of a date tell, each from its own day; where a date was given that had not been there,
/// nothing was moved and history tells.
/// </summary>
internal sealed class DatesThen(RecordsThen then, DateOnly asked)
{
    /// <param name="action">The action in its words of the day.</param>
    /// <param name="now">The action as it is.</param>
    /// <param name="on">The day from which its history is known.</param>
    public PlanAction Of(PlanAction action, ActionFacts now, DateOnly on)
    {
        var due = Due(now.Action, action.Id.Value, one => one.Due, now.Moves, on);
        if (due.SequenceEqual(action.Due)) return action;
        var copy = then.Copy(action);
        copy.Schedule(action.Start, due);
        return copy;
    }

    /// <summary>The same of a step.</summary>
    public Step Of(Step step, StepFacts now, DateOnly on)
    {
        var due = Due(now.Step, step.Id.Value, one => one.Due, now.Moves, on);
        if (due.SequenceEqual(step.Due)) return step;
        var copy = then.Copy(step);
        copy.Schedule(step.Start, due);
        return copy;
    }

    private IReadOnlyList<WrittenDate> Due<T>(T now, Guid id, Func<T, IReadOnlyList<WrittenDate>> due, IReadOnlyList<DateMove> moves, DateOnly on) where T : class
    {
        var moved = moves.Where(move => move.On > asked).MinBy(move => move.On);
        if (then.ChangedAfter(id, nameof(PlanAction.Due), on) is { } changed && (moved is null ? moves is [] : changed < moved.On))
        {
            return due(then.Worded(now, id, on, FieldsThen.Due));
        }

        return moved?.Before ?? due(now);
    }
}
