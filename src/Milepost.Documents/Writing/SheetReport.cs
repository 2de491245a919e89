using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Documents.Writing.Sheets;
using Milepost.Reporting;

namespace Milepost.Documents.Writing;

/// <summary>Writes the tables of a report as a workbook that can be sorted and counted: one table to a sheet, from A1, nothing joined.</summary>
public static class SheetReport
{
    public static void Write(Report report, Stream to)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
            var sheets = new Sheets.SheetNames();
            var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            uint number = 0;
            foreach (var (name, table) in SheetTables.Of(report))
            {
                var part = main.AddNewPart<WorksheetPart>();
                SheetWriter.Write(part, table);
                listed.Append(new Sheet { Id = main.GetIdOfPart(part), SheetId = ++number, Name = sheets.Next(name) });
            }

            main.Workbook = new Workbook(listed);
            book.PackageProperties.Title = Word.WordText.Line(report.Title);
            book.PackageProperties.Creator = "Milepost";
            book.PackageProperties.Language = "en-GB";
        }

        file.Position = 0;
        file.CopyTo(to);
    }
}
