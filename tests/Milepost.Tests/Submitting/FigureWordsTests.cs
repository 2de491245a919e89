using Milepost.AnnexA.Measures;
using Milepost.Measuring;
using Milepost.Submitting;

namespace Milepost.Tests.Submitting;

/// <summary>What was counted, in words that can be read out at a board.</summary>
public sealed class FigureWordsTests
{
    [Theory]
    [InlineData("AS01", 58, 60, 96.7, "58 of 60: 96.7%")]
    [InlineData("FD01", 1204, null, 1204.0, "1,204")]
    [InlineData("LA14", 2, 40, 2.0, "2 of 40")]
    [InlineData("WF05", 201, 5, 40.2, "40.2 children per team (201 for 5 teams)")]
    [InlineData("WF05", 5, 1, 5.0, "5 children per team (5 for 1 team)")]
    [InlineData("MI02", 40, 40, 1.0, "1 episode per child (40 for 40 children)")]
    [InlineData("CN12", 1009, 3, 336.3, "336.3 days (mean of 3)")]
    [InlineData("AS03", null, 158, 29.5, "29.5 working days (median of 158)")]
    [InlineData("AS03", null, 1, 1.0, "1 working day (median of 1)")]
    [InlineData("AS01", 0, 0, null, "none, so there is no value")]
    [InlineData("CN02", 2, null, null, "2 children in need; no rate: say how many children aged 0 to 17 live there (--children)")]
    [InlineData("SG06", 18, null, null, "18 ICPCs; no rate: say how many children aged 0 to 17 live there (--children)")]
    [InlineData("RF02", 165, 51400, 64.2, "165 of 51,400: 64.2 per 10,000 children")]
    public void A_figure_says_what_it_is_in(string id, int? numerator, int? denominator, double? value, string said) =>
        Assert.Equal(said, FigureWords.Of(new MeasureResult(Measure(id), numerator, denominator, (decimal?)value, null, [], [])));

    [Fact]
    public void A_breakdown_of_nothing_has_no_value_and_another_its_shares()
    {
        MeasureResult Of(string id, int all, params MeasurePart[] parts) => new(Measure(id), null, all, null, null, parts, []);
        Assert.Equal("none, so there is no value", FigureWords.Of(Of("FD04", 0, new MeasurePart("Police", 0, 0, null))));
        Assert.Equal("Police 3 of 4 (75%); Schools 1 of 4 (25%)", FigureWords.Of(Of("FD04", 4, new("Police", 3, 4, 75), new("Schools", 1, 4, 25))));
        Assert.Equal("White 3 of 4 (1.05 times its share of the population)", FigureWords.Of(Of("DM01", 4, new MeasurePart("White", 3, 4, 1.05m))));
    }

    [Fact]
    public void A_row_of_a_split_has_its_value_where_it_has_one()
    {
        Assert.Equal("2026-05  18 of 19: 94.7%", FigureWords.Row(Measure("AS01"), new("2026-05", 18, 19, 94.7m)));
        Assert.Equal("2026-05  31 working days (median of 19)", FigureWords.Row(Measure("AS03"), new("2026-05", null, 19, 31)));
        Assert.Equal("Not known  none", FigureWords.Row(Measure("AS01"), new("Not known", 0, 0, null)));
        // A breakdown's split and a rate of a part of the area are counts, and neither a percentage nor a rate.
        Assert.Equal(("1 to 4  23", "23"), (FigureWords.Row(Measure("FD04"), new("1 to 4", 23, null, 23)), FigureWords.RowValue(Measure("DM01"), new("1 to 4", 23, null, 23))));
        Assert.Equal("North  7", FigureWords.Row(Measure("CN02"), new("North", 7, null, null)));
    }

    [Theory]
    [InlineData(1, "count per team", "1 child per team")]
    [InlineData(2, "mean days", "2 days")]
    [InlineData(1, "findings", "1 finding")]
    [InlineData(1, "per 10,000 children", "1 per 10,000 children")]
    public void One_of_something_is_said_as_one(int value, string unit, string said) => Assert.Equal(said, ReadingValue.Said(value, unit));

    private static MeasureDefinition Measure(string id) => MeasureCatalogue.Known.Find(id)!;
}
