using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>A reading as somebody says it, before it is known to be sound. What was not said is null.</summary>
public sealed record SaidReading
{
    public DateOnly? FirstDay { get; init; }

    /// <summary>Left out where it is as at one day.</summary>
    public DateOnly? LastDay { get; init; }

    public decimal? Numerator { get; init; }
    public decimal? Denominator { get; init; }

    /// <summary>Needed only without the counts; beside them it is looked at, and not kept.</summary>
    public decimal? Value { get; init; }

    public string? Unit { get; init; }
    public bool? Provisional { get; init; }
    public string? Source { get; init; }
    /// <summary>How it came to be; null where nobody said.</summary>
    public ReadingOrigin? Origin { get; init; }

    public string? Note { get; init; }

    /// <summary>Why a final reading of the same time was wrong.</summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>What was said of these could not be read, which was told already.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();

    /// <summary>Both counts, or one of them, were said.</summary>
    internal bool Counts => Numerator is not null || Denominator is not null || Unread.Contains(nameof(Numerator)) || Unread.Contains(nameof(Denominator));
}

/// <summary>What is wrong with one part of what was said, and what a good one looks like.</summary>
/// <param name="Field">The name of the part, as <see cref="SaidReading"/> has it.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ReadingFault(string Field, string Message);
