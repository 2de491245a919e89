using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

/// <summary>Small files that hold too much, each made once. They fill the memory of whoever believes them.</summary>
internal static class HostileFiles
{
    private const string Row = "<w:tr><w:tc><w:p><w:r><w:t>words here</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";

    private static readonly Dictionary<string, (string Name, Func<byte[]> Make, string[] Codes)> Files = new()
    {
        ["a megabyte that unfolds to a gigabyte"] = ("plan.docx", () => InWord("", "<w:p/>", 1_000_000_000), ["too-big-inside", "too-many-paragraphs"]),
        ["a text without an end"] = ("plan.docx", () => InWord("<w:body><w:p><w:r><w:t>", "aaaaaaaaaa", 300_000_000), ["text-too-long"]),
        ["a tag without an end"] = ("plan.docx", () => InWord("<w:body ", "x='1' ", 100_000_000), ["text-too-long", "broken"]),
        ["a Word table of a million rows"] = ("plan.docx", () => InWord("<w:body><w:tbl>", Row, 120_000_000), ["too-many-rows"]),
        ["Word paragraphs without end"] = ("plan.docx", () => InWord("<w:body>", "<w:p><w:r><w:t>Some words here</w:t></w:r></w:p>", 100_000_000), ["too-many-paragraphs"]),
        ["Word cells that each span two hundred columns"] = ("plan.docx", () => InWord("<w:body><w:tbl>",
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"200\"/></w:tcPr><w:p/></w:tc></w:tr>", 10_000_000), ["too-many-cells"]),
        ["parts a hundred thousand deep"] = ("plan.docx", () => InWord("", "<w:a>", 5 * 100_000), ["too-deep"]),
        ["a package of a hundred thousand parts"] = ("plan.docx", () => Zip(Enumerable.Range(0, 100_000).Select(i => (i.ToString(CultureInfo.InvariantCulture), ""))), ["too-many-parts"]),
        ["many long shared texts"] = ("plan.xlsx", () => SharedTexts(new string('a', 1_000_000), 300_000_000), ["cell-too-long", "text-too-long"]),
        ["a million short shared texts"] = ("plan.xlsx", () => SharedTexts("some words that one cell holds", 50_000_000), ["too-many-cells", "too-much-text"]),
        ["a sheet of three million rows"] = ("plan.xlsx", () => Bomb(XlsxParts([("Plan", "visible", "")]), "xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"{Sheet}\"><sheetData>", "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", 160_000_000), ["too-many-rows"]),
        ["three long sheets"] = ("plan.xlsx", () => Zip(XlsxParts(Enumerable.Range(1, 3).Select(sheet => ($"S{sheet}", "visible", Sheets)))), ["too-many-cells"]),
        ["two million coloured cells"] = ("plan.xls", () => MadeXls.Book([MadeXls.Format(10)],
            Enumerable.Range(0, 10_000).Select(row => MadeXls.Blanks(row, 0, Enumerable.Repeat(0, 200)))), ["too-many-cells"]),
        ["an old workbook of a million cells"] = ("plan.xls", () => MadeXls.Book([MadeXls.Format(10)],
            Enumerable.Range(0, 60_000).SelectMany(row => new[] { 0, 7, 19 }.Select(column => MadeXls.Text(row, column, "x")))), ["too-many-cells"]),
        ["a page that nests without end"] = ("plan.html", () => Text("<html>", "<div>", 100_000), ["too-deep"]),
        ["a page of two million cells"] = ("plan.html", () => Text("<html><table>", "<td>", 1_900_000), ["too-many-parts"]),
        ["a line of ten megabytes"] = ("plan.txt", () => Text("", "a", 10_000_000), ["line-too-long"]),
        ["three million lines"] = ("plan.txt", () => Text("", "Some words here\n", 3_000_000), ["too-many-rows"]),
        ["a pipe table of a million rows"] = ("plan.md", () => Text("| a | b |\n|---|---|\n", "| Some words here | and more words | and more |\n", 1_000_000), ["too-many-rows"]),
        ["a million rows of CSV"] = ("plan.csv", () => Text("a,b,c,d\n", "Some words,\"more, words\",12/03/2026,Green\n", 1_000_000), ["too-many-rows"]),
    };

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Done = new();

    public static TheoryData<string> All => [.. Files.Keys];

    public static string Ending(string file) => Files[file].Name;

    public static string[] Codes(string file) => Files[file].Codes;

    public static byte[] Bytes(string file) => Done.GetOrAdd(file, _ => new Lazy<byte[]>(Files[file].Make)).Value;

    private static string Sheets => $"<sheetData>{string.Concat(Enumerable.Repeat($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 20))}</row>", 20_000))}</sheetData>";

    private static byte[] InWord(string start, string again, long length) =>
        Bomb(DocxParts(""), "word/document.xml", $"<w:document xmlns:w=\"{Word}\">{start}", again, length);

    private static byte[] SharedTexts(string text, long length) =>
        Bomb(XlsxParts([("Plan", "visible", "<sheetData/>")]), "xl/sharedStrings.xml", $"<sst xmlns=\"{Sheet}\">", $"<si><t>{text}</t></si>", length);

    private static byte[] Text(string start, string again, int times) => Encoding.UTF8.GetBytes(start + new StringBuilder().Insert(0, again, times));

    /// <summary>A package in which one part goes on and on, and packs into almost nothing.</summary>
    private static byte[] Bomb(IEnumerable<(string Name, string Text)> parts, string name, string start, string again, long length)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in parts)
            {
                using var written = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
                if (part != name)
                {
                    written.Write(Encoding.UTF8.GetBytes(text));
                    continue;
                }

                written.Write(Encoding.UTF8.GetBytes(start));
                var piece = Encoding.UTF8.GetBytes(again.Length > 100_000 ? again : string.Concat(Enumerable.Repeat(again, 100_000 / again.Length)));
                for (var done = 0L; done < length; done += piece.Length) written.Write(piece);
            }
        }

        return stream.ToArray();
    }
}
