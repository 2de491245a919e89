using System.Globalization;
using Milepost.Privacy;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>Looks at a reading by itself and tells everything that is wrong with it at once.</summary>
public static class ReadingCheck
{
    public const int LongestUnit = 40;
    public const int LongestSource = 200;
    public const int LongestNote = 2_000;
    public const int LongestReason = 500;

    /// <summary>Larger than anything that a council counts.</summary>
    public const decimal Most = 1_000_000_000_000;

    private const int MostPlaces = 6;
    private const int EarliestYear = 1990;

    /// <summary>The number that somebody wrote, with or without commas and a percent sign; null where it is none.</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(text?.Trim().TrimEnd('%').TrimEnd(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IReadOnlyList<ReadingFault> Of(SaidReading said, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(said);
        return
        [
            .. Period(said, today).Concat(Counts(said)).Concat(Value(said)).Concat(Words(said, today)).Where(fault => !said.Unread.Contains(fault.Field)),
        ];
    }

    private static IEnumerable<ReadingFault> Period(SaidReading said, DateOnly today)
    {
        var last = said.LastDay ?? said.FirstDay;
        if (said.FirstDay is not { } first) yield return new(nameof(SaidReading.FirstDay), "Say the first day that it speaks of, such as 1 October 2026");
        else if (first.Year < EarliestYear) yield return new(nameof(SaidReading.FirstDay), $"The first day must be in {EarliestYear} or later");
        else if (first > today) yield return new(nameof(SaidReading.FirstDay), $"A reading speaks of what was: its first day must be {Say.Date(today)} or before");
        else if (last < first) yield return new(nameof(SaidReading.LastDay), $"The last day must not be before the first, {Say.Date(first)}");
        else if (last > today) yield return new(nameof(SaidReading.LastDay), $"A reading speaks of what was: its last day must be {Say.Date(today)} or before");
    }

    private static IEnumerable<ReadingFault> Counts(SaidReading said)
    {
        if (said is { Numerator: null, Denominator: null }) yield break;
        if (said.Numerator is not { } counted) yield return new(nameof(SaidReading.Numerator), "Say how many were counted too, such as 12, or leave out how many there were in all");
        else if (Wrong(counted, least: 0) is { } why) yield return new(nameof(SaidReading.Numerator), why);
        if (said.Denominator is not { } of) yield return new(nameof(SaidReading.Denominator), "Say out of how many too, such as 14, or leave out how many were counted");
        else if (Wrong(of, least: 0) is { } wrong) yield return new(nameof(SaidReading.Denominator), wrong);
        else if (of == 0 && said.Numerator > 0) yield return new(nameof(SaidReading.Denominator), "There cannot be some out of none: say out of how many, such as 14");
    }

    private static IEnumerable<ReadingFault> Value(SaidReading said)
    {
        if (said.Value is not { } value)
        {
            if (!said.Counts) yield return new(nameof(SaidReading.Value), "Say how many were counted and out of how many, such as 12 of 14, or the value alone, such as 85.7");
        }
        else if (Wrong(value, least: -Most) is { } why) yield return new(nameof(SaidReading.Value), why);
        else if (said is { Numerator: { } counted, Denominator: { } of, Unit: { } unit } && Wrong(counted, 0) is null && Wrong(of, 0) is null)
        {
            if (ReadingValue.Of(counted, of, unit) is not { } worked) yield return new(nameof(SaidReading.Value), "Of none of none there is no value: leave it out");
            else if (Math.Round(worked, value.Scale, MidpointRounding.AwayFromZero) != value && Math.Round(worked, value.Scale, MidpointRounding.ToEven) != value)
            {
                yield return new(nameof(SaidReading.Value), $"{ReadingValue.Said(counted)} of {ReadingValue.Said(of)} is {ReadingValue.Said(worked, unit)}, not {ReadingValue.Said(value, unit)}. Correct one of them, or leave the value out");
            }
        }
    }

    private static IEnumerable<ReadingFault> Words(SaidReading said, DateOnly today)
    {
        if (said.Provisional is null) yield return new(nameof(SaidReading.Provisional), "Say whether it is provisional, and may still change, or final");
        if (string.IsNullOrWhiteSpace(said.Unit)) yield return new(nameof(SaidReading.Unit), "Say what the value is in, such as percentage, number, days or per 10,000 children");
        if (string.IsNullOrWhiteSpace(said.Source)) yield return new(nameof(SaidReading.Source), "Say where it comes from, such as: Monthly scorecard, October 2026");
        foreach (var fault in (IEnumerable<ReadingFault?>)
        [
            Text(nameof(SaidReading.Unit), said.Unit, LongestUnit, today), Text(nameof(SaidReading.Source), said.Source, LongestSource, today),
            Text(nameof(SaidReading.Note), said.Note, LongestNote, today), Text(nameof(SaidReading.CorrectedBecause), said.CorrectedBecause, LongestReason, today),
        ])
        {
            if (fault is not null) yield return fault;
        }
    }

    /// <summary>What is wrong with the words of a reason, beside that there are any.</summary>
    public static ReadingFault? Reason(string field, string words, DateOnly today) => Text(field, words, LongestReason, today);

    internal static ReadingFault? Text(string field, string? text, int longest, DateOnly today) =>
        text?.Trim().Length > longest ? new(field, $"It must be {longest:N0} characters or fewer")
        : Identifiers.Said(Identifiers.In(text, "it", today)) is { } found ? new(field, $"A reading is a count and names no child: there is {found}. Say it without")
        : null;

    private static string? Wrong(decimal number, decimal least) =>
        number < least || number > Most ? $"It must be a number from {(least < 0 ? "-" : "")}{(least < 0 ? ReadingValue.Said(Most) : "0")} to {ReadingValue.Said(Most)}, such as 12"
        : number.Scale > MostPlaces && Math.Round(number, MostPlaces) != number ? $"It must have {MostPlaces} figures or fewer after the point, such as 85.7"
        : null;
}
