using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Quality;

/// <summary>The rows of a list that a rule found, by their place in the list.</summary>
public sealed record FoundRows(AnnexAList List, IReadOnlyList<int> Rows, int LookedAt)
{
    /// <summary>How many rows it could not judge, since a day lies beyond the years of the calendar.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many of the list's rows, of those that it looked at, in percent; null where there were none.</summary>
    public decimal? Share => FoundShare.Of(Rows.Count, LookedAt);
}

/// <summary>The cells of a column that a rule found while the file was read: how many, of how many in which something stands, and the first of their rows by their place in the list.</summary>
public sealed record FoundCells(AnnexAList List, int Column, int Count, int LookedAt, IReadOnlyList<int> First)
{
    public ColumnSchema Schema => List.Schema.Columns[Column];

    /// <summary>How many of the cells, in percent; null where there are none.</summary>
    public decimal? Share => FoundShare.Of(Count, LookedAt);
}

/// <summary>What a rule found in an upload.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many rows, columns or lists it found; null where it could not be tested.</param>
/// <param name="Found">The rows, for a rule about rows. They are of children: they are shown only to whoever may see them, and never kept.</param>
/// <param name="Note">Why it could not be tested, or where in the file it found what it found.</param>
public sealed record RuleResult(RuleDefinition Rule, int? Count, IReadOnlyList<FoundRows> Found, string? Note)
{
    /// <summary>Whether it is not tested because it counts working days beyond the years known.</summary>
    public bool IsBeyondCalendar { get; init; }

    /// <summary>The columns, for a rule about cells that is told while the file is read.</summary>
    public IReadOnlyList<FoundCells> Cells { get; init; } = [];
}
