using System.IO.Compression;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Reports;

public sealed class BoardReportTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_report_comes_as_a_word_file()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/report");

        await browser.PressAsync("Download as Word");

        Assert.Equal("wexcombe-board-report-2026-11-21.docx", browser.Response.Content.Headers.ContentDisposition!.FileNameStar ?? browser.Response.Content.Headers.ContentDisposition.FileName);
        await using var zip = new ZipArchive(await browser.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), ZipArchiveMode.Read);
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Practice that keeps children safe", await document.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_comes_as_a_web_page_that_is_saved_and_not_shown()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/report");

        await browser.PressAsync("Download as a web page");

        Assert.Equal("attachment", browser.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("Children’s services improvement plan", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_before_must_be_of_an_earlier_day()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/report");

        await browser.PressAsync("Download as Word", ("Since.Day", "1"), ("Since.Month", "12"), ("Since.Year", "2026"));

        Assert.Equal("#Since-Day", browser.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
    }
}
