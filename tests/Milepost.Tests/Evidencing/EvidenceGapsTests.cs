using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Reporting;

namespace Milepost.Tests.Evidencing;

public class EvidenceGapsTests
{
    private static readonly DateOnly today = A.Day("2026-11-21");

    [Fact]
    public void What_is_said_to_be_done_with_nothing_that_shows_it_is_a_gap() =>
        Assert.Equal([EvidenceGapKind.CompleteWithout], Kinds(An.Action().Rated("blue", "2026-10-01")));

    [Fact]
    public void Impact_is_not_shown_by_activity()
    {
        var action = An.Action().Impact("green", "2026-10-01");

        Assert.Equal([EvidenceGapKind.ImpactOnActivity], Kinds(Given(action, EvidenceOf.Activity, 2)));
        Assert.Empty(Kinds(Given(action, EvidenceOf.Impact, 3)));
        Assert.Empty(Kinds(Given(An.Action().Impact("red", "2026-10-01"), EvidenceOf.Activity, 2)));
    }

    [Fact]
    public void Claims_alone_and_evidence_that_expired_or_was_retired_are_gaps()
    {
        var retired = Given(An.Action(), EvidenceOf.Activity, 2);
        retired.Evidence[0].Retire(A.Day("2026-11-01"), "Done again");

        Assert.Equal([EvidenceGapKind.OnlyClaims], Kinds(Given(An.Action(), EvidenceOf.Activity, 0)));
        Assert.Equal([EvidenceGapKind.OnlyExpired], Kinds(Given(An.Action(), EvidenceOf.Activity, 2, expires: "2026-11-20")));
        Assert.Empty(Kinds(Given(An.Action(), EvidenceOf.Activity, 2, expires: "2026-11-21")));
        Assert.Equal([EvidenceGapKind.OnlyExpired], Kinds(retired));
    }

    [Fact]
    public void What_was_expected_is_a_gap_until_something_meets_it_and_again_when_that_expires()
    {
        var action = Given(An.Action(), EvidenceOf.Impact, 3);
        var expected = new ExpectedEvidence(Id<ExpectedEvidence>.New(), A.PlanId, action.Action.Id, "An audit of 20 assessments", EvidenceOf.Impact, A.Day("2026-03-01"), "Programme manager");
        action = action with { Expected = [expected] };

        Assert.Equal([EvidenceGapKind.ExpectedUnmet], Kinds(action));
        expected.Meet(action.Evidence[0].Id);
        Assert.Empty(Kinds(action));
        action.Evidence[0].Retire(A.Day("2026-11-01"), "Done again");
        Assert.Equal([EvidenceGapKind.ExpectedUnmet, EvidenceGapKind.OnlyExpired], Kinds(action));
    }

    [Fact]
    public void The_board_report_tells_of_the_gaps_and_repeats_no_name_of_a_child()
    {
        var action = An.Action("1.3").Rated("blue", "2026-10-01");
        var expected = new ExpectedEvidence(Id<ExpectedEvidence>.New(), A.PlanId, action.Action.Id, "Kayleigh Brown, aged 7, says that she is safe", EvidenceOf.Impact, A.Day("2026-03-01"), "Programme manager");

        var report = BoardReport.From(Assessor.Assess(A.Plan(action with { Expected = [expected] }), today), null, new ReportDetails());

        var section = Assert.Single(report.Sections.SelectMany(one => one.Sections), one => one.Heading == "Gaps in the evidence");
        Assert.Contains(new Paragraph("Said to be done, with nothing that shows it:"), section.Blocks);
        Assert.Contains(new Paragraph("Agreed to be needed, and not there:"), section.Blocks);
        Assert.DoesNotContain("Kayleigh", string.Join(' ', section.Blocks.OfType<BulletList>().SelectMany(list => list.Items).Select(one => one.Words)), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_name_a_child_are_withheld_wherever_they_came_from_and_are_in_no_table_to_take_away()
    {
        var action = Given(An.Action(), EvidenceOf.Activity, 1, text: "Kayleigh Brown, aged 7, was seen");
        var register = EvidenceRegister.Of(A.Plan(action), today);

        Assert.True(Assert.Single(register.Rows).IsWithheld);
        Assert.Equal("a name with an age in the words", register.Rows[0].Item.Found);
        Assert.Empty(register.Shared().Rows);
        Assert.Empty(EvidenceTable.Of(register.Shared().Rows).Rows);
    }

    private static IEnumerable<EvidenceGapKind> Kinds(ActionFacts action) => EvidenceGaps.Of(Assessor.Assess(A.Plan(action), today)).Select(gap => gap.Kind);

    private static ActionFacts Given(ActionFacts action, EvidenceOf of, int grade, string? expires = null, string text = "The policy was agreed")
    {
        var item = new EvidenceItem(Id<EvidenceItem>.New(), A.PlanId, action.Action.Id, null, text, A.Day("2026-10-01"), "Programme manager");
        item.Describe("It", EvidenceForm.Note, null, null, null, expires is null ? null : A.Day(expires));
        item.Weigh(of, grade);
        return action with { Evidence = [.. action.Evidence, item] };
    }
}
