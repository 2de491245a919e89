using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Who comes where: by signing in, and by their role.</summary>
public sealed class AccessJourneys(OpenSite site)
{
    [Fact]
    public async Task Whoever_is_signed_out_is_sent_to_sign_in_and_back_to_where_they_were_going()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.GoAsync("/plans/wexcombe/plan?rating=red");
        await visitor.SeesAsync("Sign in");
        await visitor.LookAsync();

        await visitor.PressAsync("Sign in as Priya Nair");
        await visitor.SeesAsync("The plan");
        Assert.Equal("/plans/wexcombe/plan?rating=red", visitor.Path);

        await visitor.PressAsync("Sign out");
        await visitor.SeesAsync("You have signed out");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/wexcombe/plan");
        await visitor.SeesAsync("Sign in");
    }

    [Fact]
    public async Task A_board_member_reads_the_plan_and_is_offered_no_import()
    {
        await using var visitor = await site.SignInAsync("Geoff Marlow", "/plans/wexcombe");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Papers" })).ToBeVisibleAsync();
        await visitor.LookAsync();
        foreach (var page in new[] { "/?all=true", "/plans/wexcombe", "/plans/wexcombe/plan" })
        {
            await visitor.GoAsync(page);
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "Import" })).ToHaveCountAsync(0);
        }

        foreach (var page in new[] { "/import", "/plans/wexcombe/imports", "/plans/wexcombe/import", "/plans/wexcombe/history" })
        {
            Assert.Equal(403, (await visitor.Page.GotoAsync(page))!.Status);
            await visitor.SeesAsync("You may not open this");
            visitor.TakeFaults();
        }

        await visitor.LookAsync();
    }
}
