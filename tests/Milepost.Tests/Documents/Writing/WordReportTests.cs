using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Tests.Reporting;
using Drawing = Milepost.Charting.Drawing;

namespace Milepost.Tests.Documents.Writing;

public class WordReportTests
{
    private static readonly byte[] OnePoint = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private static Report Board(PlanFacts facts) => BoardReport.From(
        Assessor.Assess(facts, Wexcombe.ThisBoard), Assessor.Assess(facts, Wexcombe.LastBoard), new ReportDetails());

    private static Dictionary<Drawing, byte[]> Pictures(Report report) => report.Sections
        .SelectMany(section => section.Blocks).OfType<Figure>().ToDictionary(figure => figure.Drawing, _ => OnePoint);

    private static WordprocessingDocument Written(Report report, bool pictures = true)
    {
        var file = new MemoryStream();
        WordReport.Write(report, file, pictures ? Pictures(report) : []);
        file.Position = 0;
        return WordprocessingDocument.Open(file, false);
    }

    private static IEnumerable<string> Errors(WordprocessingDocument file) => new OpenXmlValidator(FileFormatVersions.Microsoft365)
        .Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    [Fact]
    public void A_board_report_is_valid_to_the_schema()
    {
        using var file = Written(Board(Wexcombe.Facts()));

        Assert.Empty(Errors(file));
    }

    [Fact]
    public void Headings_are_headings_and_the_file_knows_its_title_language_and_author()
    {
        using var file = Written(Board(Wexcombe.Facts()));
        var headings = Body(file).Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").Select(paragraph => paragraph.InnerText);

        Assert.Equal(
            [
                "1. Purpose of report", "2. Summary of what changed since 14 September 2026", "3. Dates moved since 14 September 2026", "4. Progress by priority",
                "5. What needs attention", "6. Questions that the record asks", "7. Pace and forecast", "8. Action required", "9. Contributing officers", "Appendix A: The full plan", "Appendix B: Key to ratings, and words used",
            ],
            headings);
        Assert.Equal(
            ("Children’s services improvement plan: progress report", "en-GB", "Milepost"),
            (file.PackageProperties.Title, file.PackageProperties.Language, file.PackageProperties.Creator));
    }

    [Fact]
    public void Every_table_repeats_its_headings_names_itself_and_has_its_grid()
    {
        using var file = Written(Board(Wexcombe.Facts()));
        var tables = Body(file).Elements<Table>().ToList();

        Assert.Equal(22, tables.Count);
        Assert.All(tables, table =>
        {
            var rows = table.Elements<TableRow>().ToList();
            var columns = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count();
            Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<TableHeader>());
            Assert.NotEmpty(table.Descendants<TableCaption>().Single().Val!.Value!);
            Assert.NotEmpty(table.Descendants<TableDescription>().Single().Val!.Value!);
            Assert.All(rows, row => Assert.Equal(columns, row.Elements<TableCell>().Count()));
            Assert.Empty(table.Descendants<VerticalMerge>());
        });
    }

    [Fact]
    public void A_rating_is_told_by_shape_letter_word_and_shade()
    {
        using var file = Written(Board(Wexcombe.Facts()));
        var amber = Body(file).Descendants<TableCell>().First(cell => cell.InnerText == "▲ A behind" && cell.TableCellProperties!.Shading is not null);

        Assert.Equal("FDF0DF", amber.TableCellProperties!.Shading!.Fill!.Value);
    }

    [Fact]
    public void The_picture_has_its_words_and_is_there_as_drawing_and_as_points()
    {
        using var file = Written(Board(Wexcombe.Facts()));
        var picture = Body(file).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();

        Assert.StartsWith("Priority 1: Leadership and governance: 6 actions,", picture[0].Description!.Value, StringComparison.Ordinal);
        Assert.Contains(" were to be done and ", picture[1].Description!.Value, StringComparison.Ordinal);
        Assert.Equal(["image/png", "image/png", "image/svg+xml", "image/svg+xml"], file.MainDocumentPart!.ImageParts.Select(part => part.ContentType).Order());
    }

    [Fact]
    public void Without_a_program_to_draw_with_the_numbers_stay_and_the_file_says_why()
    {
        using var file = Written(Board(Wexcombe.Facts()), pictures: false);

        Assert.Empty(Errors(file));
        Assert.Contains("The picture is left out", Body(file).InnerText, StringComparison.Ordinal);
        Assert.Contains("The numbers behind the picture", Body(file).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_plan_lies_on_its_side_and_the_rest_stands()
    {
        using var file = Written(Board(Wexcombe.Facts()));
        var pages = Body(file).Descendants<PageSize>().Select(page => page.Orient?.Value == PageOrientationValues.Landscape);

        Assert.Equal([false, true, false], pages);
    }

    [Fact]
    public void Any_words_give_a_valid_file() => FsCheck.Check.One(
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll<string, FsCheck.PositiveInt>((words, length) =>
        {
            words = "\u0000\u001f\ud800" + words + "\uffff]]>" + new string('m', length.Get * 500);
            var facts = A.Plan(
                [A.Priority(words, words, 0, words)],
                An.Action(words, words, due: "2026-01-01", lead: words).Said(words, "2026-01-01").WithStep(words).Rated(words, "2026-01-01", words)) with
            {
                Glossary = [A.Term(words, words)],
            };
            facts.Plan.Entitle(words, words);
            using var file = Written(Board(facts));
            Assert.Empty(Errors(file));
        }));

    [Fact]
    public async Task Three_hundred_actions_are_written_in_good_time()
    {
        var report = Board(Wexcombe.Facts(copies: 8));
        var watch = Stopwatch.StartNew();
        await WordReport.WriteAsync(report, Stream.Null, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"320 actions in {watch.ElapsedMilliseconds} ms");

        // A quiet machine needs less than one second; the rest of the room is for one that runs other tests beside it.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 15_000);
    }
}
