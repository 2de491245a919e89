using System.Text;
using Milepost.AnnexA.Measures;
using Milepost.Comparing;
using Milepost.Documents.Scorecards;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Scorecards;

namespace Milepost.Tests.Scorecards;

/// <summary>Comparators from published figures: DfE's layout, sheets of councils by year, the catalogue.</summary>
public sealed class StatisticsTests
{
    private const string Dfe = """
        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,reason,in_time_percent,count
        202324,Financial year,National,E92000001,England,,,,,,Total,84.5,100
        202324,Financial year,National,E92000001,England,,,,,,Other,10,5
        202425,Financial year,National,E92000001,England,,,,,,Total,85.1,110
        202425,Financial year,Regional,E92000001,England,E12000002,North West,,,,Total,83.2,40
        202425,Financial year,Regional,E92000001,England,E12000001,North East,,,,Total,80,40
        202425,Financial year,Local authority,E92000001,England,E12000002,North West,1,E1,Wexcombe,Total,71,1
        202425,Financial year,Local authority,E92000001,England,E12000002,North West,2,E2,Ashby,Total,90,2
        202425,Financial year,Local authority,E92000001,England,E12000001,North East,3,E3,Brockford,Total,70,3
        202425,Financial year,Local authority,E92000001,England,E12000001,North East,4,E4,Calder,Total,c,c
        202425,Financial year,Local authority,E92000001,England,E12000001,North East,5,E5,Denby,Total,80,2
        """;

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Dfe_statistics_give_england_the_region_the_middle_of_the_neighbours_and_our_own_past()
    {
        var file = new SourceFile("cin.csv", Encoding.UTF8.GetBytes(Dfe));
        var outline = StatisticsFile.Outline(file, Today, Stop).Outline!;
        Assert.Equal(["in_time_percent", "count"], outline.Indicators);
        Assert.Equal(("reason", "Total"), (Assert.Single(outline.Filters).Column, outline.Filters[0].Usual));
        Assert.Equal(["Ashby", "Brockford", "Calder", "Denby", "Wexcombe"], outline.Authorities);

        var figures = StatisticsFile.Figures(file, "in_time_percent", new Dictionary<string, string> { ["reason"] = "Total" }, Today, Stop);
        var (made, notes) = AreaComparators.Of(figures, "Wexcombe", ["Ashby", "Brockford", "Calder", "Denby", "Elsewhere"], "percentage", "DfE, 2024/25");
        Assert.Equal(["Neighbours Median of 5 statistical neighbours, 2024/25 80", "Region North West, 2024/25 83.2", "National England, 2024/25 85.1", "National England, 2023/24 84.5", "OwnPast Wexcombe, 2024/25 71"], made.Select(one => FormattableString.Invariant($"{one.Kind} {one.Named} {one.Value}")));
        Assert.Equal("Of 3 of 5; none of Calder (suppressed, since it is small)", made[0].Note);
        Assert.Contains("There is no figure of Elsewhere in the file", notes);
        Assert.Contains("For 2023/24 only 0 neighbours have a figure", string.Join('\n', notes), StringComparison.Ordinal);

        // Rows that were not told apart give nothing, and say so.
        Assert.Contains("has 2 figures", Assert.Single(AreaComparators.Of(StatisticsFile.Figures(file, "in_time_percent", new Dictionary<string, string>(), Today, Stop), "Wexcombe", [], "percentage", "DfE").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_councils_by_year_gives_the_same()
    {
        var file = new SourceFile("lait.csv", Encoding.UTF8.GetBytes("Local authority,2023/24,2024/25\nWexcombe,66,70\nAshby,60,61\nBrockford,62,x\nCalder,64,65\nDenby,66,67\nNorth West,63,64\nEngland,68,69"));
        var outline = StatisticsFile.Outline(file, Today, Stop).Outline!;
        var (made, _) = AreaComparators.Of(StatisticsFile.Figures(file, outline.Indicators[0], new Dictionary<string, string>(), Today, Stop), "wexcombe", ["Ashby", "Brockford", "Calder", "Denby"], "number", "LAIT", years: 1);

        Assert.Equal(["Wexcombe", "Ashby", "Brockford", "Calder", "Denby"], outline.Authorities);
        Assert.Equal([("Median of 4 statistical neighbours", 65m), ("North West", 64m), ("England", 69m), ("Wexcombe", 70m)], made.Select(one => (one.Who!, one.Value!.Value)));
        Assert.Equal("Of 3 of 4; none of Brockford (not available)", made[0].Note);
    }

    [Theory]
    [InlineData("LA number,Local authority,2023/24,2024/25\n926,Wexcombe,66,70\n986,East of England,63,64\n,Statistical Neighbours,61,62.5\n970,England,68,69")]
    [InlineData("Area,2023/24,2024/25\n926 Wexcombe,66,70\n986 East of England,63,64\nStatistical neighbours (mean),61,62.5\n970 England,68,69")]
    [InlineData("Region,Local authority,2023/24,2024/25\nEast of England,Wexcombe,66,70\nNorth West,Ashby,50,51\n,North West,40,41\n,East of England,63,64\n,Statistical Neighbours,61,62.5\n,England,68,69")]
    public void A_sheet_of_the_interactive_tool_gives_the_region_that_it_says_and_its_neighbours(string text)
    {
        var file = new SourceFile("lait.csv", Encoding.UTF8.GetBytes(text));
        var outline = StatisticsFile.Outline(file, Today, Stop).Outline!;
        var (made, _) = AreaComparators.Of(StatisticsFile.Figures(file, outline.Indicators[0], new Dictionary<string, string>(), Today, Stop), "Wexcombe", [], "number", "LAIT", years: 1);

        Assert.Contains("Wexcombe", outline.Authorities);
        Assert.Equal([(ComparatorKind.Neighbours, 62.5m), (ComparatorKind.Region, 64m), (ComparatorKind.National, 69m), (ComparatorKind.OwnPast, 70m)], made.Select(one => (one.Kind!.Value, one.Value!.Value)));
        Assert.Equal("East of England", made[1].Who);
    }

    [Fact]
    public void The_catalogue_gives_england_and_its_middle_council_and_no_count_of_the_country()
    {
        var all = MeasureCatalogue.Known.All.Select(one => (one, Made: PublishedBenchmark.Of(one))).Where(one => one.one.Benchmark is not null).ToList();
        var assessments = all.Single(one => one.one.Id == "AS01").Made;

        Assert.Equal([("England", 84.5m, "percentage"), ("Middle council of England", 83.3m, "percentage")], assessments.Select(one => (one.Who!, one.Value!.Value, one.Unit!)));
        Assert.All(all.Where(one => one.one.Unit is "count"), one => Assert.Empty(one.Made));
        Assert.All(all.Where(one => one.one.Unit is not "count" && one.one.BenchmarkOf is null), one => Assert.NotEmpty(one.Made));
        Assert.Empty(all.Single(one => one.one.Id == "AS06").Made);
        Assert.All(all.SelectMany(one => one.Made), one => Assert.Empty(ComparatorCheck.Of(one, new(2026, 11, 21))));
    }

    [Theory]
    [InlineData("plan.docx.csv", "Name,Due\nA,B", "no-figures")]
    [InlineData("children.csv", "Child Unique ID,Apr-26\n1001,5\n1002,6", "children")]
    [InlineData("births.csv", "Measure,Apr-26\nDate of birth,5\nVisits,6", "children")]
    [InlineData("empty.csv", " ", "no-figures")]
    [InlineData("program.csv", "MZ\0\0", "not-supported")]
    [InlineData("words.txt", "Visits in time rose to 85%", "not-a-sheet")]
    public void What_is_no_scorecard_is_refused_and_says_why(string name, string text, string code)
    {
        var read = SheetFile.Read(new(name, Encoding.UTF8.GetBytes(text)), QuarterYear.Financial, null, new(2026, 11, 21), Stop);
        Assert.Null(read.Reading);
        Assert.Equal(code, read.Refusal!.Code);
    }

    [Fact]
    public void Sheets_that_are_made_to_be_large_end_at_the_caps()
    {
        var wide = new SourceFile("wide.csv", Encoding.UTF8.GetBytes("Measure," + string.Join(',', Enumerable.Repeat("Apr-26", 400)) + "\nVisits," + string.Join(',', Enumerable.Repeat("1", 400))));
        var tall = new SourceFile("tall.csv", Encoding.UTF8.GetBytes("Measure,Apr-26\n" + string.Concat(Enumerable.Range(0, 6_000).Select(row => $"Line {row},{row}\n"))));
        var lines = new SourceFile("lines.csv", Encoding.UTF8.GetBytes("Measure,Apr-26\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"Visits by team {row} of all,{row}\n"))));

        Assert.Equal(["too-many-columns", "too-many-rows", "too-many-lines"], new[] { wide, tall, lines }.Select(file => SheetFile.Read(file, QuarterYear.Financial, null, new(2026, 11, 21), Stop).Refusal!.Code));
    }

    [Fact]
    public void A_feed_says_how_late_it_is()
    {
        var feed = new SheetMapping(new(Guid.CreateVersion7()), A.PlanId, "Front door scorecard", "", new(2026, 10, 1), "An analyst");
        feed.Say(feed.Name, [], ProvisionalRule.AsMarked, QuarterYear.Financial, SheetRhythm.Weekly);
        feed.Taken(new(2026, 11, 11), []);

        Assert.Equal("3 days late: expected weekly. Last taken 11 November 2026", Freshness.Of(feed, new(2026, 11, 21)).Words);
        Assert.Equal((0, "Last taken 11 November 2026. The next is expected by 18 November 2026"), (Freshness.Of(feed, new(2026, 11, 18)).DaysLate, Freshness.Of(feed, new(2026, 11, 18)).Words));
    }
}
