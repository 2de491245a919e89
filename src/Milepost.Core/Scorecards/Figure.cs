namespace Milepost.Scorecards;

/// <summary>What a cell of a council's sheet was read to hold where a figure stands.</summary>
public enum FigureKind
{
    /// <summary>Nothing is written there.</summary>
    Empty,

    /// <summary>A mark that says why there is no figure, such as n/a.</summary>
    None,

    /// <summary>A number by itself.</summary>
    Value,

    /// <summary>How many of how many.</summary>
    Counts,

    /// <summary>It has no sure meaning, and is never guessed.</summary>
    Unread,
}

/// <summary>A figure as a sheet has it and as it was read.</summary>
/// <param name="Text">What stands in the cell.</param>
/// <param name="Kind">What it was read to be.</param>
/// <param name="Value">The number, a percentage as it is written: 85 of "85%".</param>
/// <param name="Numerator">How many were counted, where the cell says it.</param>
/// <param name="Denominator">Out of how many.</param>
/// <param name="Unit">What the cell says the number is in: "percentage" of "85%"; null where it says nothing.</param>
/// <param name="Provisional">The cell is marked as one that may still change.</param>
/// <param name="Mark">The mark of a footnote, without its meaning.</param>
/// <param name="Why">Why there is no figure, or why it cannot be read and what a good one looks like.</param>
/// <param name="Doubt">Something in the cell that was not read beside the figure.</param>
public sealed record Figure(
    string Text, FigureKind Kind, decimal? Value = null, decimal? Numerator = null, decimal? Denominator = null,
    string? Unit = null, bool Provisional = false, string? Mark = null, string? Why = null, string? Doubt = null)
{
    public static Figure Empty { get; } = new("", FigureKind.Empty);

    /// <summary>There is something in it to keep.</summary>
    public bool IsFigure => Kind is FigureKind.Value or FigureKind.Counts;
}
