using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Measures;

/// <summary>What somebody answers who gives a reading by hand. The questions are called as the parts of a reading are.</summary>
public sealed class ReadingForm
{
    public DateFields FirstDay { get; set; } = new();
    public DateFields LastDay { get; set; } = new();
    public string? Numerator { get; set; }
    public string? Denominator { get; set; }
    public string? Value { get; set; }
    public string? Unit { get; set; }
    public string? Provisional { get; set; }
    public string? Source { get; set; }
    public string? Origin { get; set; }
    public string? Note { get; set; }
    public string? CorrectedBecause { get; set; }

    private const string Yes = "true";
    private const string No = "false";

    public static IReadOnlyList<Option> Standings { get; } =
    [
        new(No, "Final"),
        new(Yes, "Provisional", "It may still change; the next reading of the same time replaces it"),
    ];

    /// <summary>How a reading can have come to be that somebody gives here.</summary>
    public static IReadOnlyList<Option> Origins { get; } =
    [
        new(nameof(ReadingOrigin.ByHand), "Somebody counted or copied it"),
        new(nameof(ReadingOrigin.System), "A system gave it", "A report or export whose figure nobody changed"),
        new(nameof(ReadingOrigin.Estimate), "It is an estimate", "It can support no better impact rating than behind"),
    ];

    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } =
    [
        .. new[] { "FirstDay.Day", "LastDay.Day", "Numerator", "Denominator", "Value", "Unit", "Provisional", "Source", "Origin", "Note", "CorrectedBecause" }.Select(part => "Form." + part),
    ];

    /// <summary>Begins with what the reading before it had that seldom changes.</summary>
    public static ReadingForm After(StandingReading? latest) => new()
    {
        Unit = latest?.Reading.Unit,
        Source = latest?.Reading.Source,
        Origin = nameof(ReadingOrigin.ByHand),
    };

    /// <summary>What was said; what cannot be read is said beside its question.</summary>
    public SaidReading Read(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var unread = new HashSet<string>();
        return new()
        {
            FirstDay = Day(state, FirstDay, nameof(FirstDay), "the first day", unread),
            LastDay = Day(state, LastDay, nameof(LastDay), "the last day", unread),
            Numerator = Number(state, Numerator, nameof(Numerator), "12", unread),
            Denominator = Number(state, Denominator, nameof(Denominator), "14", unread),
            Value = Number(state, Value, nameof(Value), "85.7", unread),
            Unit = Unit,
            Provisional = Provisional switch { Yes => true, No => false, _ => null },
            Source = Source,
            Origin = Origin switch { nameof(ReadingOrigin.System) => ReadingOrigin.System, nameof(ReadingOrigin.Estimate) => ReadingOrigin.Estimate, _ => ReadingOrigin.ByHand },
            Note = Note,
            CorrectedBecause = CorrectedBecause,
            Unread = unread,
        };
    }

    /// <summary>Says each fault beside its question.</summary>
    public static void Tell(ModelStateDictionary state, IEnumerable<ReadingFault> faults)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var fault in faults) state.AddModelError($"Form.{fault.Field}{(fault.Field is nameof(FirstDay) or nameof(LastDay) ? ".Day" : "")}", fault.Message);
    }

    private static DateOnly? Day(ModelStateDictionary state, DateFields typed, string part, string what, HashSet<string> unread)
    {
        if (typed.IsEmpty) return null;
        if (typed.Read(state, "Form." + part, what) is { } day) return day;
        unread.Add(part);
        return null;
    }

    private static decimal? Number(ModelStateDictionary state, string? typed, string part, string good, HashSet<string> unread)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (ReadingCheck.Number(typed) is { } number) return number;
        state.AddModelError("Form." + part, $"Enter a number, such as {good}");
        unread.Add(part);
        return null;
    }
}
