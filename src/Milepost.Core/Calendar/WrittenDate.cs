using System.Globalization;

namespace Milepost.Calendar;

/// <summary>How exactly somebody said when.</summary>
public enum DatePrecision
{
    /// <summary>No day can be read from the words: "Ongoing".</summary>
    None,
    Day,

    /// <summary>A week, named by the day it begins: "w/c 3.11".</summary>
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A date as the council wrote it, with the reading of it. The words are kept for ever; the reading may be doubted.</summary>
/// <param name="Text">The words as they stood, such as "31.11.14" or "Sept-19".</param>
/// <param name="Date">The first day of what was said, or the nearest real day to an impossible one; null when the words hold no date.</param>
/// <param name="Precision">How long the period is that begins on <paramref name="Date"/>.</param>
/// <param name="Doubt">Why a person should look, in words; null when there is nothing to doubt.</param>
/// <param name="Completion">The words say that the thing was completed then, not that it is due.</param>
public sealed record WrittenDate(
    string Text, DateOnly? Date, DatePrecision Precision, string? Doubt = null, bool Completion = false)
{
    /// <summary>The last day of what was said: a thing due "Sept-19" is not late before 1 October 2019.</summary>
    public DateOnly? LastDay => Date is not { } first ? null : Precision switch
    {
        DatePrecision.Week => first.AddDays(6),
        DatePrecision.Month => first.AddMonths(1).AddDays(-1),
        DatePrecision.Quarter => first.AddMonths(3).AddDays(-1),
        DatePrecision.Year => first.AddYears(1).AddDays(-1),
        _ => first,
    };

    /// <summary>The date said the house's way: "3 March 2026", "March 2026", "week of 3 March 2026"; the words themselves where there is no date.</summary>
    public string Said => Date is not { } first ? Text : Precision switch
    {
        DatePrecision.Week => "week of " + Long(first, "d MMMM yyyy"),
        DatePrecision.Month => Long(first, "MMMM yyyy"),
        DatePrecision.Quarter => $"{Long(first, "MMMM")} to {Long(LastDay!.Value, "MMMM yyyy")}",
        DatePrecision.Year when first is { Month: 1 } => Long(first, "yyyy"),
        DatePrecision.Year => $"{first.Year}/{(first.Year + 1) % 100:00}",
        _ => Long(first, "d MMMM yyyy"),
    };

    /// <summary>A date given exactly, as a person does in the browser.</summary>
    public static WrittenDate On(DateOnly date) => new(Long(date, "d MMMM yyyy"), date, DatePrecision.Day);

    private static string Long(DateOnly date, string format) => date.ToString(format, CultureInfo.GetCultureInfo("en-GB"));
}
