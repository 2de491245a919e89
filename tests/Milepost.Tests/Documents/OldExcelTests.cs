using Milepost.Importing.Tables;
using static Milepost.Tests.Documents.MadeXls;

namespace Milepost.Tests.Documents;

/// <summary>How the cells of an old workbook look: their fills, what is hidden or merged, and formulas that failed.</summary>
public sealed class OldExcelTests
{
    private const int Red = 10;
    private const int BrightGreen = 11;

    [Fact]
    public void Fills_hidden_rows_and_columns_merged_cells_and_failed_formulas_are_read() =>
        Golden.Matches(Said.Text(Said.Document("plan.xls", File.ReadAllBytes(Repository.Folder("tests/Milepost.Tests/Documents/Files/rated.xls")))));

    [Fact]
    public void The_fill_of_each_cell_is_read_whichever_record_holds_it() =>
        Assert.Equal("- red green - red", Shades(Book(
            [Format(64, pattern: 0), Format(Red), Format(BrightGreen), Format(9), Format(Red, pattern: 2)],
            Text(0, 0, "1.1"), Text(0, 1, "Write", 1), Blanks(0, 2, 2, 3), Blank(0, 4, 4))));

    [Fact]
    public void A_workbooks_own_palette_stands_in_place_of_the_usual_one() =>
        Assert.Equal("- amber red", Shades(Book(
            [Format(64, pattern: 0), Format(8), Format(9), Record(0x92, 2, 0, 0xFF, 0xC0, 0, 0, 0xFF, 0, 0, 0)],
            Text(0, 0, "1.1"), Blanks(0, 1, 1, 2))));

    [Fact]
    public void The_true_colour_beside_a_format_goes_before_the_nearest_in_the_palette() =>
        Assert.Equal("- red - -", Shades(Book(
            [Format(64, pattern: 0), Format(45), Format(Red), TrueColour(1, 0xFFC7CE), TrueColour(2, 0xFFFFFF)],
            Text(0, 0, "1.1"), Blanks(0, 1, 1, 2), Text(0, 3, "R"))));

    [Fact]
    public void The_figures_of_a_chart_inside_a_sheet_are_not_its_cells() =>
        Assert.Equal("- green", Shades(Book(
            [Format(64, pattern: 0), Format(Red), Format(BrightGreen)],
            Text(0, 0, "1.1"), Blank(0, 1, 2), Begin(0x0600, 0x0020), Blank(0, 1, 1), Record(0x0A))));

    [Fact]
    public void Of_a_workbook_of_Excel_95_it_is_said_that_its_colours_are_not_read()
    {
        var document = Said.Document("plan.xls", Whole(Workbook([Format(Red)], [Record(0x0204, 0, 0, 0, 0, 0, 0, 3, 0, (byte)'1', (byte)'.', (byte)'1')], version: 0x0500)));

        Assert.Equal("xls-colours", Assert.Single(document.Problems).Code);
        Assert.Equal([["1.1"]], Said.Table(document));
    }

    [Fact]
    public void A_workbook_behind_a_password_is_refused_as_one()
    {
        var locked = Record(0x2F, [1, 0, 1, 0, 1, 0, .. Enumerable.Range(1, 48).Select(i => (byte)i)]);

        Assert.Equal("encrypted", Said.Refusal("plan.xls", Book([locked], Text(0, 0, "1.1"))).Code);
    }

    [Theory]
    [InlineData(0x0201, 4)]
    [InlineData(0x00BE, 2)]
    [InlineData(0x0205, 6)]
    [InlineData(0x0006, 10)]
    [InlineData(0x0208, 8)]
    [InlineData(0x007D, 4)]
    [InlineData(0x00E5, 0)]
    public void A_record_that_is_too_short_is_damage(int kind, int length) =>
        Assert.Equal("broken", Said.Refusal("plan.xls", Book([Format(Red)], Text(0, 0, "1.1"), Record(kind, new byte[length]))).Code);

    [Theory]
    [InlineData(0x00E0, 10)]
    [InlineData(0x0092, 0)]
    [InlineData(0x087D, 12)]
    public void A_format_that_is_too_short_is_damage(int kind, int length) =>
        Assert.Equal("broken", Said.Refusal("plan.xls", Book([Record(kind, new byte[length])], Text(0, 0, "1.1"))).Code);

    [Fact]
    public void A_record_that_goes_on_beyond_the_end_of_the_file_is_damage()
    {
        byte[] endless = [0x01, 0x02, 0xFF, 0xFF];

        Assert.Equal("broken", Said.Refusal("plan.xls", Book([Format(Red)], Text(0, 0, "1.1"), endless)).Code);
    }

    private static string Shades(byte[] file) =>
        string.Join(' ', Said.Document("plan.xls", file).Blocks.OfType<Table>().Single().Rows[0].Cells.Select(cell => cell.Shade ?? "-"));
}
