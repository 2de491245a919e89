using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Tests.Working.Workbooks;

/// <summary>A workbook as somebody edits it in a program of their own and saves it, in one of the ways in which programs do.</summary>
internal sealed class EditedBook
{
    private readonly List<(string Name, bool Hidden, List<List<string>> Rows)> sheets = [];

    private EditedBook()
    {
    }

    public static EditedBook Open(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, false);
        var book = new EditedBook();
        foreach (var sheet in document.WorkbookPart!.Workbook!.Descendants<Sheet>())
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            book.sheets.Add((sheet.Name!, sheet.State is not null, [.. part.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())]));
        }

        return book;
    }

    public List<List<string>> this[string sheet] => sheets.First(one => one.Name == sheet).Rows;

    /// <summary>Types into a cell, found by the first cell of its row and the heading of its column.</summary>
    public EditedBook Type(string reference, string heading, string text, string sheet = "Actions")
    {
        var rows = this[sheet];
        rows.First(row => row[0] == reference)[rows[0].IndexOf(heading)] = text;
        return this;
    }

    public EditedBook Remove(string sheet)
    {
        sheets.RemoveAll(one => one.Name == sheet);
        return this;
    }

    /// <summary>Columns the other way round, rows the other way round, a title put above and a column put in.</summary>
    public EditedBook Shuffle(string sheet = "Actions")
    {
        var rows = this[sheet];
        foreach (var row in rows) row.Reverse();
        rows.Reverse(1, rows.Count - 1);
        for (var i = 0; i < rows.Count; i++) rows[i].Insert(2, i == 0 ? "My remarks" : i == 1 ? "ask Sam" : "");
        rows.Insert(0, ["Working copy"]);
        return this;
    }

    /// <summary>As a file, its words written into the cells or, as Excel and LibreOffice do, shared; days as their programs count them.</summary>
    public byte[] Save(bool shared)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var main = document.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })), new Borders(new Border()),
                new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var strings = new List<string>();
            var listed = new Sheets();
            foreach (var (name, hidden, rows) in sheets)
            {
                var part = main.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((row, y) => new Row(row.Select((text, x) => Cell(text, x, y + 1, shared ? strings : null)).OfType<Cell>()) { RowIndex = (uint)y + 1 })));
                listed.Append(new Sheet { Id = main.GetIdOfPart(part), SheetId = (uint)listed.ChildElements.Count + 1, Name = name, State = hidden ? SheetStateValues.Hidden : null });
            }

            if (shared) main.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(strings.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
            main.Workbook = new Workbook(listed);
        }

        return stream.ToArray();
    }

    private static Cell? Cell(string text, int column, int row, List<string>? shared)
    {
        if (text.Length == 0) return null;
        var at = $"{(column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString())}{(char)('A' + (column % 26))}{row}";
        if (text.StartsWith("serial:", StringComparison.Ordinal))
        {
            return new Cell(new CellValue(A.Day(text[7..]).ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = 1 };
        }

        if (shared is null) return new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, DataType = CellValues.InlineString };
        shared.Add(text);
        return new Cell(new CellValue((shared.Count - 1).ToString(CultureInfo.InvariantCulture))) { CellReference = at, DataType = CellValues.SharedString };
    }
}
