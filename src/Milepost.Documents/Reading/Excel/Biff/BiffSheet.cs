using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>What a cell of an old workbook shows beside its value.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Shade">The rating that its fill stands for.</param>
/// <param name="Error">What it shows where a formula in it had failed.</param>
internal readonly record struct BiffCell(int Column, string? Shade, string? Error);

/// <summary>What a sheet of an old workbook shows and the library does not tell: fills, what is merged and hidden, and formulas that failed.</summary>
internal sealed class BiffSheet
{
    private readonly Dictionary<int, List<BiffCell>> rows = [];
    private readonly Dictionary<int, int> widths = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<CellRange> hiddenColumns = [];
    private readonly List<CellRange> merged = [];
    private readonly BiffFills fills;
    private readonly Allowance allowance;
    private int marked;

    private BiffSheet(BiffFills fills, Allowance allowance) => (this.fills, this.allowance) = (fills, allowance);

    public IReadOnlyList<CellRange> Merged => merged;

    /// <summary>The last row that holds or shows anything.</summary>
    public int Rows => widths.Count == 0 ? 0 : widths.Keys.Max();

    /// <summary>The cells of all rows, each row up to the last that holds or shows anything.</summary>
    public long Cells => widths.Values.Sum(width => (long)width);

    public static BiffSheet Read(BiffRecords records, BiffFills fills, Allowance allowance)
    {
        var sheet = new BiffSheet(fills, allowance);
        while (records.Next())
        {
            if (records.IsOwn) sheet.Take(records);
        }

        return sheet;
    }

    public bool HidesRow(int number) => hiddenRows.Contains(number);

    public bool HidesColumn(int column) => hiddenColumns.Exists(range => column >= range.FirstColumn && column <= range.LastColumn);

    /// <summary>The cells of the row of that number up to the last that shows anything.</summary>
    public BiffCell[] Row(int number)
    {
        if (!rows.TryGetValue(number, out var known)) return [];
        var cells = new BiffCell[known.Max(cell => cell.Column) + 1];
        foreach (var cell in known) cells[cell.Column] = cell;
        return cells;
    }

    private void Take(BiffRecords records)
    {
        switch (records.Kind)
        {
            case BiffKind.Blank:
                AddCell(records.Body(6), null, holds: false);
                break;
            case BiffKind.Number or BiffKind.PackedNumber or BiffKind.Text or BiffKind.RichText or BiffKind.SharedText:
                AddCell(records.Body(6), null);
                break;
            case BiffKind.TruthOrError:
                AddCell(records.Body(8), records.Body(8) is [_, _, _, _, _, _, var code, 1, ..] ? ErrorText(code) : null);
                break;
            case BiffKind.Formula:
                AddCell(records.Body(14), records.Body(14) is [_, _, _, _, _, _, 2, _, var why, _, _, _, 0xFF, 0xFF, ..] ? ErrorText(why) : null);
                break;
            case BiffKind.SeveralBlanks:
                AddCells(records.Body(6), each: 2, hold: false);
                break;
            case BiffKind.SeveralNumbers:
                AddCells(records.Body(6), each: 6, hold: true);
                break;
            case BiffKind.Row when (records.Body(16)[12] & 0x20) != 0:
                hiddenRows.Add(Number(records.Body(16), 0) + 1);
                break;
            case BiffKind.Columns when (records.Body(10)[8] & 1) != 0 && hiddenColumns.Count < CellRange.Columns:
                hiddenColumns.Add(new CellRange(1, Number(records.Body(10), 0), 1, Number(records.Body(10), 2)));
                break;
            case BiffKind.Merged:
                AddMerged(records.Body(2));
                break;
        }
    }

    private void AddCell(ReadOnlySpan<byte> record, string? error, bool holds = true) =>
        Mark(Number(record, 0) + 1, new BiffCell(Number(record, 2), fills[Number(record, 4)], error), holds);

    /// <summary>Cells side by side in one record: the row, the first column, then for each its format and what else it has, and the last column.</summary>
    private void AddCells(ReadOnlySpan<byte> record, int each, bool hold)
    {
        var first = Number(record, 2);
        for (var i = 0; 4 + (i + 1) * each + 2 <= record.Length; i++)
        {
            Mark(Number(record, 0) + 1, new BiffCell(first + i, fills[Number(record, 4 + i * each)], null), hold);
        }
    }

    private void Mark(int row, BiffCell cell, bool holds)
    {
        if (cell.Column >= allowance.Limits.Columns) return;
        if (holds || cell.Shade is not null) widths[row] = Math.Max(widths.GetValueOrDefault(row), cell.Column + 1);
        if (cell.Shade is null && cell.Error is null) return;
        if (++marked > allowance.Limits.Cells)
        {
            throw new RefusedException("too-many-cells", "A sheet has more coloured cells than Milepost reads. Send only the sheet that holds the plan.");
        }

        if (!rows.TryGetValue(row, out var cells)) rows[row] = cells = [];
        cells.Add(cell);
    }

    private void AddMerged(ReadOnlySpan<byte> record)
    {
        var ranges = record[2..];
        for (var i = Number(record, 0); i > 0 && ranges.Length >= 8 && merged.Count < SheetMerges.Most; i--, ranges = ranges[8..])
        {
            merged.Add(new CellRange(Number(ranges, 0) + 1, Number(ranges, 4), Number(ranges, 2) + 1, Number(ranges, 6)));
        }
    }

    private static string ErrorText(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private static int Number(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);
}
