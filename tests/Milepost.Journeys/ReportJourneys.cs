using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Milepost.Documents.Writing;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>The board report, taken away from the page as the three files it can be.</summary>
public sealed class ReportJourneys(OpenSite site)
{
    [Fact]
    public async Task The_board_report_is_downloaded_as_Word_as_a_web_page_and_as_PDF()
    {
        await using var visitor = await site.SignInAsync(first: "/plans/wexcombe");
        await visitor.FollowAsync("Papers");
        await visitor.SeesAsync("Board report");
        await visitor.LookAsync();

        var word = await TakeAsync(visitor, "Download as Word", ".docx");
        using var parts = new ZipArchive(new MemoryStream(word));
        Assert.NotNull(parts.GetEntry("word/document.xml"));

        var page = Encoding.UTF8.GetString(await TakeAsync(visitor, "Download as a web page", ".html"));
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        await LookAtReportAsync(page);

        if (!PdfReport.Possible) return;
        var pdf = await TakeAsync(visitor, "Download as PDF", ".pdf");
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.True(pdf.Length > 20_000);
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_said_beside_its_field()
    {
        await using var visitor = await site.SignInAsync("Geoff Marlow", "/plans/wexcombe/report");
        await visitor.Page.GetByLabel("Month").First.FillAsync("13");
        await visitor.PressAsync("Download as Word");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await visitor.LookAsync();
    }

    private static async Task<byte[]> TakeAsync(Visitor visitor, string button, string ending)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync(button), new PageRunAndWaitForDownloadOptions { Timeout = 60_000 });
        Assert.Equal($"wexcombe-board-report-2026-11-21{ending}", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, bytes.Length);
        return bytes.ToArray();
    }

    /// <summary>The report is handed on by itself, so it must be as sound as a page of the site.</summary>
    private async Task LookAtReportAsync(string html)
    {
        await using var reader = await site.OpenAsync();
        await reader.Page.SetContentAsync(html);
        await reader.LookAsync();
    }
}
