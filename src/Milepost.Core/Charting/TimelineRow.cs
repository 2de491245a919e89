namespace Milepost.Charting;

/// <summary>A part of the picture's width, in hundredths of it.</summary>
public readonly record struct Stretch(double From, double To)
{
    public double Width => To - From;
}

/// <summary>One action as a timeline draws it; everything in it lies within the picture.</summary>
public sealed record TimelineRow
{
    /// <summary>From its start to the last day of its date; null where one of the two is missing.</summary>
    public Stretch? Bar { get; init; }

    /// <summary>A date with no start to draw a bar from.</summary>
    public double? Milestone { get; init; }

    /// <summary>A start with no date to draw a bar to.</summary>
    public double? StartOnly { get; init; }

    /// <summary>The part of the bar in which its date lies, where no day was said.</summary>
    public Stretch? Vague { get; init; }

    /// <summary>From its date to today, where it is not done.</summary>
    public Stretch? Late { get; init; }

    /// <summary>The ghost of the date as first agreed.</summary>
    public Stretch? FirstAgreed { get; init; }

    /// <summary>The ghost of the date that was agreed before the one that stands.</summary>
    public Stretch? AgreedBefore { get; init; }

    public bool Done { get; init; }
    public IReadOnlyList<(double At, bool Done)> Steps { get; init; } = [];

    /// <summary>Some of its days lie outside the picture and are drawn at its edge.</summary>
    public bool Beyond { get; init; }

    /// <summary>There is nothing to draw: it has no date that can be read.</summary>
    public bool Undated => Bar is null && Milestone is null && StartOnly is null;
}

/// <summary>A line across a timeline with the month or the year that begins there.</summary>
/// <param name="At">Where, in hundredths of the width.</param>
/// <param name="Label">What begins; empty where a line is enough.</param>
public sealed record TimelineTick(double At, string Label);
