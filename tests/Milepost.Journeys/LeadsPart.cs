using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>What a lead does in two cycles: rates, shows, is asked, moves a date, and says that an action is done.</summary>
internal static class LeadsPart
{
    /// <summary>The action that is rated well while it is late, and so asked about.</summary>
    public const string Rated = "2.5";

    /// <summary>The action that is said to be done.</summary>
    public const string Done = "3.2";

    public const string Because = "Conferences wait for a chair again.";
    public const string MovedBecause = "The second chair begins in March.";
    private const string Lead = "Dana Whitlock";

    private static readonly FilePayload sample = new() { Name = "conferences in time.csv", MimeType = "text/csv", Buffer = "Month,In time,Of\nOctober,12,15\n"u8.ToArray() };

    /// <summary>Words, both ratings with their reasons, the way back, and a file, in one update.</summary>
    public static async Task RateAndShowAsync(CouncilSite council)
    {
        await using var dana = await OpenAsync(council, Rated);
        var page = dana.Page;
        await page.GetByLabel("What was done").FillAsync("Every child was seen alone before the conference");
        await page.GetByLabel("What is next").FillAsync("Read ten more with the team managers");
        await RateAsync(page.Locator("[data-rate]").First, "green", "Twelve of fifteen first conferences were in time.", null);
        await RateAsync(page.Locator("[data-rate]").Last, "amber", "Three families waited for a chair.", "A second chair for each week");
        await dana.PressAsync("Give a file");
        await dana.SeesAsync("Add evidence");
        await page.GetByLabel("A file", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(sample);
        await page.GetByLabel("What does it show?").FillAsync("Twelve of fifteen first conferences of October were in time.");
        await dana.PressAsync("Add the evidence");
        await Assertions.Expect(page.Locator("[data-rate]").Last.Locator("input[value=amber]")).ToBeCheckedAsync();
        await dana.PressAsync("Save the update");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");

        await dana.GoAsync($"/plans/wexcombe/ref/{Rated}");
        await Assertions.Expect(page.Locator("#evidence ~ div").First).ToContainTextAsync("conferences in time");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Next step: A second chair for each week");
    }

    /// <summary>The morning after, the record asks the lead first why a late action is green.</summary>
    public static async Task IsAskedAsync(CouncilSite council, DateOnly day)
    {
        await council.MorningAsync(day);
        await using var dana = await council.SignInAsync(Lead, "/my-work");
        await Assertions.Expect(dana.Page.Locator("main")).ToContainTextAsync($"What shows that {Rated} is going as expected?");
    }

    /// <summary>A date moves for a listed reason, and the colour falls with its reason and the way back.</summary>
    public static async Task MoveAndRateAgainAsync(CouncilSite council)
    {
        await using var dana = await OpenAsync(council, Rated);
        var page = dana.Page;
        await page.GetByLabel("What was done").FillAsync("Nine of fourteen conferences were in time");
        await RateAsync(page.Locator("[data-rate]").First, "amber", Because, "Borrow a chair from the north team");
        await page.GetByText("Move the due date").ClickAsync();
        await page.GetByLabel("Due", new() { Exact = true }).FillAsync("31 March 2027");
        await page.GetByLabel("Why it moves").SelectOptionAsync(new SelectOptionValue { Value = "Recruitment" });
        await page.GetByLabel("In your words").FillAsync(MovedBecause);
        await page.GetByLabel("Who agreed to it").FillAsync("Marcus Oyelaran");
        await dana.PressAsync("Save the update");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the due date");
    }

    public static async Task SaysDoneAsync(CouncilSite council)
    {
        await using var dana = await council.SignInAsync(Lead, $"/plans/wexcombe/ref/{Done}");
        await dana.FollowAsync("Say that it is done");
        await dana.Page.GetByLabel("Why is it done?").FillAsync("Nine in ten say it, three months in a row.");
        await dana.PressAsync("Say that it is done");
        await Assertions.Expect(dana.Page.Locator("#closing")).ToContainTextAsync("A second person decides.");
    }

    private static async Task<Visitor> OpenAsync(CouncilSite council, string action)
    {
        var dana = await council.SignInAsync(Lead, $"/plans/wexcombe/ref/{action}");
        await dana.Page.GetByRole(AriaRole.Button, new() { Name = "Update", Exact = true }).ClickAsync();
        return dana;
    }

    private static async Task RateAsync(ILocator rate, string key, string because, string? next)
    {
        await rate.Locator($"input[value={key}]").CheckAsync();
        await rate.GetByLabel("Why it is this colour").FillAsync(because);
        if (next is null) return;
        await rate.GetByLabel("The next step to bring it back").FillAsync(next);
        foreach (var (part, value) in new[] { ("Day", "31"), ("Month", "3"), ("Year", "2027") }) await rate.GetByLabel(part, new() { Exact = true }).FillAsync(value);
    }
}
