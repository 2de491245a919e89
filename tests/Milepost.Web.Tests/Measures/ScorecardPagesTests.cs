using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Measures;

/// <summary>Scorecards in the browser: made without script, said something of, taken away.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class ScorecardPagesTests(WexcombeSite shared)
{
    private const string Cards = "/plans/wexcombe/scorecards";
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Id<Measure>> MeasureAsync(string title, int of, int last, string unit = "percentage") => await site.InStoreAsync(async db =>
    {
        var plan = await db.Plans.Select(one => one.Id).FirstAsync(Stop);
        var measure = new Measure(Id<Measure>.New(), plan, "FA9: Scores", title);
        measure.Describe("Monthly scorecard, Z7", true, []);
        measure.Aim(GoodDirection.Higher, 90, []);
        db.Add(measure);
        foreach (var (month, counted) in ((int[])[of * 3 / 4, of * 7 / 10, of * 3 / 4, of * 7 / 10, of * 3 / 4, of * 7 / 10, of * 3 / 4, of * 7 / 10, of * 3 / 4, of * 7 / 10, of * 3 / 4, of * 7 / 10, of * 3 / 4, last]).Index())
        {
            var from = new DateOnly(2025, 9, 1).AddMonths(month);
            db.Add(new Reading(Id<Reading>.New(), plan, measure.Id, month + 1, from, from.AddMonths(1).AddDays(-1), unit, false, "Scorecard", from.AddMonths(1), "An analyst") { Numerator = counted, Denominator = of });
        }

        await db.SaveChangesAsync(Stop);
        return measure.Id;
    });

    private async Task<Id<Measure>> CountAsync(string title, int count) => await site.InStoreAsync(async db =>
    {
        var plan = await db.Plans.Select(one => one.Id).FirstAsync(Stop);
        var measure = new Measure(Id<Measure>.New(), plan, "FA9: Scores", title);
        db.AddRange(measure, new Reading(Id<Reading>.New(), plan, measure.Id, 1, new(2026, 10, 31), new(2026, 10, 31), "children", false, "Case system", new(2026, 10, 31), "An analyst") { GivenValue = count });
        await db.SaveChangesAsync(Stop);
        return measure.Id;
    });

    [Fact]
    public async Task An_analyst_makes_a_scorecard_says_what_a_reading_means_and_takes_it_away_without_the_small_numbers()
    {
        var (fell, few) = (await MeasureAsync("Visits seen alone", 200, 90), await MeasureAsync("Returns within a day", 12, 3));
        await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.Select(one => one.Id).FirstAsync(Stop);
            db.Add(new Comparator(Id<Comparator>.New(), plan, fell, ComparatorKind.National, "England", new(2024, 4, 1), new(2025, 3, 31), 81.5m, "%", "DfE", Site.Today, "An analyst"));
            return await db.SaveChangesAsync(Stop);
        });
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync(Cards);
        await analyst.ClickAsync("Make a scorecard");
        await analyst.PressAsync("Make the scorecard", ($"Form.Place[{fell}]", "second"));
        Assert.Equal(Cards + "/make", analyst.Path);
        foreach (var wrong in (string[])["Say what it is called", "Choose what it is for", "A place is a number from 1 to 500"]) Assert.Contains(wrong, analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Make the scorecard", ("Form.Name", "Front door card"), ("Form.Kind", "ImprovementBoard"), ("Form.AsksCommentary", "true"), ($"Form.Place[{fell}]", "2"), ($"Form.Heading[{fell}]", "Visits"), ($"Form.Place[{few}]", "1"), ($"Form.Heading[{few}]", ""));

        Assert.Equal("Front door card", analyst.Heading);
        Assert.Equal(["Returns within a day", "Visits seen alone"], analyst.Page.QuerySelectorAll(".app-card th[scope=row] a").Select(one => one.TextContent));
        var row = analyst.Page.QuerySelector($"#m-{fell}")!;
        foreach (var said in (string[])["Z7", "45%", "90 of 200", "October 2026", "Special cause: getting worse", "England 2024/25: 81.5%", "90 more of the 200 of October 2026 would have met it"]) Assert.Contains(said, row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector(".app-spark > svg"));
        Assert.Contains("still owed", analyst.Text, StringComparison.Ordinal);

        var card = analyst.Path;
        var lead = await (await site.SignInAsync("Priya Nair")).OpenAsync($"/plans/wexcombe/measures/{fell}/commentary");
        await lead.PressAsync("Say it", ("What", "It fell to 45%"), ("SoWhat", ""), ("NowWhat", "A second visitor from Monday"));
        Assert.Contains("Say what it means for children", lead.Text, StringComparison.Ordinal);
        await lead.PressAsync("Say it", ("What", "It fell to 45%"), ("SoWhat", "110 children were not seen alone"), ("NowWhat", "A second visitor from Monday"));
        await lead.OpenAsync(card);
        Assert.Contains("110 children were not seen alone", lead.Text, StringComparison.Ordinal);

        await analyst.OpenAsync($"{card}/file?format=csv");
        Assert.Contains("\"Visits seen alone\",\"October 2026\",\"90\",\"200\",\"45\",\"per cent\"", await analyst.Response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("\"Returns within a day\",\"October 2026\",\"c\",\"c\",\"c\",\"per cent\"", await analyst.Response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await analyst.OpenAsync($"{card}/file?format=html");
        Assert.Contains("110 children were not seen alone", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("“c” stands for a number that is not shown", analyst.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3 of 12", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync($"{card}/file?format=docx");
        Assert.Equal(HttpStatusCode.OK, analyst.Status);

        await analyst.OpenAsync(card + "/withdraw");
        await analyst.PressAsync("Withdraw it", ("Because", "It was a trial"));
        Assert.Equal(Cards, analyst.Path);
        await analyst.OpenAsync(card);
        Assert.Equal(HttpStatusCode.NotFound, analyst.Status);
    }

    [Fact]
    public async Task A_village_of_100_children_stands_beside_the_same_numbers_as_a_table()
    {
        var (need, care) = (await CountAsync("Children in need of help", 1_200), await CountAsync("Children who are cared for", 400));
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync(Cards + "/make");
        await analyst.PressAsync("Make the scorecard", ("Form.Name", "Our village"), ("Form.Kind", "Village"), ($"Form.Place[{need}]", "1"), ($"Form.Place[{care}]", "2"));

        NumbersOf.AllThere(analyst, "[aria-labelledby=village]", rows: 2);
        Assert.Equal(["75", "25"], analyst.Page.QuerySelectorAll("[aria-labelledby=village] td.app-num").Select(cell => cell.TextContent));

        await analyst.OpenAsync($"{analyst.Path}/file?format=csv");
        Assert.Contains("\"Children in need of help\",\"As at 31 October 2026\",\"\",\"\",\"1200\",\"children\",75,", await analyst.Response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_beside_one_another_are_taken_away_with_their_numbers_and_those_of_few_children_are_not()
    {
        var (many, few) = (await MeasureAsync("Assessments in time", 200, 150), await MeasureAsync("Assessments begun on the day", 12, 3));
        var card = await site.InStoreAsync(async db =>
        {
            await db.Measures.Where(one => one.Id == many || one.Id == few).ForEachAsync(one => one.CountBy("AS01"), Stop);
            var made = new Scorecard(Id<Scorecard>.New(), await db.Plans.Select(one => one.Id).FirstAsync(Stop), "Teams", ScorecardKind.Service);
            made.Arrange([new("", [many.Value, few.Value])]);
            db.Add(made);
            await db.SaveChangesAsync(Stop);
            return made.Id;
        });
        var analyst = await site.SignInAsync("Tomasz Zieliński");

        await analyst.OpenAsync($"{Cards}/{card}/file?format=html");
        var picture = Assert.Single(analyst.Page.QuerySelectorAll(".picture"), one => one.TextContent.Contains("Assessments completed within 45 working days: chance explains what lies between the teams", StringComparison.Ordinal));
        Assert.NotNull(picture.QuerySelector("svg"));
        Assert.Equal(["Assessment South", "45", "52", "86.5%", "Chance explains it"], analyst.Page.QuerySelector(".picture + .caption + .table tbody tr")!.Children.Select(one => one.TextContent.Trim()));
        Assert.Contains("Counted from Annex A as at 31 October 2026. 1 team of few children is left out.", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("Its teams would tell of a few children, and are not shown.", analyst.Text, StringComparison.Ordinal);
        foreach (var (format, entry) in new[] { ("html", ""), ("docx", "word/document.xml"), ("xlsx", "xl/worksheets/sheet2.xml") })
        {
            await analyst.OpenOnlyAsync($"{Cards}/{card}/file?format={format}");
            var text = await TextAsync(await analyst.Response.Content.ReadAsByteArrayAsync(Stop), entry);
            Assert.Contains("Assessment North", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Assessment East", text, StringComparison.Ordinal);
        }

        await analyst.OpenAsync($"{Cards}/{card}/file?format=html&asAt=2026-11-01");
        Assert.DoesNotContain("Assessment North", analyst.Text, StringComparison.Ordinal);
        await site.InStoreAsync(async db =>
        {
            await db.Measures.Where(one => one.Id == many || one.Id == few).ForEachAsync(one => one.CountBy(null), Stop);
            db.Remove(await db.Scorecards.SingleAsync(one => one.Id == card, Stop));
            return await db.SaveChangesAsync(Stop);
        });
    }

    private static async Task<string> TextAsync(byte[] file, string entry)
    {
        if (entry.Length == 0) return Encoding.UTF8.GetString(file);
        using var folder = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(folder.GetEntry(entry)!.Open());
        return await reader.ReadToEndAsync(Stop);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_parts_and_may_change_none()
    {
        var id = await site.InStoreAsync(db => db.Measures.Select(one => one.Id).FirstAsync(Stop));
        var board = await site.SignInAsync("Geoff Marlow");
        foreach (var seen in (string[])[Cards, "/plans/wexcombe/measures/backlog", "/plans/wexcombe/measures/ties", "/plans/wexcombe/caseloads", "/plans/wexcombe/settings", "/plans/wexcombe/measures/own"])
        {
            await board.OpenAsync(seen);
            Assert.Equal(HttpStatusCode.OK, board.Status);
            Assert.Empty(board.Page.QuerySelectorAll("main form"));
        }

        foreach (var closed in (string[])[Cards + "/make", $"/plans/wexcombe/measures/{id}/commentary", $"/plans/wexcombe/measures/{id}/ties", $"/plans/wexcombe/measures/{id}/development", "/plans/wexcombe/caseloads/count", "/plans/wexcombe/settings/change", "/plans/wexcombe/measures/own/declare"])
        {
            await board.OpenAsync(closed);
            Assert.Equal(HttpStatusCode.Forbidden, board.Status);
        }
    }

    [Fact]
    public async Task A_measure_is_tied_on_either_side_and_the_action_shows_its_small_chart()
    {
        var id = await MeasureAsync("Plans that children helped to write", 200, 150);
        var (action, test) = await site.InStoreAsync(async db =>
        {
            var first = await db.Actions.Where(one => one.Reference == "1.1").Select(one => one.Id).FirstAsync(Stop);
            return (first, await db.SuccessTests.Where(one => one.ActionId == first).Select(one => (Guid?)one.Id.Value).FirstOrDefaultAsync(Stop));
        });
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures/ties");
        Assert.Contains("Plans that children helped to write", analyst.Page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);

        await analyst.OpenAsync($"/plans/wexcombe/measures/{id}/ties");
        await analyst.PressAsync("Save", [("Actions", action.ToString()), .. test is { } one ? [("Tests", one.ToString())] : Array.Empty<(string, string)>()]);
        Assert.Contains("What the measure is tied to is saved", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync($"/plans/wexcombe/actions/{action}");
        var table = analyst.Page.QuerySelector("#measures + table")!;
        Assert.Contains("75%", table.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(table.QuerySelectorAll(".app-spark svg"));

        await analyst.OpenAsync($"/plans/wexcombe/actions/{action}/measures");
        Assert.True(analyst.Page.QuerySelector($"#m-{id}")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Teams_are_counted_all_faults_at_once_and_a_breach_counts_its_weeks()
    {
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/caseloads/count");
        await analyst.PressAsync("Keep these numbers", ("Source", ""), ("Teams[0].Team", "Duty"), ("Teams[0].Workers", "many"));
        foreach (var wrong in (string[])["Say which day the numbers are of", "Say where they come from", "Say how many managers", "Say how many social workers", "Say how many children"]) Assert.Contains(wrong, analyst.Text, StringComparison.Ordinal);
        foreach (var (month, cases) in new[] { ("8", "130"), ("9", "126"), ("10", "124") })
        {
            await analyst.OpenAsync("/plans/wexcombe/caseloads/count");
            await analyst.PressAsync("Keep these numbers", ("AsAt.Day", "30"), ("AsAt.Month", month), ("AsAt.Year", "2026"), ("Source", "HR list"), ("Teams[0].Team", "Duty"), ("Teams[0].Managers", "1"), ("Teams[0].Workers", "6"), ("Teams[0].Cases", cases));
        }

        Assert.Equal("/plans/wexcombe/caseloads", analyst.Path);
        Assert.Contains("In breach for 8 weeks, since 30 August 2026", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("20.7 cases each, over 20", analyst.Text, StringComparison.Ordinal);

        await analyst.OpenAsync("/plans/wexcombe/settings/change");
        await analyst.PressAsync("Save the settings", ("Values[caseload-limit]", "0"));
        Assert.Contains("must be a whole number from 1 to 100, such as 20", analyst.Text, StringComparison.Ordinal);
        await analyst.PressAsync("Save the settings", ("Values[caseload-limit]", "25"), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2026"), ("Because", "A trial of the board"));
        Assert.Contains("Cases that one social worker should have at most: 25, before 20", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync("/plans/wexcombe/caseloads");
        Assert.DoesNotContain("In breach for", analyst.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_declares_a_measure_of_its_own_and_it_stands_in_the_catalogue()
    {
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures/own/declare");
        await analyst.PressAsync("Keep the declarations", ("Text", "OWN1  Early\n  list 4\n  colour blue"));
        Assert.Contains("Line 3: “colour” is not known here", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("Say why", analyst.Text, StringComparison.Ordinal);
        Assert.Contains("colour blue", analyst.Page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);

        await analyst.PressAsync("Keep the declarations", ("Text", Milepost.Authorities.OwnMeasures.Example), ("From.Day", "1"), ("From.Month", "10"), ("From.Year", "2026"), ("Because", "The board asked"));
        Assert.Equal("/plans/wexcombe/measures/own", analyst.Path);
        await analyst.OpenAsync("/plans/wexcombe/measures/catalogue?find=OWN1");
        Assert.Contains("The council’s own", analyst.Text, StringComparison.Ordinal);
        await analyst.OpenAsync("/plans/wexcombe/measures/catalogue/own1");
        Assert.Equal("Assessments finished within 30 working days", analyst.Heading);
        await analyst.OpenAsync("/plans/wexcombe/measures/own/file?version=1");
        Assert.StartsWith("OWN1", await analyst.Response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
