using Milepost.Documents.Reading.Packages;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>Reads one sheet as a table. Empty rows are left out but for one, so that a note far below costs nothing.</summary>
internal sealed class ExcelSheet(string name, XmlCursor xml, ExcelCells values, ExcelStyles styles, SheetNotes notes, Allowance allowance)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<CellRange> hiddenColumns = [];
    private readonly SheetMerges merges = new(allowance);
    private readonly SheetRules rules = new(styles, allowance);
    private readonly List<Cell> cells = [];

    public Table? Read()
    {
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "cols":
                    ReadColumns();
                    break;
                case "sheetData":
                    ReadRows();
                    break;
                case "mergeCells":
                    for (var inner = xml.Enter(); xml.NextChild(inner);) merges.Add(xml.Plain("ref"));
                    break;
                case "conditionalFormatting":
                    rules.Read(xml);
                    break;
            }
        }

        rules.Apply(rows);
        merges.Apply(rows);
        return notes.Finish(rows);
    }

    private void ReadColumns()
    {
        for (var depth = xml.Enter(); xml.NextChild(depth) && hiddenColumns.Count < CellRange.Columns;)
        {
            if (xml.Plain("hidden") is "1" or "true" && xml.Number("min") is { } first && xml.Number("max") is { } last)
            {
                hiddenColumns.Add(new CellRange(1, first - 1, 1, last - 1));
            }
        }
    }

    private void ReadRows()
    {
        var number = 0;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "row") continue;
            allowance.Row();
            number = xml.Number("r") is { } said && said > number && said <= CellRange.Rows ? said : number + 1;
            var hidden = xml.Plain("hidden") is "1" or "true";
            ReadCells(number);
            if (cells.Count > 0) rows.Add(new SheetRow(number, new Place(Sheet: name, Row: number), hidden, [.. cells]));
        }
    }

    private void ReadCells(int row)
    {
        cells.Clear();
        Cell? nothing = null;
        var filled = 0;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "c") continue;
            var column = CellRange.At(xml.Plain("r")) is { } at && at.Column >= cells.Count ? at.Column : cells.Count;
            var value = values.Read(xml);
            if (value.Text.Length == 0 && column >= allowance.Limits.Columns) continue;

            var place = new Place(Sheet: name, Row: row, Column: ColumnName.Of(column));
            allowance.Cell(column + 1, value.Text.Length);
            while (cells.Count < column) cells.Add(nothing ??= new Cell(new Place(Sheet: name, Row: row), ""));
            cells.Add(new Cell(place, value.Text, value.Shade, Date: value.Date, Hidden: IsHidden(column)));
            if (value.Text.Length > 0 || value.Shade is not null) filled = cells.Count;
            if (value.IsError) notes.Failed(value.Text, place);
        }

        cells.RemoveRange(filled, cells.Count - filled);
    }

    private bool IsHidden(int column)
    {
        foreach (var range in hiddenColumns)
        {
            if (column >= range.FirstColumn && column <= range.LastColumn) return true;
        }

        return false;
    }
}
