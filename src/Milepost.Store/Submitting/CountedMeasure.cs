using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Submitting;

/// <summary>What one measure of the catalogue came to in a submission. It comes with the submission and is never changed, so that history need not tell of it.</summary>
[OutOfHistory]
public sealed class CountedMeasure(
    Id<CountedMeasure> id, Id<Submission> submissionId, string measure, int? numerator, int? denominator, decimal? value, string? note, Trust? trust, string? trustBecause, byte[]? splits)
{
    public Id<CountedMeasure> Id { get; } = id;
    public Id<Submission> SubmissionId { get; } = submissionId;

    /// <summary>Its number in the catalogue.</summary>
    public string Measure { get; } = measure;

    public int? Numerator { get; } = numerator;
    public int? Denominator { get; } = denominator;
    public decimal? Value { get; } = value;
    public string? Note { get; } = note;
    public Trust? Trust { get; } = trust;
    public string? TrustBecause { get; } = trustBecause;

    /// <summary>Its breakdown and splits, packed; null where it has none.</summary>
    public byte[]? Splits { get; } = splits;
}
