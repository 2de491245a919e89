using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Documents.Reading;
using Milepost.Documents.Writing.Sheets;
using Milepost.Working.Workbooks;

namespace Milepost.Documents.Writing.Workbooks;

/// <summary>The answers that a column offers, and where they stand in the workbook: "Lists!$A$1:$A$4".</summary>
internal sealed record OfferedList(string Column, string Range);

/// <summary>Writes one sheet of a workbook that somebody works in. Every cell holds words, so that nothing in a plan can become a formula.</summary>
internal static class WorkbookSheet
{
    private const double TallestRow = 180;

    /// <summary>A table under headings, locked but for the cells that may be typed into.</summary>
    public static void Table(
        WorksheetPart part, IReadOnlyList<WorkbookColumn> columns, IEnumerable<IReadOnlyList<(string Words, bool Open)>> rows, IReadOnlyList<OfferedList> lists, bool first)
    {
        var data = new SheetData(new Row(columns.Select(column => Words(column.Heading, WorkbookLooks.Heading))));
        var count = 1;
        foreach (var row in rows)
        {
            data.Append(new Row(row.Select(cell => Words(cell.Words, cell.Open ? WorkbookLooks.Open : WorkbookLooks.Locked)))
            {
                Height = Height(row, columns),
                CustomHeight = true,
            });
            count++;
        }

        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = 1, TopLeftCell = "C2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0, TabSelected = first }),
            new Columns(columns.Select((column, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = column.Width,
                CustomWidth = true,
                Hidden = column.Name == WorkbookColumn.Key,
            })),
            data,
            // No password: whoever wants to sort takes it off, and the rows are known again all the same.
            new SheetProtection { Sheet = true, FormatCells = false, FormatColumns = false, FormatRows = false, Sort = false, AutoFilter = false },
            new AutoFilter { Reference = $"A1:{ColumnName.Of(columns.Count - 1)}{count}" });
        if (count > 1 && lists.Count > 0) part.Worksheet.Append(Offered(columns, lists, count));
        part.Worksheet.Append(new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
    }

    /// <summary>Words one below the other, such as instructions.</summary>
    public static void Lines(WorksheetPart part, IEnumerable<(string Words, uint Look)> lines, int width) => part.Worksheet = new Worksheet(
        new Columns(new Column { Min = 1, Max = 1, Width = width, CustomWidth = true }),
        new SheetData(lines.Select(line => new Row(Words(line.Words, line.Look)))));

    /// <summary>Lists beside one another, each in a column of its own.</summary>
    public static void Lists(WorksheetPart part, IReadOnlyList<IReadOnlyList<string>> lists) => part.Worksheet = new Worksheet(
        new SheetData(Enumerable.Range(0, lists.Max(list => list.Count)).Select(row =>
            new Row(lists.Select(list => Words(row < list.Count ? list[row] : "", WorkbookLooks.Plain))))));

    private static DataValidations Offered(IReadOnlyList<WorkbookColumn> columns, IReadOnlyList<OfferedList> lists, int rows) => new(lists.Select(list =>
    {
        var letters = ColumnName.Of(columns.ToList().FindIndex(column => column.Name == list.Column));
        return new DataValidation(new Formula1(list.Range))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Choose from the list",
            Error = "Choose one of the answers in the list of this cell.",
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letters}2:{letters}{rows}" },
        };
    }))
    { Count = (uint)lists.Count };

    private static Cell Words(string words, uint look) => words.Length == 0 ? new Cell { StyleIndex = look } : SheetCell.Words(words, look);

    /// <summary>Room for the longest cell; programs other than Excel do not make it themselves.</summary>
    private static double Height(IReadOnlyList<(string Words, bool Open)> row, IReadOnlyList<WorkbookColumn> columns)
    {
        var lines = row.Select((cell, i) => columns[i].Name == WorkbookColumn.Key ? 1 : cell.Words.Split('\n').Sum(line => 1 + (int)(line.Length * 1.15 / columns[i].Width))).Max();
        return Math.Min(TallestRow, 4 + (15 * lines));
    }
}
