using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>Says whether a sound reading may be given, and whether one that was given may be taken back. Null where it may; otherwise why not.</summary>
public static class ReadingRule
{
    /// <param name="counts">The reading that counts for the same measure and time; null where there is none.</param>
    /// <param name="provisional">Whether the new one is provisional.</param>
    /// <param name="because">Why the one that counts was wrong, where somebody said.</param>
    public static ReadingFault? Replacing(Reading? counts, bool provisional, string? because)
    {
        if (counts is null or { Provisional: true }) return null;
        var standing = $"{counts.By} gave a final reading for {ReadingPeriod.Of(counts).Said} on {Say.Date(counts.On)}: {ReadingValue.Said(ReadingValue.Of(counts), counts.Unit)}.";
        if (provisional) return new(nameof(SaidReading.Provisional), $"{standing} A provisional one does not replace it. If it was wrong, give a final one, and say why");
        return string.IsNullOrWhiteSpace(because) ? new(nameof(SaidReading.CorrectedBecause), $"{standing} To correct it, say why it was wrong") : null;
    }

    /// <param name="reading">The reading.</param>
    /// <param name="by">Whoever wants to take it back.</param>
    public static string? TakingBack(Reading reading, string by)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.TakenBackOn is { } on) return $"It was taken back on {Say.Date(on)}.";
        return reading.By == by ? null : $"Only whoever gave it takes it back, and that was {reading.By}. Correct it by a reading of your own.";
    }
}
