using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Tests.Reporting;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Milepost.Tests.Documents.Writing;

public class SheetReportTests
{
    private static SpreadsheetDocument Written(PlanFacts facts)
    {
        var file = new MemoryStream();
        SheetReport.Write(FullReport.From(Assessor.Assess(facts, Wexcombe.ThisBoard), new ReportDetails()), file);
        file.Position = 0;
        return SpreadsheetDocument.Open(file, false);
    }

    private static IEnumerable<string> Errors(SpreadsheetDocument book) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => error.Description);

    private static List<Row> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>()];
    }

    [Fact]
    public void The_plan_is_one_table_with_a_row_for_every_action()
    {
        using var book = Written(Wexcombe.Facts());
        var rows = Rows(book, "Plan");

        Assert.Empty(Errors(book));
        Assert.Equal(41, rows.Count);
        Assert.Equal(
            "Priority | Ref. | Action | Lead | Start | Due | Due: moved | Action rating | Impact rating | Progress",
            string.Join(" | ", rows[0].Elements<Cell>().Select(cell => cell.InnerText)));
        Assert.Equal(["Plan", "Key to ratings", "Words used in this report"], book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Words_that_look_like_a_formula_stay_words()
    {
        using var book = Written(A.Plan(An.Action("=1+1", "@SUM(A1)", due: "2026-12-01", lead: "+44")));
        var cells = Rows(book, "Plan")[1].Elements<Cell>().ToList();

        Assert.All(cells.Take(4), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        Assert.Equal("46357", cells[4].CellValue!.Text);
    }

    [Fact]
    public void A_cell_longer_than_a_sheet_allows_is_cut_and_the_file_stays_valid()
    {
        using var book = Written(A.Plan(An.Action("1.1").Said(new string('x', 40_000) + "\u0001", "2026-01-01")));

        Assert.Empty(Errors(book));
        Assert.Equal(32_766, Rows(book, "Plan")[1].Elements<Cell>().Last().InnerText.Length);
    }
}
