using System.Globalization;

namespace Milepost.Web.Api;

/// <summary>What may stand after a filter's name.</summary>
public enum FilterType
{
    Text,
    Number,
    Truth,
    Day,

    /// <summary>A day, or an instant in UTC.</summary>
    Since,

    /// <summary>A snapshot's number, a day, or "today".</summary>
    Point,

    /// <summary>The id of a record.</summary>
    Record,
}

/// <summary>One way to ask for fewer rows, said by the address: "overdue=true".</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Type">What may stand after it.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Example">A good one.</param>
public sealed record ApiFilter(string Name, FilterType Type, string Meaning, string Example)
{
    private const int Longest = 300;
    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The list cannot be asked for without it.</summary>
    public bool Needed { get; init; }

    public static ApiFilter Plan { get; } = new("plan", FilterType.Text, "Only this plan, by its short name; every plan that the token reaches where it is left out.", "wexcombe");
    public static ApiFilter AsAt { get; } = new("asAt", FilterType.Day, "As the record stood on that day; today where it is left out.", "2026-10-01");
    public static ApiFilter Snapshot { get; } = new("snapshot", FilterType.Number, "As a board saw it, by the number of the snapshot. It goes with plan, and not with asAt.", "3");
    public static ApiFilter ChangedSince { get; } = new("changedSince", FilterType.Since, "Only rows of which something was changed in Milepost since that day or instant.", "2026-11-01");
    public static ApiFilter Priority { get; } = new("priority", FilterType.Text, "Only this priority, by its reference, or its title where it has none.", "1");
    public static ApiFilter Lead { get; } = new("lead", FilterType.Text, "Only what this post or person leads, as the plan writes it.", "Head of assessment");
    public static ApiFilter Rating { get; } = new("rating", FilterType.Text, "Only this rating, by its key in the plan’s scheme; “none” for what nobody has rated.", "amber");
    public static ApiFilter Overdue { get; } = new("overdue", FilterType.Truth, "Only what is overdue, or only what is not.", "true");
    public static ApiFilter Action { get; } = new("action", FilterType.Text, "Only this action, by its reference or its id.", "1.1");
    public static ApiFilter Standing { get; } = new("standing", FilterType.Text, "Only what stands so, as the column of that name has it.", "withLead");

    /// <summary>What is wrong with a text as a value of this filter; null where nothing is.</summary>
    public string? Wrong(string text) => text.Length is > 0 and <= Longest && !text.Any(char.IsControl) && Type switch
    {
        FilterType.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        FilterType.Truth => text is "true" or "false",
        FilterType.Day => DayOf(text) is not null,
        FilterType.Since => InstantOf(text) is not null,
        FilterType.Point => Pages.Cycles.ChangePoint.Of(text) is not null,
        FilterType.Record => Guid.TryParse(text, out _),
        _ => true,
    } ? null : $"“{Wording.Say.Shorten(text, 40)}” is no {Kind} for {Name}. A good one is {Name}={Example}";

    /// <summary>What may stand after it, in words.</summary>
    public string Kind => Type switch
    {
        FilterType.Number => "whole number",
        FilterType.Truth => "true or false",
        FilterType.Day => "day",
        FilterType.Since => "day or instant in UTC",
        FilterType.Point => "snapshot’s number, day or “today”",
        FilterType.Record => "id of a record",
        _ => "text",
    };

    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The instant that is meant; of a day the one at which it begins in London.</summary>
    public static DateTime? InstantOf(string? text) => DayOf(text) is { } day ? UkClock.StartOf(day)
        : DateTime.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
