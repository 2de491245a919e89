using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>The merged cells of a sheet. Their text stands in the first cell; the others are only covered by it.</summary>
internal sealed class SheetMerges(Allowance allowance)
{
    public const int Most = 100_000;

    private readonly List<CellRange> merged = [];
    private int visited;

    public void Add(string? range)
    {
        if (CellRange.Of(range) is { } read) Add(read);
    }

    public void Add(CellRange range)
    {
        if (merged.Count < Most) merged.Add(range);
    }

    public void Apply(List<SheetRow> rows)
    {
        if (rows.Count == 0) return;
        var width = rows.Max(row => row.Cells.Length);
        foreach (var range in merged)
        {
            allowance.Check();
            Apply(rows, range, Math.Min(range.LastColumn, width - 1));
        }
    }

    private void Apply(List<SheetRow> rows, CellRange range, int lastColumn)
    {
        if (lastColumn < range.FirstColumn) return;
        var first = SheetRow.IndexOf(rows, range.FirstRow);
        if (first == rows.Count || rows[first].Number != range.FirstRow || range.FirstColumn >= rows[first].Cells.Length) return;

        var height = 0;
        for (var at = first; at < rows.Count && rows[at].Number <= range.LastRow; at++, height++) Cover(rows[at], range, lastColumn, at == first);
        var corner = rows[first].Cells[range.FirstColumn];
        rows[first].Cells[range.FirstColumn] = corner with { ColumnSpan = lastColumn - range.FirstColumn + 1, RowSpan = height };
    }

    /// <summary>A cell below a merge may still hold text that was there before; that text is kept.</summary>
    private void Cover(SheetRow row, CellRange range, int lastColumn, bool holdsCorner)
    {
        if (row.Cells.Length <= lastColumn)
        {
            var nothing = new Cell(row.At, "");
            row.Cells = [.. row.Cells, .. Enumerable.Repeat(nothing, lastColumn + 1 - row.Cells.Length)];
        }

        for (var column = range.FirstColumn + (holdsCorner ? 1 : 0); column <= lastColumn; column++)
        {
            if (++visited > 5 * allowance.Limits.Cells) throw new RefusedException("too-many-merges", "The sheet merges more cells than any sheet of a plan has.");
            var cell = row.Cells[column];
            if (cell.Text.Length == 0) row.Cells[column] = cell with { Covered = true, Shade = null };
        }
    }
}
