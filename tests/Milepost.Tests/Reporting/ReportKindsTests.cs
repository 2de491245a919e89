using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.Reporting;

namespace Milepost.Tests.Reporting;

public class ReportKindsTests
{
    private static readonly PlanAssessment Now = Assessor.Assess(A.Plan(An.Action()), A.Day("2026-06-15"));

    [Theory]
    [InlineData("board")]
    [InlineData("full")]
    [InlineData("changes")]
    [InlineData("plan-on-a-page")]
    public void A_report_of_each_kind_can_be_made(string kind)
    {
        Assert.True(ReportKinds.TryMake(kind, Now, Now, new ReportDetails(), out var report, out _));
        Assert.Equal(kind, report.Kind);
    }

    [Theory]
    [InlineData("highlight", "The report “highlight” is not made by this version yet. It makes board, full, changes, coverage and plan-on-a-page.")]
    [InlineData("bored", "There is no report “bored”. There are board, full, changes, coverage and plan-on-a-page.")]
    [InlineData("changes", "The plan was read only once and has no snapshot, so there is no earlier day to compare with.")]
    public void What_cannot_be_made_is_refused_plainly(string kind, string refusal)
    {
        Assert.False(ReportKinds.TryMake(kind, Now, null, new ReportDetails(), out _, out var said));
        Assert.Equal(refusal, said);
    }

    [Theory]
    [InlineData("board 2 November.docx", "docx")]
    [InlineData("/tmp/plan.XLSX", "xlsx")]
    [InlineData("pdf", "pdf")]
    [InlineData("report.odt", null)]
    public void The_ending_of_a_name_chooses_the_format(string name, string? ending) => Assert.Equal(ending, ReportFormat.Of(name)?.Ending);

    [Fact]
    public void The_day_to_compare_with_is_the_update_before_the_latest()
    {
        var facts = Wexcombe.Facts();

        Assert.Equal(Wexcombe.LastBoard, UpdateDays.Before(facts, Wexcombe.ThisBoard));
        Assert.Null(UpdateDays.Before(facts, A.Day("2026-07-01")));
    }
}
