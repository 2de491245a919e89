namespace Milepost.Web.Api.Writing;

/// <summary>How a field of what a program sends is written.</summary>
public enum SentType
{
    Text,

    /// <summary>2026-11-21.</summary>
    Day,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that may have figures after the point.</summary>
    Fraction,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A day, or the council's own words for a time.</summary>
    Date,

    /// <summary>Steps, each with the day it was done.</summary>
    Steps,

    /// <summary>A file.</summary>
    File,
}

/// <summary>One field of what a program sends: its name, how it is written and what it means. The handbook and the OpenAPI document are made from it too.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How it is written.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Example">One that is invented.</param>
public sealed record SentField(string Name, SentType Type, string Meaning, string Example)
{
    /// <summary>The words that it may be, where they are few and the same in every plan.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool Needed { get; init; }
}
