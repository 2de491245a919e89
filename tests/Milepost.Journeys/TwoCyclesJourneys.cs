using System.Text;
using Microsoft.Playwright;
using Milepost.Journeys.Host;
using Milepost.Reporting.Listing;

namespace Milepost.Journeys;

/// <summary>The invented council goes through two cycles, from the calendar to the paper that the board reads, and each does their own part.</summary>
public sealed class TwoCyclesJourneys(OpenSite browsers)
{
    private const string Plan = "/plans/wexcombe";
    private static readonly string[] boards = ["2026-03-20", "2026-05-01", "2026-06-12", "2026-07-24", "2026-09-04", "2026-10-16"];

    [Fact]
    public async Task Six_people_and_a_partner_bring_the_council_through_two_cycles()
    {
        await using var council = await StartAsync();
        await CalendarAsync(council);
        await LeadsPart.RateAndShowAsync(council);
        await PartnersPart.UpdateByLinkAsync(council);
        await LeadsPart.IsAskedAsync(council, new(2026, 11, 22));
        await WindowClosesAsync(council, new(2026, 11, 28));
        await SponsorsPart.AnswersAsync(council, new(2026, 12, 2));
        await SignOffAsync(council, 7);

        council.Comes(new DateOnly(2026, 12, 22));
        await LeadsPart.MoveAndRateAgainAsync(council);
        await LeadsPart.SaysDoneAsync(council);
        await SponsorsPart.DecidesAsync(council);
        await TestAsync(council);
        await SignOffAsync(council, 8);

        await ReadAsync(council);
        await LookBackAsync(council);
        var verdict = await council.VerifyAsync();
        Assert.True(verdict.Fault is null, verdict.Fault?.Words);
        Assert.True(verdict.Entries > 1000);
    }

    /// <summary>The plan as at each day on which a board saw it is what that board saw, in every column, whatever was done since.</summary>
    private static async Task LookBackAsync(CouncilSite council)
    {
        await using var priya = await council.SignInAsync("Priya Nair", Plan);
        // The readings of the invented council come with their days after its boards have met, so that no board saw what they say.
        var columns = PlanColumns.All.Select(column => column.Key).Where(key => key != "impact-distance");
        var file = $"{new Uri(priya.Page.Url).GetLeftPart(UriPartial.Authority)}{Plan}/plan/file?format=csv&columns={string.Join(',', columns)}";
        foreach (var (before, day) in boards.Index())
        {
            var seen = await ReadAsync($"{file}&snapshot={before + 1}");
            Assert.Contains("Establish a Children's Improvement Board", seen, StringComparison.Ordinal);
            Assert.Equal(seen, await ReadAsync($"{file}&asAt={day}"));
        }

        async Task<string> ReadAsync(string address) => await (await priya.Page.Context.APIRequest.GetAsync(address)).TextAsync();
    }

    private async Task<CouncilSite> StartAsync()
    {
        await (await browsers.OpenAsync()).DisposeAsync();
        return await CouncilSite.StartAsync(browsers);
    }

    private static async Task CalendarAsync(CouncilSite council)
    {
        await using var priya = await council.SignInAsync("Priya Nair", $"{Plan}/cycles");
        await priya.SeesAsync("Cycles");
        await priya.FollowAsync("Change the calendar");
        await priya.PressAsync("Show the dates");
        await priya.PressAsync("Save this calendar");
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync("Cycle 7 closes in 6 days");
    }

    /// <summary>The window has closed: whoever did not update is named.</summary>
    private static async Task WindowClosesAsync(CouncilSite council, DateOnly day)
    {
        council.Comes(day);
        await using var priya = await council.SignInAsync("Priya Nair", Plan);
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync("Cycle 7 closed 1 day ago and is not frozen");
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync("of 30 have not updated");
        await priya.FollowAsync("See who");
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync("Head of Leaving Care");
    }

    private static async Task SignOffAsync(CouncilSite council, int number)
    {
        await using var helen = await council.SignInAsync("Helen Castle", $"{Plan}/cycles");
        await helen.PressAsync($"Sign off and freeze cycle {number}");
        await helen.SeesAsync($"Sign off cycle {number}");
        await helen.Page.GetByLabel("This is what the board is to see").CheckAsync();
        await helen.PressAsync("Freeze");
        await Assertions.Expect(helen.Page.Locator("main")).ToContainTextAsync("Helen Castle");
        await Assertions.Expect(helen.Page.Locator("main")).ToContainTextAsync($"is frozen as snapshot {number}");
    }

    private static async Task TestAsync(CouncilSite council)
    {
        await using var ruth = await council.SignInAsync("Ruth Adeyemi", $"{Plan}/ref/{LeadsPart.Done}");
        await ruth.FollowAsync("Arrange its test of impact");
        await ruth.Page.GetByLabel("How it will be tested").FillAsync("Twenty children’s files read blind");
        await ruth.Page.GetByLabel("Who tests it").FillAsync("Ruth Adeyemi");
        await ruth.PressAsync("Save the test");
        await ruth.FollowAsync($"Say what was found for {LeadsPart.Done}");
        await ruth.Page.GetByLabel("Yes: it passed").CheckAsync();
        await ruth.Page.GetByLabel("What was found").FillAsync("Eighteen of twenty say what the child wants, in the child’s own words.");
        await ruth.PressAsync("Save what was found");
        await ruth.SeesAsync("Impact");
    }

    /// <summary>A board member reads what changed between the two, and the programme manager takes the paper away.</summary>
    private static async Task ReadAsync(CouncilSite council)
    {
        await using (var geoff = await council.SignInAsync("Geoff Marlow", $"{Plan}/changes?from=7&to=8"))
        {
            await geoff.SeesAsync("What changed");
            await Assertions.Expect(geoff.Page.Locator("main")).ToContainTextAsync("snapshot 7, 2 December 2026");
            await Assertions.Expect(geoff.Page.Locator("main")).ToContainTextAsync("snapshot 8, 22 December 2026");
            await SeesChangesAsync(geoff.Page);
            await geoff.LookAsync();
        }

        await using var priya = await council.SignInAsync("Priya Nair", $"{Plan}/cycles");
        var hash = await priya.Page.Locator(".app-cycle--snapshots tbody tr").Filter(new LocatorFilterOptions { HasText = "Snapshot 8" }).Locator("code").GetAttributeAsync("title");
        Assert.Equal(64, hash!.Length);
        await priya.GoAsync($"{Plan}/report?snapshot=8");
        var download = await priya.Page.RunAndWaitForDownloadAsync(() => priya.PressAsync("Download as a web page"), new PageRunAndWaitForDownloadOptions { Timeout = 60_000 });
        using var reader = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var paper = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("snapshot 8", paper, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(hash, paper, StringComparison.Ordinal);
    }

    /// <summary>Each change between the two boards stands in its table, with the reason that was given and who gave it.</summary>
    private static async Task SeesChangesAsync(IPage page)
    {
        foreach (var (table, words) in new (string, string[])[]
        {
            ("Became complete", [$"{LeadsPart.Done} became complete"]),
            ("Rated differently", [LeadsPart.Rated, "fell from going as expected to behind", LeadsPart.Because, "Dana Whitlock"]),
            ("Dates that moved", [LeadsPart.Rated, LeadsPart.MovedBecause, "Dana Whitlock"]),
        })
        {
            foreach (var word in words) await Assertions.Expect(page.Locator("table.app-changes").Filter(new() { HasText = table })).ToContainTextAsync(word);
        }
    }
}
