using System.Diagnostics;
using System.Text;
using Milepost.Actions;
using Milepost.Documents.Evidence;
using Milepost.Importing;

namespace Milepost.Tests.Documents.Evidence;

public class EvidenceLookTests
{
    [Fact]
    public void None_of_the_files_that_mean_harm_is_taken_and_each_refusal_says_why()
    {
        var hostile = HostileEvidence.All().ToList();
        Assert.True(hostile.Count >= 60, $"only {hostile.Count}");
        var wrong = new List<string>();
        foreach (var (what, name, bytes) in hostile)
        {
            var watch = Stopwatch.StartNew();
            var (over, refusal) = Look(name, bytes);
            if (over is not null) wrong.Add($"{what} was taken");
            else if (refusal!.Message.Length < 20) wrong.Add($"{what}: {refusal.Message}");
            if (watch.Elapsed > TimeSpan.FromSeconds(5)) wrong.Add($"{what} took {watch.Elapsed}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("audit.pdf", EvidenceFileKind.Pdf)]
    [InlineData("audit.docx", EvidenceFileKind.Word)]
    [InlineData("audit.xlsx", EvidenceFileKind.Excel)]
    [InlineData("audit.pptx", EvidenceFileKind.PowerPoint)]
    [InlineData("audit.csv", EvidenceFileKind.Csv)]
    [InlineData("AUDIT.TXT", EvidenceFileKind.Text)]
    [InlineData("audit.png", EvidenceFileKind.Png)]
    [InlineData("audit.jpeg", EvidenceFileKind.Jpeg)]
    public void Each_kind_on_the_list_is_taken(string name, EvidenceFileKind kind)
    {
        var (over, refusal) = Look(name, Plain(kind));

        Assert.True(over is not null, refusal?.Message);
        Assert.Equal(kind, over.Kind);
    }

    [Fact]
    public void What_a_camera_hides_is_taken_out_and_the_points_stay_as_they_were()
    {
        var (photograph, _) = Look("a.jpg", Pictures.Jpeg());
        var text = Encoding.Latin1.GetString(photograph!.Bytes.Span);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Whitlock", text, StringComparison.Ordinal);
        Assert.DoesNotContain("remark", text, StringComparison.Ordinal);
        Assert.Contains("\u0001\u0002\u00FF\0\u0003\u00FF\u00D0\u0004\u00FF\u00D9", text, StringComparison.Ordinal);
        Assert.Equal(6, Encoding.Latin1.GetBytes(text)[text.IndexOf("Exif", StringComparison.Ordinal) + 25]);
        Assert.NotNull(photograph.TakenOut);

        var (picture, _) = Look("a.png", Pictures.Png(2, 2, ("tEXt", "Author\0Dana Whitlock"u8.ToArray()), ("eXIf", "GPS"u8.ToArray()), ("tIME", new byte[7])));
        Assert.Equal(Pictures.Png(), picture!.Bytes.ToArray());
        Assert.Null(Look("b.png", Pictures.Png()).Over!.TakenOut);
    }

    [Fact]
    public void A_small_film_behind_a_photograph_is_left_out()
    {
        var (over, refusal) = Look("a.jpg", Pictures.Jpeg(behind: [0, 0, 0, 24, .. "ftypmp42"u8, 1, 2, 3]));

        Assert.True(over is not null, refusal?.Message);
        Assert.DoesNotContain("ftyp", Encoding.Latin1.GetString(over.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_deleted_words_and_slides_are_there_to_be_searched()
    {
        var word = Made.Zip(Made.DocxParts(Made.P("Audit") + "<w:p><w:del><w:r><w:delText>DOB 03/04/2015</w:delText></w:r></w:del></w:p>")
            .Append(("word/comments.xml", $"""<w:comments xmlns:w="{Made.Word}"><w:comment><w:p><w:r><w:t>Ask about case no 445566</w:t></w:r></w:p></w:comment></w:comments>""")));

        var (over, refusal) = Look("a.docx", word);

        Assert.True(over is not null, refusal?.Message);
        Assert.Contains(("passages that were deleted and still stand in it", "DOB 03/04/2015\n"), over.Beside);
        Assert.Contains(("its comments", "Ask about case no 445566\n"), over.Beside);
        Assert.Contains(("slide 1", "Audit of assessments\n"), Look("a.pptx", Plain(EvidenceFileKind.PowerPoint)).Over!.Beside);
    }

    private static (LookedOver? Over, Refusal? Refusal) Look(string name, byte[] bytes) =>
        EvidenceLook.At(new SourceFile(name, bytes), TestContext.Current.CancellationToken);

    internal static byte[] Plain(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => new MadePdf().Text(50, 50, "Audit of assessments").File(),
        EvidenceFileKind.Word => Made.Docx(Made.P("Audit of assessments")),
        EvidenceFileKind.Excel => Made.Xlsx("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Audit</t></is></c></row></sheetData>"),
        EvidenceFileKind.PowerPoint => Made.Zip(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"""),
            ("ppt/presentation.xml", "<p/>"),
            ("ppt/slides/slide1.xml", """<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>Audit of </a:t></a:r><a:r><a:t>assessments</a:t></a:r></a:p></p:sld>""")),
        EvidenceFileKind.Csv => "Month,In time\nOctober,86%\n"u8.ToArray(),
        EvidenceFileKind.Text => "Audit of assessments\n"u8.ToArray(),
        EvidenceFileKind.Png => Pictures.Png(),
        _ => Pictures.Jpeg(),
    };
}
