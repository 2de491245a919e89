using Milepost.Importing;

namespace Milepost.Scorecards;

/// <summary>How the figures of a sheet lie.</summary>
public enum SheetLie
{
    /// <summary>Measures stand one under the other, and the months across.</summary>
    MonthsAcross,

    /// <summary>Months stand one under the other, and the measures across.</summary>
    MonthsDown,

    /// <summary>Each row is one measure in one month.</summary>
    RowForEach,
}

/// <summary>What a sheet says of one measure in one time.</summary>
/// <param name="Period">The time, as its heading has it.</param>
/// <param name="Value">The figure by itself, or with its counts; empty where only counts stand.</param>
/// <param name="Numerator">The cell of how many were counted, where it has a line of its own.</param>
/// <param name="Denominator">The cell of out of how many.</param>
/// <param name="Address">Where its value, or its first cell, stands: "Scorecard C7".</param>
public sealed record SheetFigure(SheetPeriod Period, Figure Value, Figure Numerator, Figure Denominator, string Address)
{
    public bool HasAny => Value.Kind is not FigureKind.Empty || Numerator.Kind is not FigureKind.Empty || Denominator.Kind is not FigureKind.Empty;

    /// <summary>What stands in the cells, for whoever holds it against the original.</summary>
    public string Written => string.Join(" · ", new[] { Value.Text, Numerator.Text, Denominator.Text }.Where(text => text.Length > 0));

    public bool Provisional => Period.Provisional || Value.Provisional || Numerator.Provisional || Denominator.Provisional;

    public string? Mark => Period.Mark ?? Value.Mark ?? Numerator.Mark ?? Denominator.Mark;
}

/// <summary>A line of a sheet that may be a measure, with everything it says of it.</summary>
/// <param name="Key">By which it is known again next month: its section, number and title, whatever their white space and capitals.</param>
/// <param name="Sheet">The sheet it stands on.</param>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Reference">Its number, such as A1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it begins.</param>
/// <param name="Figures">Its figures in the order of the sheet.</param>
public sealed record SheetLine(string Key, string? Sheet, string? Section, string? Reference, string Title, string Address, IReadOnlyList<SheetFigure> Figures)
{
    /// <summary>"A1 Assessments in time".</summary>
    public string Named => Reference is null ? Title : $"{Reference} {Title}";

    /// <summary>What the figures are in, where they or the title say so.</summary>
    public string? Unit { get; init; }

    /// <summary>Its percentages are written as parts of one.</summary>
    public bool PartsOfOne { get; init; }
}

/// <summary>Everything that a council's sheet says, and what a person should look at first.</summary>
/// <param name="Shape">The headings that are no times, by which the sheet is known again.</param>
/// <param name="Lie">How its figures lie.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Doubts">What should be looked at, the gravest first.</param>
/// <param name="Notes">What the footnotes mean, by their marks.</param>
public sealed record SheetReading(IReadOnlyList<string> Shape, SheetLie Lie, IReadOnlyList<SheetLine> Lines, IReadOnlyList<Problem> Doubts, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>The times that the sheet has figures of, the earliest first.</summary>
    public IReadOnlyList<Measuring.ReadingPeriod> Periods =>
        [.. Lines.SelectMany(line => line.Figures).Where(figure => figure.HasAny).Select(figure => figure.Period.Period).OfType<Measuring.ReadingPeriod>().Distinct().OrderBy(one => one.LastDay).ThenBy(one => one.FirstDay)];
}
