using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Reporting.OnAPage;

namespace Milepost.Tests.Reporting;

/// <summary>One sheet is one sheet, however long the plan.</summary>
public sealed class PlanOnAPageTests
{
    private static Report Made(PlanFacts facts, Paper paper) => PlanOnAPage.From(Assessor.Assess(facts, Wexcombe.ThisBoard), paper);

    private static IEnumerable<Section> Bands(Report report) => report.Sections.SelectMany(section => section.Sections);

    [Theory]
    [InlineData(Paper.A4)]
    [InlineData(Paper.A3)]
    public void Forty_actions_are_all_there_with_who_leads_what_children_will_say_and_what_the_ratings_mean(Paper paper)
    {
        var facts = Wexcombe.Facts();
        facts = facts with
        {
            Actions = [.. facts.Actions.Select((action, i) => i != 0 ? action : action with
            {
                ChildrensStatements = [new(Identity.Id<Actions.ChildrensStatement>.New(), A.PlanId, action.Action.Id, "I know who my social worker is.", 0)],
            })],
        };
        var report = Made(facts, paper);
        var bands = Bands(report).ToList();
        var first = bands[0].Blocks.OfType<Paragraph>().Select(said => $"{said.Bold} {said.Words}".Trim()).ToList();

        Assert.Equal(40, bands.SelectMany(band => band.Blocks).OfType<DataTable>().Sum(table => table.Rows.Count));
        Assert.Equal("1. Leadership and governance", bands[0].Heading);
        Assert.Contains("Led by Chief Executive", first);
        Assert.Contains("Children will say “I know who my social worker is.”", first);
        Assert.Equal(("As at", "2 November 2026"), (report.TitleBlock[0].Name, report.TitleBlock[0].Words));
        Assert.Contains("◆ B complete", report.TitleBlock[2].Words, StringComparison.Ordinal);
        Assert.Equal("Wexcombe Borough Council", report.Authority);
        Assert.Equal(paper, report.Sheet!.Paper);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(40)]
    public void What_has_no_room_is_counted_and_nothing_is_lost(int copies)
    {
        var facts = Wexcombe.Facts(copies);
        foreach (var paper in Enum.GetValues<Paper>())
        {
            var bands = Bands(Made(facts, paper)).ToList();
            var shown = bands.SelectMany(band => band.Blocks).OfType<DataTable>().Sum(table => table.Rows.Count);
            var more = bands.SelectMany(band => band.Blocks).OfType<Paragraph>().Where(said => said.Words.Contains(" more action", StringComparison.Ordinal))
                .Sum(said => int.Parse(said.Words.Split(' ').First(word => int.TryParse(word, out _)), System.Globalization.CultureInfo.InvariantCulture));

            Assert.Equal(facts.Actions.Count, shown + more);
            Assert.Equal(8, bands.Count);
            if (copies is 1 or 40) Assert.Equal(copies == 1, more == 0);
        }
    }

    [Theory]
    [InlineData(1, Paper.A4, "594.96")]
    [InlineData(1, Paper.A3, "841.92")]
    [InlineData(3, Paper.A4, "594.96")]
    [InlineData(3, Paper.A3, "841.92")]
    [InlineData(8, Paper.A3, "841.92")]
    public async Task It_prints_on_a_single_sheet(int copies, Paper paper, string height)
    {
        Assert.SkipUnless(PdfReport.Possible, "No Chromium-family browser is on this machine, so nothing was printed.");
        using var pdf = new MemoryStream();
        Assert.Null(await PdfReport.WriteAsync(Made(Wexcombe.Facts(copies), paper), pdf, TestContext.Current.CancellationToken));
        var info = await InfoAsync(pdf.ToArray());

        Assert.Contains("Pages:           1\n", info, StringComparison.Ordinal);
        Assert.Contains(height, info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Word_file_is_sound_and_lies_on_the_paper_asked_for()
    {
        using var file = new MemoryStream();
        await WordReport.WriteAsync(Made(Wexcombe.Facts(), Paper.A3), file, TestContext.Current.CancellationToken);
        using var word = WordprocessingDocument.Open(file, false);
        var sections = word.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.SectionProperties>().ToList();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal([23810u, 23810u], sections.Select(section => section.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.PageSize>()!.Width!.Value));
        Assert.Equal(40, word.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count() - 8);
    }

    [Fact]
    public void The_workbook_holds_it_as_one_table()
    {
        using var file = new MemoryStream();
        SheetReport.Write(Made(Wexcombe.Facts(), Paper.A4), file);
        using var book = SpreadsheetDocument.Open(file, false);

        Assert.Equal("Plan", Assert.Single(book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()).Name!.Value);
    }

    private static async Task<string> InfoAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdfinfo", [file]) { RedirectStandardOutput = true })!;
            return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdfinfo is not on this machine, so nothing was read back from the PDF.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
