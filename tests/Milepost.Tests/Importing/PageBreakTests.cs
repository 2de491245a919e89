using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Importing.Tables;

namespace Milepost.Tests.Importing;

/// <summary>What the end of a printed page cuts through is put together again.</summary>
public sealed class PageBreakTests
{
    private static readonly string[] Header = ["Ref", "Actions", "Activity", "Lead", "Target date"];

    [Fact]
    public void A_heading_inside_the_table_that_a_page_break_cut_is_one_heading()
    {
        var plan = Read(
            [Header, ["1.1", "Write the guide.", "a) Draft it.", "Ada Finch", "Oct-26"], ["Daily Running and", "", "", "", ""]],
            [["Oversight", "", "", "", ""], ["1.2", "Print the guide.", "a) Send it out.", "Ben Orr", "Nov-26"]]);

        Assert.Equal("Daily Running and Oversight", plan.Actions[1].Section);
    }

    [Fact]
    public void A_date_that_a_page_break_cut_is_one_date()
    {
        var plan = Read(
            [Header, ["1.1", "Write the guide.", "a) Draft it.", "Ada Finch", "Oct-"]],
            [["", "", "b) Ask families what they think of it.", "", "26"], ["1.2", "Print the guide.", "a) Send it out.", "Ben Orr", "Nov-26"]]);

        Assert.Equal(new DateOnly(2026, 10, 1), Assert.Single(plan.Actions[0].Due).Date);
        Assert.Equal(2, plan.Actions[0].Steps.Count);
    }

    [Fact]
    public void A_lone_piece_of_a_sentence_in_a_sheet_goes_on_with_the_row_above()
    {
        var plan = Sheet(
            ["Ref", "Improvement", "Actions", "Lead", "RAG"], ["A1", "Help families in time.", "1. Say who helps", "Ada Finch", "A"],
            ["", "", "2. Set up a team with a special", "", ""], ["", "", "eye on the youngest.", "", ""], ["", "", "3. Look at what changed.", "", ""]);

        Assert.Equal(["Say who helps", "Set up a team with a special eye on the youngest.", "Look at what changed."], Assert.Single(plan.Actions).Steps.Select(step => step.Title));
    }

    [Fact]
    public void The_rest_of_a_sentence_in_the_column_of_references_slid_there()
    {
        var plan = Sheet(
            ["Ref", "Improvement", "Actions", "Lead", "RAG"], ["A1", "Help families in time and say to", "1. Set up a team with a special", "Ada Finch", "A"],
            ["every one of them, in words that they would use themselves, who it is that helps.", "eye on the youngest, who are the last to be heard when their plans are written.", "", "", ""], ["A2", "Listen.", "1. Ask.", "Ben Orr", "G"]);

        Assert.Equal(["A1", "A2"], plan.Actions.Select(action => action.Reference));
        Assert.Equal("Help families in time and say to every one of them, in words that they would use themselves, who it is that helps.", plan.Actions[0].Title);
    }

    [Fact]
    public void A_rating_is_no_word_that_a_sentence_goes_on_from()
    {
        var plan = Sheet(
            ["Ref", "Improvement", "Actions", "Lead", "RAG"], ["A1", "Help families in time.", "1. Say who helps, and see that it meets", "Ada Finch", "A"],
            ["", "", "", "", "what families need."], ["A2", "Listen.", "1. Ask.", "Ben Orr", "G"]);

        Assert.Equal("amber", plan.Actions[0].Ratings.Overall?.Key ?? plan.Actions[0].Ratings.Action?.Key);
        Assert.Equal("Say who helps, and see that it meets what families need.", Assert.Single(plan.Actions[0].Steps).Title);
    }

    [Fact]
    public void A_list_under_a_title_in_a_sheet_is_no_part_of_the_table_of_pairs_above()
    {
        var plan = Sheet(
            ["Ref", "Actions", "Lead", "Target date"], ["1.1", "Write the guide.", "Ada Finch", "Oct-26"],
            ["Term", "Meaning", "", ""], ["QA", "Quality assurance", "", ""], ["DCS", "Director of services", "", ""],
            ["Members of the Improvement Board", "", "", ""], ["1. Leader of the council.", "", "", ""], ["2. Head of the schools' forum.", "", "", ""]);

        Assert.Equal(2, plan.Glossary.Count);
        Assert.Equal(["Leader of the council.", "Head of the schools' forum."], plan.Statements.Where(line => line.Kind == Plans.StatementKind.BoardSeat).Select(line => line.Text));
    }

    private static PlanDraft Sheet(params string[][] rows)
    {
        var at = new Place(Sheet: "Plan");
        var table = new Table(at, "Plan", [.. rows.Select((cells, row) => new Row(at with { Row = row + 1 }, [.. cells.Select(text => new Cell(at with { Row = row + 1 }, text))]))]);
        return PlanReader.Read(new("plan.xlsx", "", FileFormat.Xlsx, [table], [])).Plan!;
    }

    private static PlanDraft Read(string[][] first, string[][] second) =>
        PlanReader.Read(new("plan.pdf", "", FileFormat.Pdf, [Table(1, first), Table(2, second)], [])).Plan!;

    private static Table Table(int number, string[][] rows)
    {
        var at = new Place(Page: number, Table: number);
        return new(at, null, [.. rows.Select((cells, row) => new Row(at with { Row = row + 1 }, [.. cells.Select(text => new Cell(at with { Row = row + 1 }, text))]))]);
    }
}
