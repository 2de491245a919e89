using System.Globalization;
using Milepost.Importing.Tables;

namespace Milepost.Scorecards;

/// <summary>One cell of a sheet's grid.</summary>
/// <param name="Text">What stands in it; of a merged one in every cell that it covers.</param>
/// <param name="Day">The day that a spreadsheet's own date cell holds.</param>
/// <param name="Covered">It is the rest of a merged cell.</param>
/// <param name="Address">"C7".</param>
internal readonly record struct GridCell(string Text, DateOnly? Day, bool Covered, string Address);

/// <summary>The cells of a sheet by row and column, merged ones filled; it can be turned, so that what stands down stands across.</summary>
internal sealed class SheetGrid
{
    private readonly GridCell[,] cells;
    private readonly bool turned;

    private SheetGrid(GridCell[,] cells, bool turned) => (this.cells, this.turned) = (cells, turned);

    public int Rows => cells.GetLength(turned ? 1 : 0);

    public int Columns => cells.GetLength(turned ? 0 : 1);

    public GridCell this[int row, int column] => turned ? cells[column, row] : cells[row, column];

    public SheetGrid Turned => new(cells, !turned);

    /// <summary>Rows that the file hides are left out.</summary>
    public static SheetGrid Of(Table table)
    {
        var rows = table.Rows.Where(row => !row.Hidden).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
        var cells = new GridCell[rows.Count, width];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var at = $"{Letters(column)}{(rows[row].At.Row ?? row + 1).ToString(CultureInfo.InvariantCulture)}";
                if (cells[row, column].Covered) cells[row, column] = cells[row, column] with { Address = at };
                else cells[row, column] = column < rows[row].Cells.Count && rows[row].Cells[column] is { } cell ? new(cell.Text.Trim(), cell.Date, cell.Covered, at) : new("", null, false, at);
            }

            Merge(cells, rows, row);
        }

        return new(cells, turned: false);
    }

    private static void Merge(GridCell[,] cells, List<Row> rows, int row)
    {
        for (var column = 0; column < rows[row].Cells.Count; column++)
        {
            var cell = rows[row].Cells[column];
            if (cell.Covered || cell is { ColumnSpan: <= 1, RowSpan: <= 1 }) continue;
            for (var down = 0; down < cell.RowSpan && row + down < cells.GetLength(0); down++)
            {
                for (var across = 0; across < cell.ColumnSpan && column + across < cells.GetLength(1); across++)
                {
                    if (down + across > 0) cells[row + down, column + across] = new(cell.Text.Trim(), cell.Date, Covered: true, cells[row + down, column + across].Address);
                }
            }
        }
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
