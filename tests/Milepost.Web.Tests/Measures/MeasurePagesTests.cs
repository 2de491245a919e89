using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Measures;

/// <summary>A measure and its readings in the browser.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class MeasurePagesTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static readonly (string, string)[] august =
    [
        ("Form.FirstDay.Day", "1"), ("Form.FirstDay.Month", "8"), ("Form.FirstDay.Year", "2026"), ("Form.LastDay.Day", "31"), ("Form.LastDay.Month", "8"), ("Form.LastDay.Year", "2026"),
        ("Form.Numerator", "1,024"), ("Form.Denominator", "1,280"), ("Form.Unit", "percentage"), ("Form.Source", "August scorecard"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_analyst_gives_a_reading_by_hand_is_told_what_is_wrong_and_takes_it_back()
    {
        var id = await site.InStoreAsync(db => db.Measures.Select(one => one.Id).FirstAsync(Stop));
        var page = $"/plans/wexcombe/measures/{id}";
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures");
        await analyst.ClickAsync("Assessments inside 45 working days");
        Assert.Equal((page, "Assessments inside 45 working days"), (analyst.Path, analyst.Heading));
        Assert.Contains("April 2026", analyst.Text, StringComparison.Ordinal);

        await analyst.PressAsync("Give the reading", [.. august, ("Form.FirstDay.Day", "32"), ("Form.Denominator", "many"), ("Form.Note", "Kept as it was typed")]);
        Assert.Equal(page + "/readings", analyst.Path);
        foreach (var wrong in (string[])["The first day must be a real date", "Enter a number, such as 14", "Say whether it is provisional"]) Assert.Contains(wrong, analyst.Text, StringComparison.Ordinal);
        Assert.Equal(3, analyst.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Contains("Kept as it was typed", analyst.Text, StringComparison.Ordinal);
        Assert.Equal("1,024", analyst.Page.QuerySelector("#Form-Numerator")!.GetAttribute("value"));
        Assert.Equal("ByHand", analyst.Page.QuerySelector("[name='Form.Origin'][checked]")!.GetAttribute("value"));

        await analyst.PressAsync("Give the reading", [.. august, ("Form.Provisional", "false"), ("Form.Origin", "Estimate"), ("Form.Note", "Kept as it was typed")]);
        Assert.Equal(page, analyst.Path);
        Assert.Contains("The reading is kept: 80%, August 2026", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync(page + "/readings");
        await analyst.PressAsync("Give the reading", [.. august, ("Form.Provisional", "true")]);
        Assert.Contains("A provisional one does not replace it", analyst.Text, StringComparison.Ordinal);

        Assert.Equal(ReadingOrigin.Estimate, await site.InStoreAsync(db => db.Readings.Where(one => one.Note == "Kept as it was typed").Select(one => one.Origin).SingleAsync(Stop)));
        var number = await site.InStoreAsync(db => db.Readings.Where(one => one.Note == "Kept as it was typed").Select(one => one.Number).SingleAsync(Stop));
        var manager = await (await site.SignInAsync("Priya Nair")).OpenAsync($"{page}/readings/{number}/take-back");
        Assert.Contains("Only whoever gave it takes it back", manager.Text, StringComparison.Ordinal);
        await analyst.OpenAsync($"{page}/readings/{number}/take-back");
        await analyst.PressAsync("Take it back");
        Assert.Contains("Say why it is taken back", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Take it back", ("Because", "It was of another month"));
        Assert.Contains("It was of another month", analyst.Text, StringComparison.Ordinal);
        Assert.Equal("Taken back", analyst.Page.QuerySelector($"#r-{number} .govuk-tag")!.TextContent);
    }

    [Fact]
    public async Task Who_may_not_give_readings_sees_them_and_no_form()
    {
        var id = await site.InStoreAsync(db => db.Measures.Select(one => one.Id).FirstAsync(Stop));
        var board = await (await site.SignInAsync("Geoff Marlow")).OpenAsync($"/plans/wexcombe/measures/{id}");

        Assert.Contains("12", board.Page.QuerySelector("#r-1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(board.Page.QuerySelector("#Form-Numerator"));
        await board.OpenAsync($"/plans/wexcombe/measures/{id}/readings");
        Assert.Equal(HttpStatusCode.Forbidden, board.Status);
        await board.OpenAsync($"/plans/wexcombe/measures/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, board.Status);
    }

    [Fact]
    public async Task A_measure_says_what_its_readings_say_as_a_picture_in_words_and_as_a_table()
    {
        var id = await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.Select(one => one.Id).FirstAsync(Stop);
            var measure = new Measure(Id<Measure>.New(), plan, "FA1: Timeliness", "Visits in time");
            measure.Describe("Monthly scorecard", true, ["1.1"]);
            measure.Aim(GoodDirection.Higher, 90, []);
            db.Add(measure);
            int[] counts = [148, 152, 150, 149, 153, 151, 150, 152, 148, 151, 149, 150, 152, 131];
            foreach (var (month, counted) in counts.Index())
            {
                var from = new DateOnly(2025, 8, 1).AddMonths(month);
                db.Add(new Reading(Id<Reading>.New(), plan, measure.Id, month + 1, from, from.AddMonths(1).AddDays(-1), "percentage", false, "Scorecard", from.AddMonths(1), "An analyst") { Numerator = counted, Denominator = 200 });
            }

            await db.SaveChangesAsync(Stop);
            return measure.Id;
        });

        var board = await (await site.SignInAsync("Geoff Marlow")).OpenAsync($"/plans/wexcombe/measures/{id}");
        Assert.All(board.Page.QuerySelectorAll(".app-chart svg > title"), title => Assert.Equal("September 2026’s 65.5% is lower than usual variation explains: worse", title.TextContent));
        Assert.Equal(2, board.Page.QuerySelectorAll(".app-chart svg[role=img] > desc").Length);
        Assert.Empty(board.Page.QuerySelectorAll(".app-chart [style]"));
        foreach (var said in (string[])
        [
            "Special cause: getting worse", "Consistently misses the target", "24.5 percentage points short of the target of 90%.", "49 more of the 200 of September 2026 would have met it: 180 in place of 131.", "News: It lies below the lower limit of",
        ]) Assert.Contains(said, board.Text, StringComparison.Ordinal);
        Assert.Equal(14, board.Page.QuerySelectorAll("details tbody tr").Length);

        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync($"/plans/wexcombe/measures/{id}/limits");
        await analyst.PressAsync("Work them out again", ("From.Day", "1"), ("From.Month", "9"), ("From.Year", "2026"));
        Assert.Equal(2, analyst.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        await analyst.PressAsync("Work them out again", ("From.Day", "1"), ("From.Month", "9"), ("From.Year", "2026"), ("Kind", "Redefined"), ("Because", "Visits by telephone count no more"));
        Assert.Contains("1 reading since 1 September 2026 is too few to say what is usual", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("1 September 2026: Counted in another way: Visits by telephone count no more", analyst.Page.QuerySelector(".app-chart")!.TextContent, StringComparison.Ordinal);
        await analyst.ClickAsync("Take back the limits from 1 September 2026");
        await analyst.PressAsync("Take them back", ("Because", "They always counted"));
        Assert.DoesNotContain("Visits by telephone", analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync($"/plans/wexcombe/measures/{id}/file?format=html");
        Assert.Equal((HttpStatusCode.OK, 1), (analyst.Status, analyst.Page.QuerySelectorAll("svg[role=img]").Length));
        Assert.Contains("24.5 percentage points short of the target of 90%.", analyst.Text, StringComparison.Ordinal);

        await board.OpenAsync("/plans/wexcombe/measures");
        var row = board.Page.QuerySelector($"#m-{id}")!;
        Assert.NotNull(row.QuerySelector(".app-spark > svg[aria-hidden=true]"));
        Assert.Contains("Special cause: getting worse", row.TextContent, StringComparison.Ordinal);
    }
}
