using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Bench;

/// <summary>An invented plan of as many rows as one likes, as Excel.</summary>
internal static class PlanWorkbook
{
    private static readonly string[] Headings =
        ["Ref", "Priority", "Action", "Lead", "Start date", "Target date", "How will we know?", "Action RAG", "Progress"];

    public static void Write(int rows, string file)
    {
        using var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = book.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData(Row(Headings));
        for (var row = 0; row < rows; row++)
        {
            var (priority, number) = (row / 100 + 1, row % 100 + 1);
            var due = new DateOnly(2026, 1, 1).AddDays(row % 700);
            data.Append(Row([
                string.Create(CultureInfo.InvariantCulture, $"{priority}.{number}"), $"Priority {priority}",
                $"Agree and publish standard {row} with every team, and show what changed for children", "Head of Assessment",
                due.AddDays(-90).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                "Audits find eight of ten files good.", "RAGB"[row % 4].ToString(), $"Standard {row} drafted; teams briefed in turn."]));
        }

        sheet.Worksheet = new Worksheet(data);
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Plan" }));
    }

    private static Row Row(IEnumerable<string> cells) =>
        new(cells.Select(text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) }));
}
