using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Documents.Writing;

/// <summary>Writes the papers of the invented plan to MILEPOST_LOOK, for a person to look at.</summary>
public class LookTests
{
    [Fact]
    public void Papers_to_look_at()
    {
        var folder = Environment.GetEnvironmentVariable("MILEPOST_LOOK");
        Assert.SkipWhen(folder is null, "MILEPOST_LOOK names no folder to write to.");

        var facts = Wexcombe.Facts();
        var report = BoardReport.From(Assessor.Assess(facts, Wexcombe.ThisBoard), Assessor.Assess(facts, Wexcombe.LastBoard), new ReportDetails());
        using var html = File.Create(Path.Combine(folder, "board.html"));
        HtmlReport.Write(report, html);
    }
}
