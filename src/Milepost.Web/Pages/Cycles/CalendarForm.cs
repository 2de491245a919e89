using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Cycles;

/// <summary>A calendar of cycles as it is typed.</summary>
public sealed class CalendarForm
{
    public DateFields StartsOn { get; set; } = new();
    public string? WeeksBetween { get; set; }
    public string? DaysOpen { get; set; }
    public string? DaysToBoard { get; set; }

    /// <summary>Which rounds there are beside the board's: "monthly", "quarterly".</summary>
    public IReadOnlyList<string> Beside { get; set; } = [];

    public string? DaysToRemind { get; set; }
    public string? DaysLateToSponsor { get; set; }
    public string? DaysLateToManager { get; set; }
    public string? DaysDueSoon { get; set; }

    public static CalendarForm Of(CycleCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new()
        {
            StartsOn = DateFields.Of(calendar.StartsOn ?? today.AddDays((8 - (int)today.DayOfWeek) % 7)),
            WeeksBetween = Text(calendar.WeeksBetween),
            DaysOpen = Text(calendar.DaysOpen),
            DaysToBoard = Text(calendar.DaysToBoard),
            Beside = [.. calendar.Monthly ? new[] { "monthly" } : [], .. calendar.Quarterly ? new[] { "quarterly" } : []],
            DaysToRemind = Text(calendar.DaysToRemind),
            DaysLateToSponsor = Text(calendar.DaysLateToSponsor),
            DaysLateToManager = Text(calendar.DaysLateToManager),
            DaysDueSoon = Text(calendar.DaysDueSoon),
        };
    }

    /// <summary>The calendar, with what this form does not ask for as it stood; null where something is wrong, which is said beside the field.</summary>
    public CycleCalendar? Read(CycleCalendar stood, ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(stood);
        ArgumentNullException.ThrowIfNull(state);
        var starts = StartsOn.Read(state, $"{prefix}.{nameof(StartsOn)}", "the day the first window opens");
        var calendar = stood with
        {
            StartsOn = starts,
            WeeksBetween = Number(WeeksBetween, nameof(WeeksBetween)),
            DaysOpen = Number(DaysOpen, nameof(DaysOpen)),
            DaysToBoard = Number(DaysToBoard, nameof(DaysToBoard)),
            Monthly = Beside.Contains("monthly"),
            Quarterly = Beside.Contains("quarterly"),
            DaysToRemind = Number(DaysToRemind, nameof(DaysToRemind)),
            DaysLateToSponsor = Number(DaysLateToSponsor, nameof(DaysLateToSponsor)),
            DaysLateToManager = Number(DaysLateToManager, nameof(DaysLateToManager)),
            DaysDueSoon = Number(DaysDueSoon, nameof(DaysDueSoon)),
        };
        if (state.IsValid)
        {
            foreach (var (field, words) in CycleRules.Faults(calendar)) state.AddModelError($"{prefix}.{field}", words);
        }

        return state.IsValid ? calendar : null;

        int Number(string? text, string field)
        {
            if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            state.AddModelError($"{prefix}.{field}", "Enter a whole number, such as 14");
            return 0;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
