using Milepost.Measuring;

namespace Milepost.Scorecards;

/// <summary>Which year the quarters of a sheet are quarters of.</summary>
public enum QuarterYear
{
    /// <summary>Q1 is April to June.</summary>
    Financial,

    /// <summary>Q1 is January to March.</summary>
    Calendar,
}

/// <summary>The year that stands over, or beside, headings which name none.</summary>
/// <param name="Year">The year, or the one that a financial year begins in.</param>
/// <param name="Financial">It runs from April to March.</param>
/// <param name="From">Where it was found, in words; null where it stands right above.</param>
public sealed record YearAbove(int Year, bool Financial, string? From = null);

/// <summary>A heading that names a time, as a sheet has it and as it was read.</summary>
/// <param name="Text">What stands in the cell.</param>
/// <param name="Period">The time; null where the words are those of a time and which one cannot be told.</param>
/// <param name="BareDay">It is a day with nothing said beside it, which over a column mostly stands for its month.</param>
/// <param name="Provisional">The heading is marked as one of figures that may still change.</param>
/// <param name="Doubt">Why a person should look.</param>
/// <param name="Mark">The mark of a footnote.</param>
public sealed record SheetPeriod(string Text, ReadingPeriod? Period, bool BareDay = false, bool Provisional = false, string? Doubt = null, string? Mark = null);
