using Milepost.Documents.Reading.Packages;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Excel;

/// <summary>Reads an Excel workbook in one pass over the XML of each sheet. Formulas are never worked out: the values that Excel kept are read.</summary>
internal static class ExcelReader
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static SourceDocument Read(SourceFile file, Allowance allowance)
    {
        using var package = OfficePackage.Open(file, allowance);
        var main = package.ContentTypes().FirstOrDefault(part => part.Value == MainType).Key;
        var links = package.Links(main);
        var colours = ExcelColours.Read(package.Xml(Part(links, "theme")));
        var book = ReadBook(package.Xml(main) ?? throw new InvalidDataException("The package has no workbook."));
        string[] sheets = [.. book.Sheets.Select(sheet => links.FirstOrDefault(each => each.Id == sheet.Link)).OfType<PartLink>().Select(link => link.Part)];
        PartScan.RefuseTooMuch(package, [.. sheets, .. new[] { Part(links, "sharedStrings") }.OfType<string>()], allowance);
        var styles = ExcelStyles.Read(package.Xml(Part(links, "styles")), colours);
        var strings = SharedStrings.Read(package.Xml(Part(links, "sharedStrings")), allowance);
        var cells = new ExcelCells(styles, strings, book.From1904);

        var blocks = new List<Block>();
        var problems = new List<Problem>();
        foreach (var (name, hidden, link) in book.Sheets)
        {
            if (links.FirstOrDefault(each => each.Id == link) is not { Kind: "worksheet" } part) continue;
            using var xml = package.Xml(part.Part);
            if (xml is null) continue;

            var notes = new SheetNotes(name);
            if (hidden) notes.Hidden();
            if (new ExcelSheet(name, xml, cells, styles, notes, allowance).Read() is not { } table) continue;
            blocks.Add(table);
            problems.AddRange(notes.Problems);
        }

        return new SourceDocument(file.Name, file.Sha256, FileFormat.Xlsx, blocks, problems);
    }

    public static string? Part(IReadOnlyList<PartLink> links, string kind) => links.FirstOrDefault(link => link.Kind == kind)?.Part;

    public static (bool From1904, List<(string Name, bool Hidden, string? Link)> Sheets) ReadBook(XmlCursor xml)
    {
        using var open = xml;
        var from1904 = false;
        var sheets = new List<(string, bool, string?)>();
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "workbookPr") from1904 = xml.Plain("date1904") is "1" or "true";
            if (xml.Name != "sheets") continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                if (xml.Name != "sheet" || sheets.Count >= 500) continue;
                var name = Whitespace.Fold(xml.Plain("name"));
                sheets.Add((name.Length is 0 or > 100 ? $"Sheet {sheets.Count + 1}" : name, xml.Plain("state") is "hidden" or "veryHidden", xml.LinkId()));
            }
        }

        return (from1904, sheets);
    }
}
