using System.Diagnostics;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Documents.Writing;

public class PdfReportTests
{
    [Fact]
    public async Task A_pdf_is_tagged_titled_and_has_an_outline()
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.SkipUnless(PdfReport.Possible, "No Chromium-family browser is on this machine, so no PDF was made.");

        var report = BoardReport.From(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard), null, new ReportDetails());
        var file = Path.Combine(Directory.CreateTempSubdirectory("milepost-test-").FullName, "board.pdf");
        await using (var to = File.Create(file))
        {
            Assert.Null(await PdfReport.WriteAsync(report, to, cancel));
        }

        var words = await File.ReadAllTextAsync(file, cancel);
        var info = await InfoAsync(file, cancel);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Contains("/Outlines", words, StringComparison.Ordinal);
        Assert.Contains("Title:           Children’s services improvement plan: progress report", info, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("JavaScript:      no", info, StringComparison.Ordinal);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
    }

    private static async Task<string> InfoAsync(string file, CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdfinfo", [file]) { RedirectStandardOutput = true })!;
            var words = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return words;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdfinfo is not on this machine, so nothing was read back from the PDF.");
            throw;
        }
    }
}
