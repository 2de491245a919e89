using System.IO.Compression;
using System.Text;

namespace Milepost.Tests.Documents;

/// <summary>Makes small Word and Excel files for tests, part by part, also ones that no program would make.</summary>
internal static class Made
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    public static IEnumerable<(string Name, string Text)> DocxParts(string body, string styles = "", string numbering = "", string type = "document.main+xml") =>
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{type}"/></Types>
            """),
        ("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{Links}"><Relationship Id="r1" Type="{Office}/styles" Target="styles.xml"/>
            <Relationship Id="r2" Type="{Office}/numbering" Target="numbering.xml"/></Relationships>
            """),
        ("word/styles.xml", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>"""),
        ("word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{numbering}</w:numbering>"""),
        ("word/document.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}<w:sectPr/></w:body></w:document>
            """),
    ];

    public static byte[] Docx(string body, string styles = "", string numbering = "") => Zip(DocxParts(body, styles, numbering));

    public static string P(string text, string properties = "", string look = "") =>
        $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public static string Tc(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Fill(string colour) => $"""<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>""";

    public static IEnumerable<(string Name, string Text)> XlsxParts(
        IEnumerable<(string Name, string State, string Xml)> sheets, string styles = "", string strings = "", string workbook = "")
    {
        var list = sheets.ToList();
        yield return ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml"
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """);
        yield return ("xl/workbook.xml", $"""
            <workbook xmlns="{Sheet}" xmlns:r="{Office}">{workbook}<sheets>{string.Concat(list.Select((s, i) =>
                $"""<sheet name="{s.Name}" sheetId="{i + 1}" state="{s.State}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Links}"><Relationship Id="s" Type="{Office}/styles" Target="styles.xml"/>
            <Relationship Id="t" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/>
            {string.Concat(list.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}</Relationships>
            """);
        yield return ("xl/styles.xml", $"""<styleSheet xmlns="{Sheet}">{styles}</styleSheet>""");
        yield return ("xl/sharedStrings.xml", $"""<sst xmlns="{Sheet}">{strings}</sst>""");
        for (var i = 0; i < list.Count; i++)
        {
            yield return ($"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Sheet}">{list[i].Xml}</worksheet>""");
        }
    }

    public static byte[] Xlsx(string sheet, string styles = "", string strings = "", string workbook = "") =>
        Zip(XlsxParts([("Plan", "visible", sheet)], styles, strings, workbook));
}
