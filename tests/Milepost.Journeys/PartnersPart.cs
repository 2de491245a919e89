using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>What a partner without an account does: updates by a link, with a file, and nothing else.</summary>
internal static class PartnersPart
{
    private const string Partner = "Designated Nurse for Children in Care";

    private static readonly FilePayload clinics = new() { Name = "clinics.csv", MimeType = "text/csv", Buffer = "Clinic,Opens\nSecond,11 January\n"u8.ToArray() };

    public static async Task UpdateByLinkAsync(CouncilSite council)
    {
        await using var priya = await council.SignInAsync("Priya Nair", "/plans/wexcombe/links");
        var address = await LinkAsync(priya);
        await using var nurse = await council.OpenAsync();
        await nurse.GoAsync(address);
        await nurse.SeesAsync("Your actions");
        await nurse.Page.Locator(".app-work__do a").First.ClickAsync();
        await nurse.Page.GetByLabel("What was done").FillAsync("The second clinic opens on 11 January");
        await nurse.PressAsync("Give a file");
        await nurse.SeesAsync("Give evidence");
        await nurse.LookAsync();
        await nurse.Page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(clinics);
        await nurse.Page.GetByLabel("What does it show?").FillAsync("The dates of both clinics.");
        await nurse.PressAsync("Give the evidence");
        await Assertions.Expect(nurse.Page.GetByLabel("What was done")).ToHaveValueAsync("The second clinic opens on 11 January");
        await nurse.PressAsync("Save the update");
        await Assertions.Expect(nurse.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your words");

        await priya.GoAsync("/plans/wexcombe/evidence");
        await priya.FollowAsync("clinics");
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync($"{Partner}, by link");
    }

    /// <summary>The address of a link that is made for the partner.</summary>
    public static async Task<string> LinkAsync(Visitor manager)
    {
        await manager.Page.GetByLabel("Whom it is for").SelectOptionAsync(new SelectOptionValue { Value = Partner });
        await manager.PressAsync("Make the link");
        return (await manager.Page.Locator(".app-fresh code").TextContentAsync())!;
    }
}
