namespace Milepost.Charting;

/// <summary>How a value is marked; each has a shape of its own.</summary>
public enum ValueMark
{
    /// <summary>Nothing that chance does not explain: a dot.</summary>
    Usual,

    /// <summary>More than chance, and better: a diamond.</summary>
    Better,

    /// <summary>More than chance, and worse: a square.</summary>
    Worse,

    /// <summary>More than chance, where nobody said which way is better: a triangle.</summary>
    Changed,
}

/// <summary>A value on its day.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">The value.</param>
/// <param name="Mark">How it is marked.</param>
/// <param name="Provisional">It may still change, and is drawn hollow.</param>
/// <param name="Apart">Something is missing before it, or it cannot be compared, so nothing joins it to the one before.</param>
public sealed record ChartValue(DateOnly On, double Value, ValueMark Mark = ValueMark.Usual, bool Provisional = false, bool Apart = false);

/// <summary>The mean of a stretch of values, and the limits within which chance moves them; null where there are too few values.</summary>
public sealed record ChartBand(DateOnly From, DateOnly To, double Mean, double? Lower, double? Upper);

/// <summary>What others have, to be held against: "England 82%".</summary>
public sealed record ComparatorLine(string Name, double Value);

/// <summary>Something that happened, to be seen beside the values.</summary>
public sealed record ChartEvent(DateOnly On, string Words);

/// <summary>How large a chart is drawn: a small one is drawn anew for a narrow screen, so that its letters stay as large.</summary>
public enum ChartSize
{
    Wide,
    Narrow,
}

/// <summary>What is to be drawn of a measure along time. Numbers and words in, a drawing out.</summary>
public sealed record ValueChart
{
    /// <summary>What the picture says, read out before it.</summary>
    public required string Title { get; init; }

    /// <summary>The same in words for whoever does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The values, oldest first; one or more.</summary>
    public required IReadOnlyList<ChartValue> Values { get; init; }

    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>What stands after each number, such as a percent sign.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>What the numbers are, where no sign after them says so.</summary>
    public string? Unit { get; init; }

    /// <summary>Nothing lies below it.</summary>
    public double? Floor { get; init; }

    /// <summary>Nothing lies above it.</summary>
    public double? Ceiling { get; init; }

    public double? Target { get; init; }
    public IReadOnlyList<(DateOnly By, double Value)> Trajectory { get; init; } = [];
    public IReadOnlyList<ComparatorLine> Comparators { get; init; } = [];
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];
}
