using Milepost.Actions;
using Milepost.Assessing;

namespace Milepost.Forecasting;

/// <summary>How the dates that this council agreed have ended so far. It is all that a forecast rests on.</summary>
public sealed class SlipHistory
{
    private readonly Dictionary<MoveReason, DateEnding[]> byReason;
    private readonly DateEnding[] all;

    private SlipHistory(IEnumerable<DateEnding> endings)
    {
        // In one order, whatever order the facts came in, so that the same facts give the same forecast.
        all = [.. endings.OrderBy(ending => ending.Days).ThenBy(ending => ending.Done).ThenBy(ending => ending.Reason)];
        byReason = all.Where(ending => ending.Reason is not null).GroupBy(ending => ending.Reason!.Value)
            .Select(group => (group.Key, Endings: group.ToArray())).Where(pair => Enough(pair.Endings))
            .ToDictionary(pair => pair.Key, pair => pair.Endings);
    }

    /// <summary>Fewer than this many dates that ended say nothing.</summary>
    public const int Fewest = 10;

    /// <summary>A date that ended this far from its day is most likely a slip of the pen.</summary>
    private const int FarthestDays = 3 * 365;

    public IReadOnlyList<DateEnding> Endings => all;

    public bool IsEnough => Enough(all);

    public static SlipHistory Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var began = UpdateDays.Until(plan.Facts, plan.AsAt) is [var first, ..] ? first : (DateOnly?)null;
        var done = new DoneDays(plan.Facts.Plan.Scheme, began, plan.AsAt);
        return new(plan.Actions.SelectMany(action => Of(action.Facts.Moves, action.Due, done.Of(action), plan.AsAt)
            .Concat(action.Steps.SelectMany(step => Of(step.Facts.Moves, step.Due, done.Of(step), plan.AsAt)))));
    }

    /// <summary>The endings of work that was held up for the same reason, where there are enough of them; all of them otherwise.</summary>
    internal DateEnding[] For(MoveReason? reason) => reason is { } known && byReason.TryGetValue(known, out var endings) ? endings : all;

    private static IEnumerable<DateEnding> Of(IReadOnlyList<DateMove> moves, DueStanding due, DateOnly? doneOn, DateOnly asAt)
    {
        MoveReason? reason = null;
        foreach (var move in moves.Count == 0 ? [] : InForce.Moves(moves, asAt))
        {
            reason = move.Reason ?? reason;
            if (Days(InForce.Last(move.Before)?.LastDay, InForce.Last(move.After)?.LastDay) is { } moved) yield return new(moved, false, reason);
        }

        if (due.Now is { Doubt: null, LastDay: { } last })
        {
            if (Days(last, doneOn) is { } after) yield return new(after, true, reason);
            else if (due.OverdueBy is { } late and <= FarthestDays) yield return new(late, false, reason);
        }
    }

    private static int? Days(DateOnly? from, DateOnly? to) =>
        to?.DayNumber - from?.DayNumber is { } days && Math.Abs(days) <= FarthestDays ? days : null;

    private static bool Enough(DateEnding[] endings) => endings.Length >= Fewest && endings.Any(ending => ending.Done);
}
