using Milepost.Importing;
using Milepost.Importing.Tables;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

public sealed class ExcelTests
{
    private const string Styles = """
        <numFmts count="3"><numFmt numFmtId="164" formatCode="dd\-mmm\-yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="166" formatCode="[$-809]mmm yy"/></numFmts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor theme="7" tint="0.39997558519241921"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="2"/><xf numFmtId="165"/><xf numFmtId="166"/>
        <xf numFmtId="0" fillId="2"/><xf numFmtId="0" fillId="3"/><xf numFmtId="0" fillId="4"/><xf numFmtId="20"/></cellXfs>
        <dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
        """;

    [Fact]
    public void A_workbook_with_everything_that_Excel_does_to_a_plan()
    {
        const string Strings = "<si><t>Ref</t></si><si><r><t xml:space=\"preserve\">Write </t></r><r><rPr><b/></rPr><t>the guide</t></r><rPh><t>x</t></rPh></si><si><t>Line one_x000D_\nline two</t></si>";
        const string Plan = """
            <cols><col min="5" max="5" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Wexcombe plan</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>A1&amp;1</f><v>Due</v></c><c r="C2" t="inlineStr"><is><t>RAG</t></is></c></row>
            <row r="3"><c r="A3" s="4"><v>4.0999999999999996</v></c><c r="B3" s="1"><v>45658</v></c><c r="C3" s="7"/><c r="D3" t="s"><v>1</v></c><c r="E3"><v>1</v></c></row>
            <row r="4" hidden="1"><c r="A4"><v>1.1000000000000001</v></c><c r="B4" s="2"><v>45658.5</v></c><c r="C4" s="8"/><c r="D4" t="s"><v>2</v></c></row>
            <row r="9"><c r="A9" t="b"><v>1</v></c><c r="B9" s="6"><v>43709</v></c><c r="C9" s="9"/><c r="D9" t="e"><v>#N/A</v></c></row>
            <row r="10"><c r="A10" s="3"><v>0.25</v></c><c r="B10" s="1"><v>60</v></c><c r="C10" t="inlineStr"><is><t>Late</t></is></c><c r="D10" s="5"><v>1234.5</v></c><c r="E10" s="10"><v>0.5</v></c></row>
            <row r="11"><c r="B11" s="1"><v>59</v></c><c r="C11" t="inlineStr"><is><t>On time</t></is></c><c r="D11" s="1"><v>61</v></c></row>
            <row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Far below</t></is></c><c r="XFD1048576" s="7"/></row>
            </sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A10:A11"/></mergeCells>
            <conditionalFormatting sqref="C1:C1048576"><cfRule type="cellIs" operator="equal" dxfId="0" priority="1"><formula>"Late"</formula></cfRule></conditionalFormatting>
            """;
        const string Hidden = "<sheetData><row><c t=\"inlineStr\"><is><t>No references</t></is></c><c><v>2</v></c></row></sheetData>";

        var file = Zip(XlsxParts([("Plan", "visible", Plan), ("Old", "hidden", Hidden), ("Empty", "visible", "<sheetData/>")], Styles, Strings));

        Golden.Matches(Said.Text(Said.Document("plan.xlsx", file)));
    }

    [Fact]
    public void Dates_are_counted_from_1904_where_the_workbook_says_so()
    {
        var document = Said.Document("plan.xlsx", Xlsx("<sheetData><row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>44196</v></c></row></sheetData>", Styles, workbook: "<workbookPr date1904=\"1\"/>"));

        Assert.Equal([new DateOnly(1904, 1, 1), new DateOnly(2025, 1, 1)], document.Blocks.OfType<Table>().Single().Rows[0].Cells.Select(cell => cell.Date));
    }

    [Theory]
    [InlineData("dd/mm/yyyy", "01/01/2025")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "01/01/2025")]
    [InlineData("mmm\\-yy", "01/01/2025")]
    [InlineData("General", "45658")]
    [InlineData("0.0", "45658.0")]
    [InlineData("#,##0_);[Red](#,##0)", "45,658")]
    [InlineData("\"day \"0", "day 45658")]
    [InlineData("@", "45658")]
    [InlineData("[h]:mm", "1095792:00")]
    [InlineData("# ?/?", "45658")]
    public void A_number_is_read_as_its_format_shows_it(string code, string text)
    {
        var styles = $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>";

        Assert.Equal([[text]], Said.Table(Said.Document("plan.xlsx", Xlsx("<sheetData><row><c s=\"0\"><v>45658</v></c></row></sheetData>", styles))));
    }

    [Fact]
    public void Text_in_the_last_column_of_all_is_more_than_is_read()
    {
        Assert.Equal("too-many-columns", Said.Refusal("plan.xlsx", Xlsx("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")).Code);
    }

    [Fact]
    public void An_old_workbook()
    {
        var document = Said.Document("plan.xls", File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/plan.xls")));

        Assert.Equal(FileFormat.Xls, document.Format);
        Golden.Matches(Said.Text(document));
    }

    [Fact]
    public void An_old_workbook_whose_sectors_lead_round_in_a_circle_is_refused()
    {
        var file = File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/plan.xls"));
        var (list, directory) = (BitConverter.ToInt32(file, 76), BitConverter.ToInt32(file, 48));
        BitConverter.GetBytes(directory).CopyTo(file, (list + 1) * 512 + directory * 4);

        Assert.Equal("broken", Said.Refusal("plan.xls", file).Code);
    }
}
