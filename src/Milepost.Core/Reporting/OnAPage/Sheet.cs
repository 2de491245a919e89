namespace Milepost.Reporting.OnAPage;

/// <summary>The paper that a plan on a page is printed on, lying down.</summary>
public enum Paper
{
    A4,
    A3,
}

/// <summary>One sheet of paper and how what stands on it is set. A report that has one must not run on to a second.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Columns">How many columns stand side by side.</param>
/// <param name="Letters">The height of its letters, in points.</param>
public sealed record Sheet(Paper Paper, int Columns, double Letters)
{
    /// <summary>Each priority stands whole in one column.</summary>
    public bool Whole { get; init; }

    /// <summary>The empty edge on all four sides, in millimetres: what office printers cannot reach.</summary>
    public int Edge => Paper == Paper.A3 ? 9 : 7;

    public int Width => Paper == Paper.A3 ? 420 : 297;

    public int Height => Paper == Paper.A3 ? 297 : 210;

    /// <summary>What the title and its lines take, in millimetres; the key may run over two.</summary>
    public int Head => Paper == Paper.A3 ? 31 : 27;

    /// <summary>The space between two columns, in millimetres.</summary>
    public int Gap => Paper == Paper.A3 ? 7 : 5;

    /// <summary>The height that is left for the columns, in millimetres.</summary>
    public int ColumnHeight => Height - (2 * Edge) - Head;

    /// <summary>The width of one column, in millimetres.</summary>
    public double ColumnWidth => (Width - (2.0 * Edge) - (Gap * (Columns - 1))) / Columns;
}
