using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Reporting;

namespace Milepost.Tests.Reporting;

public class BoardReportTests
{
    private static Report Board(PlanFacts facts, string? before = null, string now = "2026-06-15") => BoardReport.From(
        Assessor.Assess(facts, A.Day(now)), before is null ? null : Assessor.Assess(facts, A.Day(before)), new ReportDetails());

    private static IEnumerable<string> Words(Report report, string heading) =>
        Words(report.Sections.Single(section => section.Heading.StartsWith(heading, StringComparison.Ordinal)));

    private static IEnumerable<string> Words(Section section) =>
        section.Blocks.SelectMany(Words).Concat(section.Sections.SelectMany(Words));

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Paragraph paragraph => [$"{paragraph.Bold} {paragraph.Words}".Trim()],
        BulletList list => list.Items.SelectMany(Words),
        DataTable table => table.Rows.SelectMany(row => row.OfType<TextCell>().SelectMany(cell => cell.Paragraphs)),
        _ => [],
    };

    [Fact]
    public void The_sections_stand_in_the_order_that_boards_know()
    {
        Assert.Equal(
            [
                "1. Purpose of report", "2. Summary of what changed since 1 March 2026", "3. Dates moved since 1 March 2026", "4. Progress by priority",
                "5. What needs attention", "6. Questions that the record asks", "7. Pace and forecast", "8. Action required", "9. Contributing officers", "Appendix A: The full plan", "Appendix B: Key to ratings",
            ],
            Board(A.Plan(An.Action(due: "2026-01-01")), before: "2026-03-01").Sections.Select(section => section.Heading));
    }

    [Fact]
    public void The_title_block_says_to_whom_about_what_when_and_from_whom()
    {
        var report = BoardReport.From(
            Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard), null, new ReportDetails { To = "Improvement Board", Meeting = new DateOnly(2026, 11, 9) });

        Assert.Equal(
            "To: Improvement Board | Subject: Children’s services improvement plan | Date: 9 November 2026 | Report of: Amara Okafor, Director of Children’s Services | As at: 2 November 2026",
            string.Join(" | ", report.TitleBlock.Select(line => $"{line.Name}: {line.Words}")));
    }

    [Fact]
    public void The_summary_says_where_the_plan_stands_and_then_what_changed()
    {
        var report = Board(
            A.Plan(
                An.Action("1.1", due: "2026-05-01").Rated("green", "2026-01-01").Rated("amber", "2026-04-01", "two people left"),
                An.Action("1.2", due: "2026-08-01").Rated("green", "2026-01-01").Rated("blue", "2026-04-01"),
                An.Action("1.3", due: "2026-06-01").MovedTo("2026-09-01", "2026-05-01")),
            before: "2026-03-01");

        Assert.Equal(
            [
                "The plan has 3 actions: 1 complete, 1 behind and 1 not rated. 1 is overdue. No action has been rated for its impact on children.",
                "Since 1 March 2026: 1 action became complete, 1 rating fell and 1 date moved.",
                "1.2 became complete. Recruit to every vacant social work post.",
                "1.1 fell from on track to behind. Recruit to every vacant social work post. Two people left.",
                "The date of 1.3 moved by 92 days. Recruit to every vacant social work post. It was 1 June 2026 and is now 1 September 2026. No reason was given.",
            ],
            Words(report, "2."));
    }

    [Fact]
    public void What_the_board_is_asked_follows_from_what_needs_attention()
    {
        var report = Board(A.Plan(An.Action("1.1", due: "2026-05-01", lead: null).Rated("green", "2026-01-01")));

        Assert.Equal(
            [
                "Members of the Board are asked to:",
                "note where the plan stands and what has changed;",
                "satisfy themselves that what is late will be done, and by when: 1 action is overdue or has overdue steps;",
                "ask the lead of 1.1 on what evidence it is rated as it is;",
                "ask for a lead for the action without one; and",
                "ask sponsors to answer the question of the record that is with them.",
            ],
            Words(report, "8."));
    }

    [Fact]
    public void A_board_that_has_nothing_to_do_is_asked_to_note()
    {
        Assert.Equal(
            ["Members of the Board are asked to:", "note where the plan stands and what has changed."],
            Words(Board(A.Plan(An.Action(due: "2027-01-01").Rated("amber", "2026-01-01"))), "8."));
    }

    [Fact]
    public void A_short_form_is_expanded_once_and_listed_at_the_end()
    {
        var facts = A.Plan(An.Action("1.1", "Meet the DCS; the DCS reports", due: "2027-01-01", lead: "DCS").Rated("amber", "2026-01-01")) with
        {
            Glossary = [A.Term("DCS", "Director of Children’s Services"), A.Term("IRO", "independent reviewing officer")],
        };
        var report = Board(facts);

        Assert.Contains("Meet the Director of Children’s Services (DCS); the DCS reports", Words(report, "4."));
        Assert.Contains("Meet the DCS; the DCS reports", Words(report, "Appendix A"));
        Assert.Contains("Director of Children’s Services", Words(report, "Appendix B"));
        Assert.DoesNotContain("IRO", Words(report, "Appendix B"));
    }

    [Fact]
    public void The_dates_that_moved_since_the_last_board_are_always_there()
    {
        var moved = An.Action("1.3", due: "2026-06-01").MovedTo("2026-07-01", "2026-02-01", "two people left").MovedFor(Actions.MoveReason.Partner, "2026-09-01", "2026-05-01", agreedBy: "The chair");

        Assert.Equal(
            [
                "1 date moved once, 62 days later in all. Since the plan began: 1 date moved twice, 92 days later in all.",
                "1.3", "A partner was not ready: as the reason says. Agreed by The chair.",
            ],
            Words(Board(A.Plan(moved), before: "2026-03-01"), "3."));
        Assert.Equal(["No date has moved since 3 May 2026. Since the plan began: 1 date moved twice, 92 days later in all."], Words(Board(A.Plan(moved), before: "2026-05-03"), "3."));
        Assert.Equal("3. Dates moved since the plan began", Board(A.Plan(moved)).Sections[2].Heading);
    }

    [Fact]
    public void Questions_are_counted_and_those_with_the_sponsor_are_quoted()
    {
        var priority = A.Priority("1", "Leadership", 0, "Chief Executive");
        var report = Board(A.Plan([priority], An.Action("1.1", due: "2026-05-01", priority: priority, lead: null).Rated("green", "2026-01-01")), before: "2026-06-01");

        Assert.Equal(
            [
                "Where the record contradicts itself it asks: the lead first, and the sponsor when the lead has not answered.",
                "1 question: 1 open, 1 of them with the sponsor. Since 1 June 2026, 1 was asked and 0 were answered or accepted.",
                "With the sponsor:",
                "What shows that 1.1 is on track? 1.1 is rated on track, and its date passed 45 days ago. No reason was given for the rating. Asked on 15 June 2026; with Chief Executive since 15 June 2026.",
            ],
            Words(report, "6."));
    }

    [Fact]
    public void The_pace_says_what_it_shows_and_has_its_numbers()
    {
        var report = BoardReport.From(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard), null, new ReportDetails());
        var section = report.Sections.Single(one => one.Heading == "7. Pace and forecast");
        var figure = section.Blocks.OfType<Figure>().Single();

        Assert.Contains("were to be done by now", figure.Caption, StringComparison.Ordinal);
        Assert.Equal(["By", "Planned, as first agreed", "Done", "Forecast"], figure.Numbers.Columns.Select(column => column.Heading));
        Assert.StartsWith("The whole plan: As likely as not done by ", Words(section).ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Recommendations_are_quoted_word_for_word()
    {
        var priority = A.Priority("1", "Leadership");
        var (source, verbatim) = (A.Source(), "The  DCS must act.");
        var recommendation = A.Recommendation(source, "4", verbatim);
        var facts = A.Plan([priority], An.Action(priority: priority)) with
        {
            Sources = [source],
            Recommendations = [recommendation],
            Answers = [A.Answer(priority, recommendation)],
            Glossary = [A.Term("DCS", "Director")],
        };

        Assert.Contains("4. “The  DCS must act.”", Words(Board(facts), "4."));
    }

    [Fact]
    public void What_happens_later_does_not_change_what_an_earlier_report_says()
    {
        var facts = Wexcombe.Facts();
        var later = facts with
        {
            Actions =
            [
                .. facts.Actions.Select(action => action
                    .Rated("red", "2026-11-03").Impact("blue", "2026-11-03").Said("Completed, and more will be said.", "2026-11-03")
                    .MovedTo("2028-01-01", "2026-11-03", "later").Withdrawn("2026-11-03")),
                An.Action("9.9", priority: facts.Priorities[0]) with { AddedOn = A.Day("2026-11-03") },
            ],
            Imports = [.. facts.Imports, A.Import("2026-11-03")],
        };

        Assert.Equal(Text(Wexcombe.Facts()), Text(later));

        static string Text(PlanFacts facts) => Milepost.Documents.Writing.HtmlReport.Text(BoardReport.From(
            Assessor.Assess(facts, Wexcombe.ThisBoard), Assessor.Assess(facts, Wexcombe.LastBoard), new ReportDetails()));
    }

    [Fact]
    public void Every_action_is_in_the_full_plan_and_in_the_numbers()
    {
        var report = BoardReport.From(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard), null, new ReportDetails());
        var full = report.Sections.Single(section => section.Wide).Sections.SelectMany(section => section.Blocks).OfType<DataTable>().ToList();
        var figure = Assert.IsType<Figure>(report.Sections[3].Blocks[0]);

        Assert.Equal(40, full.Sum(table => table.Rows.Count));
        Assert.Equal(40, ((NumberCell)figure.Numbers.Rows[^1][^1]).Number);
        Assert.All(full, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
    }
}
