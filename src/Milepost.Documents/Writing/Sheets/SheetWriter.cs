using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Charting;
using Milepost.Documents.Reading;
using Milepost.Reporting;
using Milepost.Wording;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>Writes one table as one sheet. Words are written as words, so that nothing in a plan can become a formula.</summary>
internal static class SheetWriter
{
    private const double TallestRow = 409;

    public static void Write(WorksheetPart part, DataTable table)
    {
        var rows = new SheetData();
        rows.Append(new Row(table.Columns.Select(column => SheetCell.Words(column.Heading, SheetStyles.Heading))));
        var all = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => Math.Max(12, 190.0 * column.Share / all)).ToList();
        foreach (var row in table.Rows)
        {
            rows.Append(new Row(row.Select(Of)) { Height = Height(row, widths), CustomHeight = true });
        }

        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }),
            new Columns(widths.Select((width, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = width,
                CustomWidth = true,
            })),
            rows,
            new AutoFilter { Reference = $"A1:{ColumnName.Of(table.Columns.Count - 1)}{table.Rows.Count + 1}" },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
    }

    private static Cell Of(Reporting.Cell cell) => cell switch
    {
        NumberCell number => new Cell(new CellValue(number.Number)) { DataType = CellValues.Number, StyleIndex = SheetStyles.Words },
        DateCell { Day: { } day, Remark: null } date when date.Said == Say.Date(day) && day.Year > 1900 => new Cell(
            new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)))
        { StyleIndex = SheetStyles.Day },
        DateCell date => SheetCell.Words(date.Remark is { } remark ? $"{date.Said} ({remark})" : date.Said, SheetStyles.Words),
        RatingCell { Level: { } level } => SheetCell.Words($"{RatingShapes.Character(level.Shape)} {level.Letter} {level.Word}", SheetStyles.Rating(level.Colour)),
        RatingCell => SheetCell.Words("not rated", SheetStyles.Words),
        TextCell text => SheetCell.Words(string.Join('\n', text.Paragraphs), SheetStyles.Words),
        _ => SheetCell.Words("", SheetStyles.Words),
    };

    /// <summary>Room for the longest cell; programs other than Excel do not make it themselves.</summary>
    private static double Height(IReadOnlyList<Reporting.Cell> row, List<double> widths)
    {
        var lines = row.Select((cell, i) => cell is TextCell text ? text.Paragraphs.Sum(words => 1 + (int)(words.Length * 1.15 / widths[i])) : 1).Max();
        return Math.Min(TallestRow, 4 + (15 * lines));
    }
}
