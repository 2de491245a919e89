using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>
/// A row that the end of a page cut through a date or a word. The columns of both pages are the same, so its cells are put
/// together here, before anyone wonders what a lone "026" may be.
/// </summary>
internal static class PageTurn
{
    private const double Same = 1.6;

    /// <summary>The last row of one page with the first of the next; null where they are two rows.</summary>
    public static Row? Joined(Row last, Row first, PdfGrid above, PdfGrid below)
    {
        if (last.Cells.Count != first.Cells.Count || !HaveSameColumns(above, below)) return null;
        var pairs = last.Cells.Zip(first.Cells).ToList();
        if (!pairs.Exists(pair => LineBreaks.AreOne(pair.First.Text, pair.Second.Text))) return null;
        return last with { Cells = [.. pairs.Select(pair => Join(pair.First, pair.Second))] };
    }

    private static Cell Join(Cell one, Cell other)
    {
        var text = one.Text.Length == 0 ? other.Text
            : other.Text.Length == 0 ? one.Text
            : ListMark.Of(other.Text) is not null ? $"{one.Text}\n{other.Text}"
            : LineBreaks.Join(one.Text, other.Text);
        return one with { Text = text, Shade = one.Shade ?? other.Shade };
    }

    private static bool HaveSameColumns(PdfGrid above, PdfGrid below)
    {
        var (edges, others) = (Edges(above), Edges(below));
        return edges.Count == others.Count && edges.Zip(others).All(pair => Math.Abs(pair.First - pair.Second) <= Same);
    }

    private static List<double> Edges(PdfGrid grid) =>
        [.. grid.Cells.GroupBy(cell => cell.Column).OrderBy(column => column.Key).Select(column => column.Min(cell => cell.Box.Left)), grid.Box.Right];
}
