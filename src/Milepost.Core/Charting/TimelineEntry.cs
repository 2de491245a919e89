namespace Milepost.Charting;

/// <summary>What was said of when, as days: a month is thirty of them, a day is one.</summary>
/// <param name="First">The first day that may be meant.</param>
/// <param name="Last">The last day that may be meant; until it has passed nothing is late.</param>
public readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>What a timeline is told of one action.</summary>
public sealed record TimelineEntry
{
    /// <summary>When it begins; null where nobody said.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>When it is due now.</summary>
    public DaySpan? Due { get; init; }

    /// <summary>When it was first agreed to be done, where that has moved.</summary>
    public DaySpan? FirstAgreed { get; init; }

    /// <summary>When it was agreed to be done before the date that stands now, where that is not the first.</summary>
    public DaySpan? AgreedBefore { get; init; }

    public bool Done { get; init; }

    /// <summary>The days on which its steps are due, and whether each is done.</summary>
    public IReadOnlyList<(DateOnly On, bool Done)> Steps { get; init; } = [];

    internal IEnumerable<DateOnly> Days =>
        new[] { Start, Due?.First, Due?.Last, FirstAgreed?.Last, AgreedBefore?.Last }.OfType<DateOnly>().Concat(Steps.Select(step => step.On));
}
