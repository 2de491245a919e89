using System.Text;
using Microsoft.Playwright;
using Milepost.Journeys.Host;
using Milepost.Reporting.Listing;

namespace Milepost.Journeys;

/// <summary>The invented council goes through two cycles, from the calendar to the paper that the board reads, and each does their own part.</summary>
public sealed class TwoCyclesJourneys(OpenSite browsers)
{
    private const string Plan = "/plans/wexcombe";
    private const string Done = "3.2";
    private static readonly string[] boards = ["2026-03-20", "2026-05-01", "2026-06-12", "2026-07-24", "2026-09-04", "2026-10-16"];

    [Fact]
    public async Task Seven_people_bring_the_council_through_two_cycles()
    {
        await using var council = await StartAsync();
        await CalendarAsync(council);
        await UpdateAsync(council, "The coach sat with both teams this week");
        await ByLinkAsync(council);
        await AnswerAsync(council);
        await SignOffAsync(council, 7);

        council.Comes(new DateOnly(2026, 12, 22));
        await UpdateAsync(council, "Nine in ten assessments say what the child wants");
        await SayDoneAsync(council);
        await DecideAsync(council);
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
        var file = $"{new Uri(priya.Page.Url).GetLeftPart(UriPartial.Authority)}{Plan}/plan/file?format=csv&columns={string.Join(',', PlanColumns.All.Select(column => column.Key))}";
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

    private static async Task UpdateAsync(CouncilSite council, string words)
    {
        await using var dana = await council.SignInAsync("Dana Whitlock", "/my-work");
        await dana.SeesAsync("My work");
        await dana.Page.Locator(".app-work__do a").First.ClickAsync();
        await dana.Page.GetByLabel("What was done").FillAsync(words);
        await dana.Page.GetByLabel("What is next").FillAsync("Read ten more with the team managers");
        await dana.PressAsync("Save the update");
        await Assertions.Expect(dana.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");
    }

    private static async Task ByLinkAsync(CouncilSite council)
    {
        await using var priya = await council.SignInAsync("Priya Nair", $"{Plan}/links");
        await priya.Page.GetByLabel("Whom it is for").SelectOptionAsync(new SelectOptionValue { Value = "Designated Nurse for Children in Care" });
        await priya.PressAsync("Make the link");
        var address = await priya.Page.Locator(".app-fresh code").TextContentAsync();

        await using var nurse = await council.OpenAsync();
        await nurse.GoAsync(address!);
        await nurse.SeesAsync("Your actions");
        await nurse.Page.Locator(".app-work__do a").First.ClickAsync();
        await nurse.Page.GetByLabel("What was done").FillAsync("The second clinic opens on 11 January");
        await nurse.PressAsync("Save the update");
        await Assertions.Expect(nurse.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");
    }

    private static async Task AnswerAsync(CouncilSite council)
    {
        await using var marcus = await council.SignInAsync("Marcus Oyelaran", $"{Plan}/questions");
        await marcus.Page.Locator(".app-asked a[href*='/questions/']").First.ClickAsync();
        await marcus.Page.GetByLabel("Something is done about it").CheckAsync();
        await marcus.Page.GetByLabel("Your answer").FillAsync("The lead and I looked at it together and it is put right");
        await marcus.PressAsync("Answer");
        await Assertions.Expect(marcus.Page.GetByText("The lead and I looked at it together").First).ToBeVisibleAsync();
    }

    private static async Task SignOffAsync(CouncilSite council, int number)
    {
        await using var helen = await council.SignInAsync("Helen Castle", $"{Plan}/cycles");
        await helen.PressAsync($"Sign off and freeze cycle {number}");
        await helen.SeesAsync($"Sign off cycle {number}");
        await helen.Page.GetByLabel("This is what the board is to see").CheckAsync();
        await helen.PressAsync("Freeze");
        await Assertions.Expect(helen.Page.Locator("main")).ToContainTextAsync($"is frozen as snapshot {number}");
    }

    private static async Task SayDoneAsync(CouncilSite council)
    {
        await using var dana = await council.SignInAsync("Dana Whitlock", $"{Plan}/ref/{Done}");
        await dana.FollowAsync("Say that it is done");
        await dana.Page.GetByLabel("Why is it done?").FillAsync("Nine in ten say it, three months in a row.");
        await dana.PressAsync("Say that it is done");
        await Assertions.Expect(dana.Page.Locator("#closing")).ToContainTextAsync("A second person decides.");
    }

    private static async Task DecideAsync(CouncilSite council)
    {
        await using var marcus = await council.SignInAsync("Marcus Oyelaran", $"{Plan}/impact");
        await marcus.FollowAsync($"Decide whether {Done} is done");
        await marcus.Page.GetByLabel("I agree that it is done").CheckAsync();
        await marcus.Page.GetByLabel("Why?").FillAsync("I read twenty of them myself.");
        await marcus.PressAsync("Decide");
        await Assertions.Expect(marcus.Page.Locator("#closing")).ToContainTextAsync("Nobody has arranged a test");
    }

    private static async Task TestAsync(CouncilSite council)
    {
        await using var ruth = await council.SignInAsync("Ruth Adeyemi", $"{Plan}/ref/{Done}");
        await ruth.FollowAsync("Arrange its test of impact");
        await ruth.Page.GetByLabel("How it will be tested").FillAsync("Twenty children’s files read blind");
        await ruth.Page.GetByLabel("Who tests it").FillAsync("Ruth Adeyemi");
        await ruth.PressAsync("Save the test");
        await ruth.FollowAsync($"Say what was found for {Done}");
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
            await Assertions.Expect(geoff.Page.Locator("main")).ToContainTextAsync("snapshot 7, 21 November 2026");
            await Assertions.Expect(geoff.Page.Locator("main")).ToContainTextAsync("snapshot 8, 22 December 2026");
            await Assertions.Expect(geoff.Page.Locator("main")).ToContainTextAsync(Done);
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
}
