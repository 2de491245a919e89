using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Milepost.Web.Components;

/// <summary>A day as it is asked for: day, month and year apart, so that nobody meets a calendar in another language.</summary>
public sealed class DateFields
{
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    public static DateFields Of(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    /// <summary>The day, or a sentence on what is wrong with it beside the field of that name.</summary>
    public DateOnly? Read(ModelStateDictionary state, string name, string what)
    {
        if (IsEmpty)
        {
            state.AddModelError(name + ".Day", $"Enter {what}");
            return null;
        }

        if (Number(Day) is { } day && Number(Month) is { } month && Number(Year) is >= 1900 and <= 2200 and var year
            && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            return new DateOnly(year, month, day);
        }

        state.AddModelError(name + ".Day", $"{char.ToUpper(what[0], CultureInfo.InvariantCulture)}{what[1..]} must be a real date, such as 31 3 2026");
        return null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
