using Milepost.AnnexA.Declaring;
using Milepost.Signals;

namespace Milepost.AnnexA.Measures;

/// <summary>How far Annex A supplies a measure.</summary>
public enum Supply
{
    /// <summary>As it is defined.</summary>
    Full,

    /// <summary>Not all of it; the caveat says what is left out.</summary>
    Partial,

    /// <summary>Something near it: a position on the day, never the rate that is published.</summary>
    Proxy,

    /// <summary>Only once an earlier upload was kept.</summary>
    History,

    /// <summary>Not at all: it is entered by hand or imported from elsewhere.</summary>
    None,
}

/// <summary>A column of a list, by the name that declarations give it.</summary>
public sealed record ColumnOfList(int List, string Column);

/// <summary>A measure of children's services as it is defined: whom it speaks of, what it counts and what it must not be taken for.</summary>
/// <param name="Id">Its short name in the catalogue: "AS01".</param>
/// <param name="Name">What it is called.</param>
/// <param name="Area">The focus area that it belongs to.</param>
/// <param name="Supply">How far Annex A supplies it.</param>
/// <param name="Numerator">What is counted, in words.</param>
/// <param name="Denominator">Out of what, in words; null for a count alone.</param>
/// <param name="Unit">What its value is in: "%", "count", "working days".</param>
/// <param name="Good">Which way it should move.</param>
/// <param name="Timescale">The time within which something should happen; null where there is none.</param>
/// <param name="Calendar">Which days are counted.</param>
/// <param name="Caveat">What it must not be taken for; null where there is nothing to warn of.</param>
/// <param name="Sources">Where the definition comes from.</param>
/// <param name="Lists">The lists that it is worked out from.</param>
public sealed record MeasureDefinition(
    string Id, string Name, string Area, Supply Supply, string Numerator, string? Denominator, string Unit, GoodDirection Good,
    string? Timescale, string? Calendar, string? Caveat, IReadOnlyList<string> Sources, IReadOnlyList<int> Lists)
{
    /// <summary>The lists and columns that must be there, by the names that declarations give them.</summary>
    public required IReadOnlyList<ColumnOfList> Columns { get; init; }

    /// <summary>How England and its councils stand, in words with the year; null where nothing is published.</summary>
    public string? Benchmark { get; init; }

    /// <summary>What else is to be known of those figures: "about", "age 19-21"; null where there is nothing.</summary>
    public string? BenchmarkNote => Block.Text("benchmark-note");

    /// <summary>What those figures are of, where that is not the measure itself: nobody is to be held against them.</summary>
    public string? BenchmarkOf => Block.Text("benchmark-of");

    /// <summary>Whether it is of a time, of a day, of the months before, or made up of parts: "flow", "snapshot", "rolling", "breakdown".</summary>
    public string Kind => Block.Text("kind") ?? "";

    /// <summary>Why it is declared so; null where nobody wrote that down.</summary>
    public string? Why => TermMeaning.Said(Block.Comments);

    /// <summary>What some scorecards call it.</summary>
    public string? Scorecard { get; init; }

    /// <summary>How far back it looks in earlier lists: "24 months", or "at 6 months" where a list of about then is needed; null where it needs none.</summary>
    public string? Earlier => Block.Text("earlier");

    /// <summary>Whether it is worked out from the lists.</summary>
    public bool IsComputed => Lists.Count > 0 || Block.Text("from") is not null;

    /// <summary>The declaration itself, as an analyst reads it.</summary>
    public IReadOnlyList<(string Key, string Text)> Declared => [.. Block.Entries.Where(entry => MeasureReader.Computing.Contains(entry.Key)).Select(entry => (entry.Key, entry.Text))];

    internal Block Block { get; init; } = null!;
}
