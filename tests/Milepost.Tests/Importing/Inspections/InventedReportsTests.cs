using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Tests.Importing.Inspections;

/// <summary>Every way in which reports and letters are laid out, in invented words.</summary>
public class InventedReportsTests
{
    [Fact]
    public void A_report_of_the_single_inspection_gives_its_list_and_leaves_the_boards_apart()
    {
        var draft = Read(
            Heading("Wexcombe Borough Council", 1), Text("Inspection of services for children in need of help and protection, children looked after and care leavers"), Text("and"),
            Text("Review of the effectiveness of the Local Safeguarding Children Board1"), Text("Inspection date: 22 October – 12 November 2014"), Text("Report published: 6 January 2015"),
            Text("The overall judgement is that children’s services require improvement"),
            Grid(["1. Children who need help and protection", "Inadequate"], ["2. Children looked after and achieving permanence", "Requires\nimprovement"], ["", "2.1 Adoption performance", "Good"]),
            Heading("Contents", 1), Text("What does the local authority need to improve? 4"),
            Heading("What does the local authority need to improve?", 2), Heading("Priority and immediate action", 3), Heading("Workforce", 4),
            Item("11. Make sure that callers are met at the"), Text("door by somebody they know."),
            Item("12. Mend the bell. Ring it"), Text("3 The bell was given by a former mayor of the town."), Text("every day.", page: 2),
            Heading("Areas for improvement", 3), Heading("The hall", 4), Item("13. Light the hall:"), Sub("in the morning;"), Sub("at night."),
            Heading("The local authority’s strengths", 2), Item("14. The door is green."),
            Heading("The Local Safeguarding Children Board", 1), Text("The Local Safeguarding Children Board is good"), Heading("What does the LSCB need to improve?", 2), Item("15. Meet in the hall."),
            Heading("What the inspection judgements mean", 1), Text("A good hall is a well lit hall."), Text("The Office for Standards in Education inspects halls."));

        Assert.Equal(("Wexcombe Borough Council", "SIF"), (draft.Authority, draft.Framework));
        Assert.Equal((new DateOnly(2014, 10, 22), new DateOnly(2014, 11, 12), new DateOnly(2015, 1, 6)), (draft.Start!.Value, draft.End!.Value, draft.Published!.Value));
        Assert.Equal(
            ["Overall effectiveness: requires improvement to be good", "Children who need help and protection: inadequate", "Children looked after and achieving permanence: requires improvement to be good", "Adoption performance: good"],
            draft.Judgements.Select(one => $"{one.Area}: {one.Grade.Said()}"));
        Assert.Equal(
            [
                "11|Priority and immediate action: Workforce|Make sure that callers are met at the door by somebody they know.",
                "12|Priority and immediate action: Workforce|Mend the bell. Ring it every day.",
                "13|Areas for improvement: The hall|Light the hall:\n• in the morning;\n• at night.",
            ], Said(draft.Recommendations));
        Assert.Equal(["15|What does the LSCB need to improve?|Meet in the hall."], Said(draft.BoardRecommendations));
        Assert.Equal(Grade.Good, draft.BoardGrade);
        Assert.Equal("The door is green.", Assert.Single(draft.Paragraphs, paragraph => paragraph.Kind == ParagraphOf.GoodPractice).Text);
        Assert.DoesNotContain(draft.Paragraphs, paragraph => paragraph.Text.Contains("well lit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_since_2018_gives_bullets_by_their_order_and_sub_points_with_their_item()
    {
        var draft = Read([.. Ilacs, Heading("What needs to improve?", 2), Item("The door, to show:"), Sub("who came;"), Sub("who went."), Item("The quality of bells."), .. After]);

        Assert.Equal(("Wexcombe", "ILACS", 4), (draft.Authority, draft.Framework, draft.Judgements.Count));
        Assert.Equal((new DateOnly(2023, 12, 4), new DateOnly(2023, 12, 15)), (draft.Start!.Value, draft.End!.Value));
        Assert.Equal(["1|What needs to improve?|The door, to show:\n• who came;\n• who went.", "2|What needs to improve?|The quality of bells."], Said(draft.Recommendations));
        Assert.Equal("Callers wait.", Assert.Single(draft.Paragraphs).Text);
    }

    [Fact]
    public void A_list_without_any_marks_is_a_list_of_sentences()
    {
        var draft = Read([.. Ilacs, Text("What needs to improve in this area"), Text("The quality of the bells at each of the doors of the hall."), Text("How soon anybody who rings is met by somebody they know."), .. After]);

        Assert.Equal(["The quality of the bells at each of the doors of the hall.", "How soon anybody who rings is met by somebody they know."], draft.Recommendations.Select(asked => asked.Text));
    }

    [Fact]
    public void A_list_goes_on_over_a_page_and_past_what_pages_repeat()
    {
        var running = Enumerable.Range(1, 3).Select(page => Text($"Inspection of Wexcombe local authority children’s services {page}", page)).ToList();
        var draft = Read([.. Ilacs, Heading("What needs to improve", 2), Item("The first bell."), running[0], Text("2"), Item("The second bell, which", 2), running[1], Text("is the louder one.", 3), running[2], .. After]);

        Assert.Equal(["The first bell.", "The second bell, which is the louder one."], draft.Recommendations.Select(asked => asked.Text));
    }

    [Theory]
    [InlineData("Focused visit to Wexcombe Borough Council’s children’s services", SourceKind.FocusedVisit)]
    [InlineData("Monitoring visit to Wexcombe Borough Council children’s services", SourceKind.MonitoringVisit)]
    public void A_letter_of_a_visit_is_read_by_the_same_stages(string title, SourceKind kind)
    {
        var draft = Read(
            Heading(title, 1), Text("3 March 2026"), Text("Dear colleague"),
            Text($"This letter summarises the findings of the {title[..title.IndexOf(" to ", StringComparison.Ordinal)].ToLowerInvariant()} to Wexcombe children’s services on 20 and 21 January 2026. His Majesty’s Inspectors were Ann Bell and Jo Hall."),
            Heading("Areas for priority action", 2), Item("The bell."), Heading("What needs to improve in this area of social work practice", 2), Item("The door."), Item("The hall."),
            Heading("Main findings", 2), Text("The bell is silent and nobody hears it ring."), Text("Yours sincerely"));

        Assert.Equal((kind, "Wexcombe Borough Council", new DateOnly(2026, 1, 20), new DateOnly(2026, 1, 21), new DateOnly(2026, 3, 3)), (draft.Kind, draft.Authority, draft.Start!.Value, draft.End!.Value, draft.Published!.Value));
        Assert.Equal(["1|Areas for priority action|The bell.", "2|What needs to improve in this area of social work practice|The door.", "3|What needs to improve in this area of social work practice|The hall."], Said(draft.Recommendations));
    }

    [Fact]
    public void Judgements_that_no_table_holds_are_read_from_the_lines()
    {
        var draft = Read(
            Text("Wexcombe City"), Text("Inspection of services for children in need of help and protection, children looked after and care leavers"), Text("Inspection dates: 9 October to 2 November 2017"),
            Text("Lead inspector: Ann Bell, Her Majesty’s Inspector"), Text("Children’s services in Wexcombe are inadequate"), Text("1. Children who need help and protection"), Text("Requires"), Text("improvement"),
            Text("2. Children looked after and achieving"), Text("permanence"), Text("Good"), Text("3. Leadership, management and governance Inadequate"), Heading("Recommendations", 1), Item("1. Mend the bell."), Heading("Summary", 1), Text("It is broken."));

        Assert.Equal(
            ["Overall effectiveness: inadequate", "Children who need help and protection: requires improvement to be good", "Children looked after and achieving permanence: good", "Leadership, management and governance: inadequate"],
            draft.Judgements.Select(one => $"{one.Area}: {one.Grade.Said()}"));
    }

    [Fact]
    public void What_is_missing_or_odd_is_said_with_a_hint()
    {
        var reading = PlanReader.Read(A([.. Ilacs.Take(2), Text("Lead inspector: Ann Bell, His Majesty’s Inspector"), Heading("What needs to improve", 2), Item("The bell that"), .. After]));

        Assert.Equal(["judgements-unusual", "recommendation-unfinished"], reading.Problems.Select(problem => problem.Code));
        Assert.All(reading.Problems, problem => Assert.True(problem.Message.Length > 60, problem.Message));
    }

    [Fact]
    public void A_plan_that_quotes_its_report_is_still_a_plan()
    {
        Block[] quoted = [.. Ilacs.Take(2), Grid(["Ref", "Action", "Lead", "Due"], ["1.1", "Mend the bell", "Head of Bells", "1 May 2026"], ["1.2", "Open the door", "Head of Doors", "2 May 2026"], ["1.3", "Light the hall", "Head of Halls", "3 May 2026"], ["1.4", "Sweep it", "Head of Halls", "4 May 2026"])];

        Assert.Equal(FileKind.Plan, PlanReader.Read(A(quoted)).Kind);
    }

    private static Block[] Ilacs =>
    [
        Heading("Inspection of Wexcombe local authority children’s services", 1), Text("Inspection dates: 4 to 15 December 2023"), Text("Lead inspector: Ann Bell, His Majesty’s Inspector"),
        Grid(["Judgement", "Grade"], ["The impact of leaders on social work practice with children and families", "Good"], ["The experiences and progress of children who need help and protection", "Inadequate"],
            ["The experiences and progress of children in care", "Outstanding"], ["Overall effectiveness", "Requires improvement to be good"]),
    ];

    private static Block[] After => [Heading("The experiences and progress of children who need help and protection: inadequate", 2), Item("1. Callers wait.", 3)];

    private static IEnumerable<string> Said(IEnumerable<AskedDraft> asked) => asked.Select(one => $"{one.Number}|{one.Heading}|{one.Text}");

    private static InspectionDraft Read(params Block[] blocks)
    {
        var reading = PlanReader.Read(A(blocks));
        Assert.Equal(FileKind.InspectionReport, reading.Kind);
        return reading.Inspection!;
    }

    internal static SourceDocument A(IReadOnlyList<Block> blocks) => new("report.docx", new string('0', 64), FileFormat.Docx, blocks, []);

    private static Paragraph Heading(string text, int level) => new(new(Page: 1), text, ParagraphKind.Heading, level);

    private static Paragraph Text(string text, int page = 1) => new(new(Page: page), text);

    private static Paragraph Item(string text, int page = 1) => new(new(Page: page), text, ParagraphKind.ListItem, 1);

    private static Paragraph Sub(string text) => new(new(Page: 1), text, ParagraphKind.ListItem, 2);

    private static Table Grid(params string[][] rows) => new(new(Page: 1), null, [.. rows.Select(cells => new Row(new(Page: 1), [.. cells.Select(cell => new Cell(new(Page: 1), cell))]))]);
}
