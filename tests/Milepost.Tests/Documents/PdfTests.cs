using Milepost.Importing.Tables;
using static Milepost.Tests.Documents.Made;

namespace Milepost.Tests.Documents;

public sealed class PdfTests
{
    public PdfTests() => Programs.Need("pdftotext");

    [Fact]
    public void A_table_between_rules_is_read_with_its_colours_and_its_merged_cells()
    {
        var file = new MadePdf().Text(50, 60, "Priority 1: Help in time", 18).Text(50, 90, "Lead: Director of Services")
            .Fill(400, 130, 60, 30, "0.57 0.82 0.31").Fill(400, 160, 60, 20, "0.75 0 0")
            .Grid([50, 100, 250, 400, 460], [110, 130, 160, 180]).Rule(50, 180, 50, 200).Rule(460, 180, 460, 200).Rule(50, 200, 460, 200)
            .Text(55, 124, "Ref").Text(105, 124, "Action").Text(255, 124, "Lead").Text(405, 124, "RAG")
            .Text(55, 142, "1.1").Text(105, 142, "Write the guide that families").Text(105, 154, "asked for").Text(255, 142, "Head of Service").Text(255, 154, "Deputy")
            .Text(55, 174, "1.2").Text(105, 174, "Print it")
            .Text(55, 194, "A row of its own right across the table")
            .Text(50, 240, "1. A sentence below the table.").Text(300, 790, "Page 1 of 1").File();

        Golden.Matches(Said.Text(Said.Document("plan.pdf", file)));
    }

    [Fact]
    public void A_table_without_rules_is_told_by_the_white_between_its_columns()
    {
        var made = new MadePdf();
        string[][] rows = [["Term", "Meaning", "Since"], ["QA", "Quality assurance of all the work", "2024"], ["", "with families", ""], ["DCS", "Director of services", "2025"]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < 3; column++) made.Text(50 + column * 200, 100 + row * 13, rows[row][column]);
        }

        Assert.Equal(
            [["Term", "Meaning", "Since"], ["QA", "Quality assurance of all the work with families", "2024"], ["DCS", "Director of services", "2025"]],
            Said.Table(Said.Document("plan.pdf", made.File())));
    }

    [Fact]
    public void A_plan_printed_by_an_office_program_reads_as_the_document_does()
    {
        Programs.Need("soffice");
        var body = P("Wexcombe improvement plan", "<w:outlineLvl w:val=\"0\"/>", "<w:sz w:val=\"40\"/>") + Table([
            ["Ref", "Action", "Lead", "Due"],
            .. Enumerable.Range(1, 40).Select(i => new[]
            {
                $"1.{i}", $"Managers read {i} plans a month and say to each family what they found", i % 3 == 0 ? "Head of Service" : "Director", "31.10.26",
            })]);
        var folder = Directory.CreateTempSubdirectory("milepost-test-");
        try
        {
            var docx = Path.Combine(folder.FullName, "plan.docx");
            File.WriteAllBytes(docx, WithRoot(Docx(body)));
            Programs.Run("soffice", $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, docx);

            var read = Rows(Said.Document("plan.pdf", File.ReadAllBytes(Path.ChangeExtension(docx, ".pdf"))));

            Assert.Equal(Rows(Said.Document("plan.docx", File.ReadAllBytes(docx))), read);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Tables_printed_directly_under_one_another_keep_columns_of_their_own()
    {
        var file = new MadePdf()
            .Grid([50, 100, 260, 400], [100, 120, 140]).Text(55, 114, "Ref").Text(105, 114, "Action").Text(265, 114, "Lead")
            .Text(55, 134, "1.1").Text(105, 134, "Write the guide").Text(265, 134, "Director")
            .Grid([50, 80, 180, 400], [140, 160, 180]).Text(55, 154, "Ref").Text(85, 154, "Action").Text(185, 154, "Lead")
            .Text(55, 174, "1.2").Text(85, 174, "Print the guide").Text(185, 174, "Head of Service").File();

        var tables = Said.Document("plan.pdf", file).Blocks.OfType<Table>().Select(table => table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text))));

        Assert.Equal([["Ref | Action | Lead", "1.1 | Write the guide | Director"], ["Ref | Action | Lead", "1.2 | Print the guide | Head of Service"]], tables);
    }

    [Fact]
    public void A_row_merged_across_a_table_does_not_end_the_table()
    {
        var file = new MadePdf()
            .Grid([50, 100, 260, 400], [100, 120]).Text(55, 114, "1.1").Text(105, 114, "Write").Text(265, 114, "Director")
            .Grid([50, 400], [120, 140]).Text(55, 134, "Help in time")
            .Grid([50, 100, 260, 400], [140, 160]).Text(55, 154, "1.2").Text(105, 154, "Print").Text(265, 154, "Deputy").File();

        var table = Assert.Single(Said.Document("plan.pdf", file).Blocks.OfType<Table>());

        Assert.Equal(["1.1 | Write | Director", "Help in time |  | ", "1.2 | Print | Deputy"], table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public void A_date_or_a_word_that_a_narrow_cell_broke_is_whole_again()
    {
        var file = new MadePdf().Grid([50, 98, 140, 300], [100, 160])
            .Text(52, 114, "01/10/202").Text(52, 126, "6").Text(100, 114, "ACRONY").Text(100, 126, "M").Text(142, 114, "A").Text(142, 126, "B").File();

        Assert.Equal([["01/10/2026", "ACRONYM", "A\nB"]], Said.Table(Said.Document("plan.pdf", file)));
    }

    [Fact]
    public void A_row_that_the_end_of_a_page_cut_through_a_date_is_one_row()
    {
        var file = new MadePdf()
            .Grid([50, 100, 260, 310], [700, 720, 740]).Text(55, 714, "Ref").Text(105, 714, "Action").Text(265, 714, "Due")
            .Text(55, 734, "1.1").Text(105, 734, "Write the guide that families").Text(265, 734, "15/10/2").Turn()
            .Grid([50, 100, 260, 310], [100, 120, 140]).Text(105, 114, "asked for").Text(265, 114, "026")
            .Text(55, 134, "1.2").Text(105, 134, "Print it").Text(265, 134, "01/11/26").File();

        var rows = Said.Document("plan.pdf", file).Blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text)));

        Assert.Equal(["Ref | Action | Due", "1.1 | Write the guide that families asked for | 15/10/2026", "1.2 | Print it | 01/11/26"], rows);
    }

    [Fact]
    public void Text_between_tables_in_smaller_print_is_no_heading()
    {
        var made = new MadePdf().Text(50, 60, "Who sits on the board", 16).Text(50, 90, "The board meets in public every month.", 12).Grid([50, 250, 400], [110, 130, 150, 170, 190]);
        for (var row = 0; row < 4; row++) made.Text(55, 124 + row * 20, $"Managers read plan {row} each week and write", 7).Text(255, 124 + row * 20, "Head of Service", 7);

        Assert.Equal(
            [("Who sits on the board", ParagraphKind.Heading), ("The board meets in public every month.", ParagraphKind.Text)],
            Said.Document("plan.pdf", made.File()).Blocks.OfType<Paragraph>().Select(paragraph => (paragraph.Text, paragraph.Kind)));
    }

    [Fact]
    public void A_PDF_without_text_is_said_to_be_a_scan() =>
        Assert.Equal("scanned", Said.Refusal("plan.pdf", new MadePdf().Fill(10, 10, 50, 50, "1 0 0").File()).Code);

    [Fact]
    public void A_broken_PDF_is_refused() =>
        Assert.Equal("broken", Said.Refusal("plan.pdf", "%PDF-1.7\nand nothing that a PDF holds").Code);

    [Fact]
    public void A_PDF_behind_a_password_is_refused()
    {
        Programs.Need("qpdf");
        var folder = Directory.CreateTempSubdirectory("milepost-test-");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
            File.WriteAllBytes(from, new MadePdf().Text(50, 50, "Plan").File());
            Programs.Run("qpdf", "--encrypt", "secret", "owner", "256", "--", from, to);

            Assert.Equal("encrypted", Said.Refusal("plan.pdf", File.ReadAllBytes(to)).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Table(IEnumerable<string[]> rows) => "<w:tbl><w:tblPr><w:tblBorders>"
        + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\"/>"))
        + "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"4200\"/><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"1500\"/></w:tblGrid>"
        + string.Concat(rows.Select(row => Tr([.. row.Select(cell => Tc(cell))]))) + "</w:tbl>";

    /// <summary>An office program looks for the document through the package's first list of links.</summary>
    private static byte[] WithRoot(byte[] docx)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var links = new StreamWriter(zip.CreateEntry("_rels/.rels").Open());
            links.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type="
                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        }

        return stream.ToArray();
    }

    /// <summary>The words of each row; what a page's end split off goes back to its row.</summary>
    private static List<string> Rows(SourceDocument document)
    {
        var rows = new List<string[]>();
        foreach (var row in document.Blocks.OfType<Table>().SelectMany(table => table.Rows))
        {
            string[] cells = [.. row.Cells.Select(cell => cell.Text)];
            if (cells[0].Length > 0) rows.Add(cells);
            else rows[^1] = [.. rows[^1].Zip(cells, (before, after) => $"{before} {after}".Trim())];
        }

        return [.. rows.Select(row => string.Join(" | ", row))];
    }
}
