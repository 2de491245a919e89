using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>A row of a sheet while the sheet is read: merges and rules come after the cells and change them.</summary>
internal sealed class SheetRow(int number, Place at, bool hidden, Cell[] cells)
{
    public int Number { get; } = number;
    public Place At { get; } = at;
    public bool Hidden { get; } = hidden;
    public Cell[] Cells { get; set; } = cells;

    /// <summary>The first row of that number or after it.</summary>
    public static int IndexOf(List<SheetRow> rows, int number)
    {
        int low = 0, high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
