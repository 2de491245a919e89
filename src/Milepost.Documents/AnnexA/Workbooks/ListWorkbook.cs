using Milepost.Documents.Reading;
using Milepost.Documents.Reading.Excel;
using Milepost.Documents.Reading.Packages;
using Milepost.Importing;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>Reads the lists of a workbook as the bytes that it is: the general reader makes an object of every cell, which costs more than all that is counted of them.</summary>
internal static class ListWorkbook
{
    /// <summary>Reads its sheets; false where the workbook is written as only the general reader understands it, and then nothing of it was taken.</summary>
    public static bool TryRead(SourceFile file, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        if (!file.Bytes.Span.StartsWith("PK"u8)) return false;
        try
        {
            var allowance = new Allowance(Limits.Usual with { Bytes = limits.Bytes, InflatedBytes = limits.Bytes }, stop);
            using var package = OfficePackage.Open(file, allowance);
            var main = package.ContentTypes().FirstOrDefault(part => part.Value == ExcelReader.MainType).Key;
            if (main is null || package.Xml(main) is not { } book) return false;
            return ReadSheets(package, package.Links(main), ExcelReader.ReadBook(book), sheets, limits, stop);
        }
        catch (Exception broken) when (Guarded.IsDamage(broken))
        {
            // What is wrong with it the general reader says in words.
            return false;
        }
    }

    private static bool ReadSheets(
        OfficePackage package, IReadOnlyList<PartLink> links, (bool From1904, List<(string Name, bool Hidden, string? Link)> Sheets) book, SheetTable sheets, AnnexALimits limits, CancellationToken stop)
    {
        var texts = new SharedTexts();
        if (ExcelReader.Part(links, "sharedStrings") is { } shared && package.Has(shared))
        {
            using var part = package.Counted(shared);
            if (!new TextScan(part, texts, limits, stop).Read()) return false;
        }

        var styles = ExcelStyles.Read(package.Xml(ExcelReader.Part(links, "styles")), ExcelColours.Read(package.Xml(ExcelReader.Part(links, "theme"))));
        var cells = new CellScan(new ExcelCells(styles, [], book.From1904), texts, limits);
        var own = sheets.Another();
        foreach (var (name, _, id) in book.Sheets)
        {
            if (links.FirstOrDefault(link => link.Id == id) is not { Kind: "worksheet" } link || !package.Has(link.Part)) continue;
            using var part = package.Counted(link.Part);
            var isPlain = true;
            own.Read(name, sheet => isPlain = new SheetScan(part, sheet, cells, limits, stop).Read());
            if (!isPlain) return false;
        }

        sheets.Join(own);
        return true;
    }
}
