using Milepost.AnnexA.Following;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Plans;

namespace Milepost.Submitting;

/// <summary>What a measure came to in an Annex A: counts alone, and no row.</summary>
/// <param name="Id">Its number in the catalogue.</param>
/// <param name="Numerator">How many were counted.</param>
/// <param name="Denominator">Out of how many.</param>
/// <param name="Value">In the measure's unit; null where there is none.</param>
/// <param name="Note">Why there is none, or what to know of it.</param>
/// <param name="Trust">How far it can be trusted; null where there is no value.</param>
/// <param name="Parts">Its breakdown, where it is one.</param>
/// <param name="Splits">By month, team and the like.</param>
public sealed record MeasureCount(
    string Id, int? Numerator, int? Denominator, decimal? Value, string? Note, TrustGrade? Trust, IReadOnlyList<MeasurePart> Parts, IReadOnlyList<MeasureSplit> Splits)
{
    /// <summary>By which definition it was counted; null for a measure of the council's own, and where that was not kept yet.</summary>
    public string? Definition { get; init; }
}

/// <summary>How often a rule found something in the rows of a team, and in which rows first: their numbers in the file, and nothing that stands in them.</summary>
/// <param name="Team">The team as the list names it.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Rows">The numbers of the first of them.</param>
public sealed record TeamFindings(string Team, int Count, IReadOnlyList<int> Rows);

/// <summary>How often a rule found something in a list.</summary>
/// <param name="List">The number of the list.</param>
/// <param name="LookedAt">Among how many rows it looked.</param>
/// <param name="Count">How many it found.</param>
/// <param name="Teams">The same by team; they sum to the count.</param>
public sealed record ListFindings(int List, int LookedAt, int Count, IReadOnlyList<TeamFindings> Teams);

/// <summary>How many cells of a column a rule found, and in which rows first: their numbers in the file, and nothing that stands in them.</summary>
/// <param name="List">The number of the list.</param>
/// <param name="Column">The column, by the name that declarations give it.</param>
/// <param name="Count">How many cells.</param>
/// <param name="LookedAt">Of how many in which something stands.</param>
/// <param name="Rows">The numbers of the first rows.</param>
public sealed record ColumnFindings(int List, string Column, int Count, int LookedAt, IReadOnlyList<int> Rows)
{
    /// <summary>How many of the cells, in percent; null where there are none.</summary>
    public decimal? Share => FoundShare.Of(Count, LookedAt);
}

/// <summary>How often a rule of data quality found something in an Annex A.</summary>
/// <param name="Id">The rule, such as L4-02.</param>
/// <param name="Count">How often; null where it could not be tested.</param>
/// <param name="Note">Why it could not be tested, or where in the file.</param>
/// <param name="Lists">In which lists, for a rule about rows.</param>
/// <param name="Columns">In which columns, for a rule about cells; null for one about rows, and where it was kept before columns were told.</param>
public sealed record RuleCount(string Id, int? Count, string? Note, IReadOnlyList<ListFindings> Lists, IReadOnlyList<ColumnFindings>? Columns = null)
{
    /// <summary>How many of the rows or cells that it looked at, in percent; null where it looked at none.</summary>
    public decimal? Share => Columns is { Count: > 0 } columns ? FoundShare.Of(columns.Sum(one => one.Count), columns.Sum(one => one.LookedAt)) : FoundShare.Of(Lists.Sum(one => one.Count), Lists.Sum(one => one.LookedAt));
}

/// <summary>Everything that was counted in an Annex A. Nothing in it says anything of one child.</summary>
/// <param name="AsAt">The day that the lists speak of.</param>
/// <param name="Edition">Which edition it is.</param>
/// <param name="Definitions">By which definitions it was counted.</param>
/// <param name="Lists">What was received.</param>
/// <param name="Measures">Every measure of the catalogue, in its order.</param>
/// <param name="Rules">Every rule, in its order.</param>
public sealed record CountedSubmission(
    DateOnly AsAt, string Edition, string Definitions, IReadOnlyList<ReceivedList> Lists, IReadOnlyList<MeasureCount> Measures, IReadOnlyList<RuleCount> Rules)
{
    /// <summary>The tokens that it leaves behind for later lists; none where the council does not have children followed.</summary>
    public IReadOnlyList<KeptTokens> Tokens { get; init; } = [];

    /// <summary>Why the list date may be wrong, for whoever agrees to keep it; null where nothing says so.</summary>
    public string? Doubt { get; init; }

    /// <summary>By which salt they were made; null where there are none.</summary>
    public string? TokenMark { get; init; }
}
