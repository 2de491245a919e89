using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Comparing;

/// <summary>What others came to, as somebody says it or as it was read from a file. What was not said is null.</summary>
public sealed record SaidComparator
{
    public ComparatorKind? Kind { get; init; }
    public string? Who { get; init; }
    public ReadingPeriod? Period { get; init; }
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public string? Source { get; init; }
    public string? Note { get; init; }

    /// <summary>"England, 2024/25".</summary>
    public string Named => $"{Who}, {(Period is { } period ? ComparatorYear.Said(period) : "no year")}";

    /// <summary>The record of something sound.</summary>
    public Comparator Make(Id<Plan> plan, Id<Measure> measure, DateOnly on, string by) => new(
        Id<Comparator>.New(), plan, measure, Kind!.Value, Who!.Trim(), Period!.Value.FirstDay, Period.Value.LastDay, ReadingValue.Plain(Value!.Value), Unit!.Trim(), Source!.Trim(), on, by)
    { Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim() };
}

/// <summary>The year that a published figure is of, as it is published.</summary>
public static class ComparatorYear
{
    /// <summary>"2024/25", "2024", "31 March 2024", "April to June 2024".</summary>
    public static string Said(ReadingPeriod period) => (period.FirstDay, period.LastDay.AddDays(1)) switch
    {
        var (first, end) when first == period.LastDay => Say.Date(first),
        ({ Month: 1, Day: 1 } first, var end) when end == first.AddYears(1) => $"{first.Year}",
        ({ Day: 1 } first, var end) when end == first.AddYears(1) => $"{first.Year}/{(first.Year + 1) % 100:00}{(first.Month is 4 ? "" : first.Month is 9 ? " (school year)" : $", from {Say.Month(first)}")}",
        _ => period.Said,
    };

    /// <summary>"2024/25" and "2024" as a time; null where it is none.</summary>
    public static ReadingPeriod? Read(string? text) => Scorecards.PeriodReader.Read(text)?.Period;
}

/// <summary>Looks at what is said of others and tells everything that is wrong with it at once.</summary>
public static class ComparatorCheck
{
    private const int LongestWho = 100;

    public static IReadOnlyList<ReadingFault> Of(SaidComparator said, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(said);
        return [.. All(said, today)];
    }

    private static IEnumerable<ReadingFault> All(SaidComparator said, DateOnly today)
    {
        if (said.Kind is null) yield return new(nameof(SaidComparator.Kind), "Say whose figure it is");
        if (string.IsNullOrWhiteSpace(said.Who)) yield return new(nameof(SaidComparator.Who), "Say who that is, such as England, or Median of 10 statistical neighbours");
        else if (said.Who.Trim().Length > LongestWho) yield return new(nameof(SaidComparator.Who), $"It must be {LongestWho} characters or fewer");
        if (said.Period is not { } period) yield return new(nameof(SaidComparator.Period), "Say the year that it is of as it is published, such as 2024/25 or 2024");
        else if (period.FirstDay > today) yield return new(nameof(SaidComparator.Period), "It must be of a year that has begun");
        if (said.Value is not { } value) yield return new(nameof(SaidComparator.Value), "Enter a number, such as 84.5");
        else if (Math.Abs(value) > ReadingCheck.Most) yield return new(nameof(SaidComparator.Value), "It must be a smaller number, such as 84.5");
        if (string.IsNullOrWhiteSpace(said.Unit)) yield return new(nameof(SaidComparator.Unit), "Say what the value is in, such as percentage");
        else if (said.Unit.Trim().Length > ReadingCheck.LongestUnit) yield return new(nameof(SaidComparator.Unit), $"It must be {ReadingCheck.LongestUnit} characters or fewer");
        if (string.IsNullOrWhiteSpace(said.Source)) yield return new(nameof(SaidComparator.Source), "Say where it is published, such as: DfE, Children in need 2024/25");
        else if (ReadingCheck.Reason(nameof(SaidComparator.Source), said.Source, today) is { } fault) yield return fault;
        if (said.Note is { Length: > 0 } note && ReadingCheck.Reason(nameof(SaidComparator.Note), note, today) is { } wrong) yield return wrong;
    }
}
