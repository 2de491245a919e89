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

    private static PlanDraft Read(string[][] first, string[][] second) =>
        PlanReader.Read(new("plan.pdf", "", FileFormat.Pdf, [Table(1, first), Table(2, second)], [])).Plan!;

    private static Table Table(int number, string[][] rows)
    {
        var at = new Place(Page: number, Table: number);
        return new(at, null, [.. rows.Select((cells, row) => new Row(at with { Row = row + 1 }, [.. cells.Select(text => new Cell(at with { Row = row + 1 }, text))]))]);
    }
}
