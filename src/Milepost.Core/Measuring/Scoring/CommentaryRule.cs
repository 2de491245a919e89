using Milepost.Identity;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Measuring.Scoring;

/// <summary>Says where what, so what and now what are asked for: only where the last reading is more than chance or behind its trajectory. What is usual needs no words.</summary>
public static class CommentaryRule
{
    public const int Longest = 2_000;

    /// <summary>Why commentary is asked of the last reading; null where it is not.</summary>
    public static string? Asked(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Last is not { } last) return null;
        var behind = Behind(standing, last);
        if (!standing.IsNews) return behind;
        var news = standing.Variation switch
        {
            Variation.Improvement => "More than chance, and better",
            Variation.Concern => "More than chance, and worse",
            _ => "More than chance",
        };
        return behind is null ? news : $"{news}; {behind[..1].ToLowerInvariant()}{behind[1..]}";
    }

    /// <summary>What was said last of the reading of that time; null where nobody said anything.</summary>
    public static Commentary? Of(IEnumerable<Commentary> commentaries, Id<Measure> measure, ReadingPeriod period, DateOnly asAt) => commentaries
        .Where(one => one.MeasureId == measure && one.FirstDay == period.FirstDay && one.LastDay == period.LastDay && one.On <= asAt)
        .OrderBy(one => one.On).ThenBy(one => one.Id.Value).LastOrDefault();

    /// <summary>Everything that is wrong with what was said, at once.</summary>
    public static IReadOnlyList<ReadingFault> Check(string? what, string? soWhat, string? nowWhat, DateOnly today) =>
    [
        .. Words(nameof(Commentary.What), what, "Say what the figures say, such as: 86% were in time, the seventh month above the mean", today),
        .. Words(nameof(Commentary.SoWhat), soWhat, "Say what it means for children, such as: Fewer families wait to hear what happens next", today),
        .. Words(nameof(Commentary.NowWhat), nowWhat, "Say what is done about it, by whom and by when, such as: The second team stays until March; Head of Assessment", today),
    ];

    private static string? Behind(MeasureStanding standing, SeriesPoint last)
    {
        if (standing.Trajectory.On(last.On) is not { } planned) return null;
        var behind = standing.Measure.Good switch
        {
            GoodDirection.Higher => last.Value < planned,
            GoodDirection.Lower => last.Value > planned,
            _ => false,
        };
        return behind ? $"Behind the trajectory, which has {MeasureWords.Value(standing, planned)} for {Say.Date(last.On)}" : null;
    }

    private static IEnumerable<ReadingFault> Words(string field, string? words, string needed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words)) yield return new(field, needed);
        else if (ReadingCheck.Text(field, words, Longest, today) is { } fault) yield return fault;
    }
}
