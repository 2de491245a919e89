using Milepost.Plans;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>Counts where the actions of one priority stand, and says it in a sentence.</summary>
internal static class PriorityAssessor
{
    public static PriorityAssessment Assess(Priority? priority, IReadOnlyList<ActionAssessment> actions, RatingScheme scheme, DateOnly asAt) =>
        new(priority, actions,
            Count(actions.Select(action => action.Shown?.Key), scheme),
            Count(actions.Select(action => action.Impact?.Key), scheme),
            Because(actions, asAt));

    /// <summary>Every level of the scheme, then keys that it lacks, then the unrated under the key "".</summary>
    private static List<RatingCount> Count(IEnumerable<string?> keys, RatingScheme scheme)
    {
        var counts = keys.CountBy(key => key ?? "").ToDictionary(StringComparer.Ordinal);
        return [.. scheme.Levels.Select(level => level.Key)
            .Concat(counts.Keys.Where(key => key.Length > 0 && scheme.Find(key) is null).Order(StringComparer.Ordinal))
            .Append("")
            .Select(key => new RatingCount(key, counts.GetValueOrDefault(key)))];
    }

    private static string Because(IReadOnlyList<ActionAssessment> actions, DateOnly asAt)
    {
        if (actions.Count == 0) return "no actions";

        var parts = new List<string> { Say.Count(actions.Count, "action") };
        var complete = actions.Count(action => action.Complete);
        var overdue = actions.Count(action => action.Due.OverdueBy is not null);
        if (complete == actions.Count) parts.Add(complete == 1 ? "complete" : "all complete");
        else if (complete > 0) parts.Add($"{complete} complete");
        if (actions.Count(action => action.Rests) is > 0 and var resting) parts.Add($"{resting} at rest");
        if (overdue > 0) parts.Add($"{overdue} overdue");

        var next = actions.Where(action => !action.Complete && !action.Rests).Select(action => Distance.NextDue(action.Steps, action.Due, asAt)).Min();
        return string.Join(", ", parts) + (next is { } day ? $"; next due {Say.Date(day)}" : "");
    }
}
