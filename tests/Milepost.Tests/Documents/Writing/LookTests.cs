using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Documents.Writing;

/// <summary>Writes the papers of the invented plan to MILEPOST_LOOK, for a person to look at.</summary>
public class LookTests
{
    [Fact]
    public async Task Papers_to_look_at()
    {
        var folder = Environment.GetEnvironmentVariable("MILEPOST_LOOK");
        Assert.SkipWhen(folder is null, "MILEPOST_LOOK names no folder to write to.");

        var facts = Wexcombe.Facts();
        var report = BoardReport.From(Assessor.Assess(facts, Wexcombe.ThisBoard), Assessor.Assess(facts, Wexcombe.LastBoard), new ReportDetails());
        await using var html = File.Create(Path.Combine(folder, "board.html"));
        await HtmlReport.WriteAsync(report, html, TestContext.Current.CancellationToken);
        await using var word = File.Create(Path.Combine(folder, "board.docx"));
        await WordReport.WriteAsync(report, word, TestContext.Current.CancellationToken);
        await using var book = File.Create(Path.Combine(folder, "full.xlsx"));
        SheetReport.Write(FullReport.From(Assessor.Assess(facts, Wexcombe.ThisBoard), new ReportDetails()), book);
        await using var pdf = File.Create(Path.Combine(folder, "board.pdf"));
        Assert.Null(await PdfReport.WriteAsync(report, pdf, TestContext.Current.CancellationToken));
    }
}
