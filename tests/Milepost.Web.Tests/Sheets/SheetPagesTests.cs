using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;
using Milepost.Web.Tests.Undoing;

namespace Milepost.Web.Tests.Sheets;

/// <summary>A scorecard as a file, from the spreadsheet to the measure, and the figures of others, in the browser.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class SheetPagesTests(WexcombeSite shared)
{
    private const string July = "Ref,Measure,Jun-26,Jul-26 (p)\nQ7,Plans reviewed in time,81%,83%*\nQ8,Something else,4,5\n* late returns of one team";
    private const string August = "Ref,Measure,Jun-26,Jul-26,Aug-26\nQ7,Plans reviewed in time,80%,84%,9O%\nQ8,Something else,4,5,6";
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analyst_maps_a_scorecard_once_and_the_next_is_read_alone()
    {
        var id = await MeasureAsync("Plans reviewed in time");
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures/sheets/give");
        await GiveAsync(analyst, "children.csv", "Child Unique ID,Apr-26\n1001,4");
        Assert.Contains("lists children one by one", analyst.Text, StringComparison.Ordinal);

        await GiveAsync(analyst, "quality_scorecard_july_2026.csv", July);
        Assert.Equal("Which line is which measure", analyst.Heading);
        Assert.Equal("Quality scorecard", analyst.Page.QuerySelector("#FeedName")!.GetAttribute("value"));
        Assert.Contains("D2 “83%*” → July 2026: 83%, provisional", analyst.Text, StringComparison.Ordinal);
        Assert.Equal($"{id}", analyst.Page.QuerySelector("#Lines-0--Measure option[selected]")!.GetAttribute("value"));
        await analyst.PressAsync("Remember this, and compare with the record", ("Lines[0].Measure", ""), ("Lines[0].Unit", "per cent"));
        Assert.Contains("Say of one line at least which measure it is", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Remember this, and compare with the record", ("Lines[0].Measure", $"{id}"), ("Lines[0].Unit", "percentage"));
        Assert.Equal("Compare with the record", analyst.Heading);
        await analyst.PressAsync("Agree, and take 2 readings");
        Assert.Contains("2 readings taken from quality_scorecard_july_2026.csv", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("Last taken today. The next is expected by", analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync("/plans/wexcombe/measures/sheets/give");
        await GiveAsync(analyst, "quality_scorecard_august_2026.csv", August);
        Assert.Equal("Compare with the record", analyst.Heading);
        Assert.Contains("E2 Plans reviewed in time, August 2026: “9O%” is no figure that can be read with certainty.", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("Corrects a final one", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Agree, and take 2 readings");
        Assert.Contains("Say why the final readings that it changes were wrong", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Agree, and take 2 readings", ("CorrectedBecause", "A plan was counted twice"));
        Assert.Contains("2 readings taken from quality_scorecard_august_2026.csv; 1 figure left out", analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync($"/plans/wexcombe/measures/{id}");
        foreach (var said in (string[])["84%", "80%", "It was provisional.", "Corrected: A plan was counted twice.", "Quality scorecard (quality_scorecard_august_2026.csv)", "Late returns of one team."]) Assert.Contains(said, analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync("/lately");
        await analyst.PressAsync("Undo: 2 readings taken from quality_scorecard_august_2026.csv; 1 figure left out");
        Assert.Equal(2, await site.InStoreAsync(db => db.Readings.CountAsync(one => one.MeasureId == new Id<Measure>(id), Stop)));
        var board = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/plans/wexcombe/measures/sheets");
        Assert.Equal(HttpStatusCode.Forbidden, board.Status);
    }

    [Fact]
    public async Task Figures_of_others_come_by_hand_from_the_catalogue_and_from_a_statistics_file()
    {
        var id = await MeasureAsync("Conferences in fifteen days", reading: 75);
        var page = $"/plans/wexcombe/measures/{id}";
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync(page + "/comparators");
        await analyst.PressAsync("Give it", ("Who", "Kept as it was typed"), ("Value", "many"));
        Assert.Equal(4, analyst.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Equal("Kept as it was typed", analyst.Page.QuerySelector("#Who")!.GetAttribute("value"));
        await analyst.PressAsync("Give it", ("Kind", "Region"), ("Who", "North West"), ("Period", "2023/24"), ("Value", "81.5"), ("Unit", "percentage"), ("Source", "DfE, Children in need 2023/24"));
        await analyst.OpenAsync(page + "/comparators");
        await analyst.PressAsync("Take its figures", ("Entry", "SG01"));
        Assert.Equal(["North West", "England", "Middle council of England"], analyst.Page.QuerySelector("#comparators ~ table")!.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("England 2023/24 79.7", analyst.Page.QuerySelector(".app-chart")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("6.5 percentage points less", analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync(page + "/statistics");
        const string Dfe = "time_period,time_identifier,geographic_level,country_name,region_name,la_name,rate\n202425,Financial year,National,England,,,80.5\n202425,Financial year,Local authority,England,North West,Wexcombe,70\n202425,Financial year,Local authority,England,North West,Ashby,84\n202425,Financial year,Local authority,England,North West,Brock,86\n202425,Financial year,Local authority,England,North West,Calder,88";
        await analyst.PressAsync("Read the file", ("Chosen", "cp.csv", Encoding.UTF8.GetBytes(Dfe)));
        await analyst.PressAsync("See what it gives", ("Form.Own", "Wexcombe"), ("Form.Neighbours", "Ashby\nBrock\nCalder"));
        Assert.Contains("Median of 3 statistical neighbours", analyst.Text, StringComparison.Ordinal);
        await analyst.GoesBackAsync(site, "/Measures/Statistics", one => one.PressAsync("Agree, and hold it against these 3"));
        await analyst.OpenAsync(page + "/statistics");
        await analyst.PressAsync("Read the file", ("Chosen", "cp.csv", Encoding.UTF8.GetBytes(Dfe)));
        await analyst.PressAsync("See what it gives", ("Form.Own", "Wexcombe"), ("Form.Neighbours", "Ashby\nBrock\nCalder"));
        await analyst.PressAsync("Agree, and hold it against these 3");
        Assert.Contains("Neighbours 2024/25 86", analyst.Page.QuerySelector(".app-chart")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Median of 3 statistical neighbours", analyst.Page.QuerySelectorAll("#comparators ~ table tbody th")[0].TextContent);
    }

    [Fact]
    public async Task A_whole_month_is_given_at_once_and_nothing_typed_is_lost()
    {
        var (first, second) = (await MeasureAsync("Month measure one"), await MeasureAsync("Month measure two", reading: 70));
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures/month?at=2026-08");
        string Row(Guid id) => analyst.Page.QuerySelector($"input[value='{id}']")!.GetAttribute("name")!.Replace("Measure", "", StringComparison.Ordinal);
        Assert.Contains("August 2026 stands: 70%, final", analyst.Text, StringComparison.Ordinal);
        var (one, two) = (Row(first), Row(second));
        await analyst.PressAsync("Give these readings", (one + "Numerator", "17"), (one + "Denominator", "2O"), (one + "Unit", "percentage"), (two + "Value", "71"), ("Source", "August scorecard"), ("Provisional", "false"));
        Assert.Contains("Enter a number, such as 14", analyst.Text, StringComparison.Ordinal);
        Assert.Equal("2O", analyst.Page.QuerySelector($"[name='{one}Denominator']")!.GetAttribute("value"));
        await analyst.PressAsync("Give these readings", (one + "Numerator", "17"), (one + "Denominator", "20"), (one + "Unit", "percentage"), (two + "Value", "71"), ("Source", "August scorecard"), ("Provisional", "false"));
        Assert.Contains("To correct it, say why it was wrong", analyst.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.InStoreAsync(db => db.Readings.CountAsync(reading => reading.MeasureId == new Id<Measure>(first), Stop)));
        await analyst.PressAsync("Give these readings", ("CorrectedBecause", "Late returns"));
        Assert.Contains("2 readings of August 2026 are kept", analyst.Text, StringComparison.Ordinal);
        Assert.Equal("Late returns", await site.InStoreAsync(db => db.Readings.Where(reading => reading.MeasureId == new Id<Measure>(second) && reading.Number == 2).Select(reading => reading.CorrectedBecause).SingleAsync(Stop)));
    }

    private static Task<Browser> GiveAsync(Browser browser, string name, string text) => browser.PressAsync("Read the file", ("Chosen", name, Encoding.UTF8.GetBytes(text)));

    private Task<Guid> MeasureAsync(string title, decimal? reading = null) => site.InStoreAsync(async db =>
    {
        var plan = await db.Plans.Where(one => one.Name == "wexcombe").Select(one => one.Id).FirstAsync(Stop);
        var measure = new Measure(Id<Measure>.New(), plan, null, title);
        db.Add(measure);
        if (reading is { } value) db.Add(new Reading(Id<Reading>.New(), plan, measure.Id, 1, new(2026, 8, 1), new(2026, 8, 31), "percentage", false, "Scorecard", new(2026, 9, 4), "An analyst") { GivenValue = value });
        await db.SaveChangesAsync(Stop);
        return measure.Id.Value;
    });
}
