using System.Globalization;
using Milepost.Importing.Tables;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

public sealed class WordTests
{
    private const string Headings = """
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Theme"><w:name w:val="Theme"/><w:basedOn w:val="H1"/></w:style>
        """;

    private const string Lists = """
        <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void A_plan_with_everything_that_Word_does_to_tables()
    {
        var body = P("1: Help that comes early", """<w:pStyle w:val="Theme"/>""")
            + P("Lead: Director of Children's Services")
            + P("Families are seen in time", Item(2))
            + Tbl(
                Tr(Tc("Ref"), Tc("Action", """<w:gridSpan w:val="2"/>"""), Tc("RAG")),
                Tr(Tc("1.1", """<w:vMerge w:val="restart"/>"""), Tc(P("Write the guide", Item(1)) + P("Ask families", Item(1)) + P("first the young ones", Item(1, 1))), Tc("Head of Service"), Tc("", Fill("00B050"))),
                Tr(Tc("", "<w:vMerge/>"), Tc(P("Print the guide", Item(1))), Tc("Head of Service"), Tc("", Fill("FFC000"))),
                Tr(Tc("1.2"), Tc(P("See also") + Tbl(Tr(Tc("Team"), Tc("Two")), Tr(Tc("Area"), Tc("North"))) + P("")), Tc(P("A", look: """<w:highlight w:val="yellow"/>""")), Tc(P("●", look: """<w:color w:val="FF0000"/>"""))))
            + P("Starts again", Item(3));

        Golden.Matches(Said.Text(Said.Document("plan.docx", Docx(body, Headings, Lists))));
    }

    [Fact]
    public void Text_in_content_controls_is_read_at_every_level()
    {
        var body = Sdt(P("In a block")) + "<w:p>" + Sdt("<w:r><w:t>In a run</w:t></w:r>") + "</w:p>"
            + Tbl(Sdt(Tr(Sdt(Tc("In a cell")), Tc(Sdt(P("Below a cell"))))));

        var document = Said.Document("plan.docx", Docx(body));

        Assert.Equal(["In a block", "In a run"], document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text));
        Assert.Equal([["In a cell", "Below a cell"]], Said.Table(document));

        static string Sdt(string content) => $"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
    }

    [Fact]
    public void Of_tracked_changes_the_new_text_is_read_and_the_old_is_not()
    {
        var document = Said.Document("plan.docx", Docx(
            "<w:p><w:r><w:t>Due </w:t></w:r><w:del><w:r><w:delText>May</w:delText></w:r></w:del><w:ins><w:r><w:t>June</w:t></w:r></w:ins></w:p>"));

        Assert.Equal("Due June", Assert.IsType<Paragraph>(document.Blocks.Single()).Text);
        Assert.Equal("tracked-changes", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void The_text_of_a_text_box_is_read_once()
    {
        var box = $"<w:txbxContent>{P("Stage one")}</w:txbxContent>";
        var document = Said.Document("plan.docx", Docx(Tbl(Tr(Tc(
            $"<w:p><w:r><w:t>Before</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")))));

        Assert.Equal([["Stage one\nBefore"]], Said.Table(document));
    }

    [Fact]
    public void Pages_are_told_by_the_marks_that_Word_left()
    {
        const string Turn = "<w:r><w:lastRenderedPageBreak/></w:r>";
        var document = Said.Document("plan.docx", Docx(
            P("First") + Tbl(Tr(Tc($"<w:p>{Turn}</w:p>{P("left")}"), Tc($"<w:p>{Turn}</w:p>{P("right")}")), Tr(Tc("next"))) + $"<w:p>{Turn}<w:r><w:t>Last</w:t></w:r></w:p>"));

        Assert.Equal([1, 1, 3], document.Blocks.Select(block => block.At.Page));
        Assert.Equal([1, 2], document.Blocks.OfType<Table>().Single().Rows.Select(row => row.At.Page));
    }

    [Fact]
    public void Breaks_links_and_fields_give_their_text_and_codes_do_not()
    {
        var document = Said.Document("plan.docx", Docx(
            """<w:p><w:hyperlink><w:r><w:t>the guide</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>"""));

        Assert.Equal(["the guide a", "b"], document.Blocks.Cast<Paragraph>().Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_table_of_three_hundred_rows_is_read_in_little_time()
    {
        var row = Tr([.. Enumerable.Range(0, 7).Select(_ => Tc(P("Managers look at every plan each month and say what they found.")))]);
        var file = Docx(Tbl([.. Enumerable.Repeat(row, 300)]));
        Said.Document("plan.docx", file);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var document = Said.Document("plan.docx", file);
        var bare = watch.Elapsed;

        Assert.Equal(300, document.Blocks.OfType<Table>().Single().Rows.Count);
        Assert.True(bare < TimeSpan.FromSeconds(1), string.Create(CultureInfo.InvariantCulture, $"It took {bare.TotalMilliseconds:0} ms."));
    }

    private static string Item(int list, int level = 0) => $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""";
}
