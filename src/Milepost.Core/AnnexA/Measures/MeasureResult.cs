namespace Milepost.AnnexA.Measures;

/// <summary>What a measure is split by.</summary>
public enum SplitBy
{
    /// <summary>The month in which it fell, or at the end of which it was so.</summary>
    Month,

    /// <summary>The team that the case is with.</summary>
    Team,

    /// <summary>The group of ethnicities.</summary>
    Ethnicity,

    /// <summary>The child's age on the day, in bands.</summary>
    Age,

    /// <summary>The child's gender as it is recorded.</summary>
    Gender,

    /// <summary>Whether the child has a disability.</summary>
    Disability,

    /// <summary>Where the team works, as the council says in its local settings.</summary>
    Locality,
}

/// <summary>One row of a breakdown or split.</summary>
/// <param name="Label">What it is of: "White", "2026-03", "Not known".</param>
/// <param name="Numerator">How many were counted; null where the value is no count.</param>
/// <param name="Denominator">Out of how many; null for a count alone.</param>
/// <param name="Value">What that comes to; null where there is none of none.</param>
public sealed record MeasurePart(string Label, int? Numerator, int? Denominator, decimal? Value);

/// <summary>A measure split by something. Its rows sum to the whole, those of which it is not known among them.</summary>
public sealed record MeasureSplit(SplitBy By, IReadOnlyList<MeasurePart> Rows);

/// <summary>What a measure came to on a day.</summary>
/// <param name="Measure">Its definition.</param>
/// <param name="Numerator">How many were counted; null where it could not be worked out or the value is no count.</param>
/// <param name="Denominator">Out of how many; null for a count alone.</param>
/// <param name="Value">In the measure's unit; null where there is none.</param>
/// <param name="Note">Why there is none, or what to know of it.</param>
/// <param name="Parts">Its breakdown, where it is one.</param>
/// <param name="Splits">By team, age and the like.</param>
public sealed record MeasureResult(
    MeasureDefinition Measure, int? Numerator, int? Denominator, decimal? Value, string? Note, IReadOnlyList<MeasurePart> Parts, IReadOnlyList<MeasureSplit> Splits)
{
    internal static MeasureResult Without(MeasureDefinition measure, string note) => new(measure, null, null, null, note, [], []);
}
