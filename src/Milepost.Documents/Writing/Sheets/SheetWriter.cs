using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Charting;
using Milepost.Reporting;
using Milepost.Wording;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>Writes one table as one sheet. Words are written as words, so that nothing in a plan can become a formula.</summary>
internal static class SheetWriter
{
    /// <summary>Excel refuses a cell with more letters than this.</summary>
    private const int LongestCell = 32_767;

    private const double TallestRow = 409;

    public static void Write(WorksheetPart part, DataTable table)
    {
        var rows = new SheetData();
        rows.Append(new Row(table.Columns.Select(column => Words(column.Heading, SheetStyles.Heading))));
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
            new AutoFilter { Reference = $"A1:{Letters(table.Columns.Count)}{table.Rows.Count + 1}" },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
    }

    private static Cell Of(Reporting.Cell cell) => cell switch
    {
        NumberCell number => new Cell(new CellValue(number.Number)) { DataType = CellValues.Number, StyleIndex = SheetStyles.Words },
        DateCell { Day: { } day, Remark: null } date when date.Said == Say.Date(day) && day.Year > 1900 => new Cell(
            new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)))
        { StyleIndex = SheetStyles.Day },
        DateCell date => Words(date.Remark is { } remark ? $"{date.Said} ({remark})" : date.Said, SheetStyles.Words),
        RatingCell { Level: { } level } => Words($"{RatingShapes.Character(level.Shape)} {level.Letter} {level.Word}", SheetStyles.Rating(level.Colour)),
        RatingCell => Words("not rated", SheetStyles.Words),
        TextCell text => Words(string.Join('\n', text.Paragraphs), SheetStyles.Words),
        _ => Words("", SheetStyles.Words),
    };

    private static Cell Words(string words, uint look)
    {
        var clean = Xml.Clean(words);
        if (clean.Length > LongestCell) clean = clean[..(LongestCell - 2)] + "…";

        return new Cell(new InlineString(new Text(Xml.Clean(clean)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = look,
        };
    }

    /// <summary>Room for the longest cell; programs other than Excel do not make it themselves.</summary>
    private static double Height(IReadOnlyList<Reporting.Cell> row, List<double> widths)
    {
        var lines = row.Select((cell, i) => cell is TextCell text ? text.Paragraphs.Sum(words => 1 + (int)(words.Length * 1.15 / widths[i])) : 1).Max();
        return Math.Min(TallestRow, 4 + (15 * lines));
    }

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
