using Milepost.Cycles;
using Milepost.Facts;

namespace Milepost.Assessing;

/// <summary>The days on which the plan was brought up to date; what a board saw last is the plan as at the one before the latest.</summary>
public static class UpdateDays
{
    /// <summary>Every day on which a file was read into the plan, up to a day.</summary>
    public static IReadOnlyList<DateOnly> Until(PlanFacts facts, DateOnly asAt) =>
        [.. facts.Imports.Select(import => import.AsAt).Where(day => day <= asAt).Distinct().Order()];

    /// <summary>The day to compare with where nobody names one; null while the plan was read only once.</summary>
    public static DateOnly? Before(PlanFacts facts, DateOnly asAt) => Until(facts, asAt) is { Count: > 1 } days ? days[^2] : null;

    /// <summary>The day of the last board before a day: of its meeting, of what it saw, or of the update before; null where there was none.</summary>
    public static DateOnly? LastBoard(this PlanFacts facts, DateOnly asAt) =>
        facts.Cycles.Where(cycle => cycle.Kind == CycleKind.Board).Select(cycle => cycle.BoardOn)
            .Concat(facts.Snapshots.Select(snapshot => (DateOnly?)snapshot.AsAt)).Where(day => day < asAt).Max()
        ?? Before(facts, asAt);
}
