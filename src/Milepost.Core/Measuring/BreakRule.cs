using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>Says whether limits may be worked out again from a day on. Everything that is wrong is said at once.</summary>
public static class BreakRule
{
    /// <param name="from">The day; null where none was said.</param>
    /// <param name="kind">Why it breaks; null where nobody said.</param>
    /// <param name="because">What changed.</param>
    /// <param name="stand">The breaks of the measure that stand.</param>
    /// <param name="series">The readings that are drawn.</param>
    /// <param name="today">The day on which it is said.</param>
    public static IReadOnlyList<ReadingFault> Of(DateOnly? from, BreakKind? kind, string? because, IEnumerable<MeasureBreak> stand, MeasureSeries series, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(series);
        return [.. Day(from, stand, series, today).Concat(Words(kind, because, today))];
    }

    private static IEnumerable<ReadingFault> Day(DateOnly? said, IEnumerable<MeasureBreak> stand, MeasureSeries series, DateOnly today)
    {
        if (said is not { } from) yield return new(nameof(MeasureBreak.From), "Say the first day of the new limits, such as 1 4 2026");
        else if (from > today) yield return new(nameof(MeasureBreak.From), $"The first day must be {Say.Date(today)} or before");
        else if (stand.FirstOrDefault(one => one.From == from) is { } there) yield return new(nameof(MeasureBreak.From), $"{there.By} said that there are new limits from that day on: {Say.Sentence(there.Because)}");
        else if (series.Points.All(point => point.Period.FirstDay >= from)) yield return new(nameof(MeasureBreak.From), "There is no reading before that day, so nothing would be parted from anything");
    }

    private static IEnumerable<ReadingFault> Words(BreakKind? kind, string? because, DateOnly today)
    {
        if (kind is null) yield return new(nameof(MeasureBreak.Kind), "Say whether the work changed, or how it is counted");
        if (string.IsNullOrWhiteSpace(because)) yield return new(nameof(MeasureBreak.Because), "Say what changed, such as: A second assessment team began. Limits that move without a reason hide what they are to show");
        else if (ReadingCheck.Reason(nameof(MeasureBreak.Because), because, today) is { } fault) yield return fault;
    }
}
