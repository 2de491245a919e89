using Microsoft.Playwright;
using Milepost.Journeys.Host;
using Milepost.People;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Tests.Access.SignOn;

namespace Milepost.Journeys;

/// <summary>Coming in with the account that one has with the council, in a real browser with its own rules for cookies, forms and frames.</summary>
public sealed class SignOnJourneys(OpenSite site)
{
    [Fact]
    public async Task An_invitation_a_link_a_sign_on_and_a_sign_out_at_the_provider()
    {
        await using var provider = new TestProvider { Claims = new() { ["sub"] = "a1b2", ["preferred_username"] = "nia.bevan@wexcombe.example", ["sid"] = "s-1" } };
        await provider.StartAsync();
        await using var real = await RealSite.StartAsync(new SignOnSettings(provider.Authority, TestProvider.ClientId, TestProvider.Secret, "your Wexcombe account"));
        await using var visitor = await site.OpenAsync(real.Address);
        visitor.MayLeaveFor = provider.Authority;
        var page = visitor.Page;

        await visitor.GoAsync(await real.InviteAsync("Nia Bevan", "nia.bevan@wexcombe.example", Role.Lead));
        await visitor.SeesAsync("Choose how you sign in");
        await Press("Use your Wexcombe account");
        await visitor.SeesAsync("Are both of these you?");
        await visitor.LookAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Yes, link them" }).ClickAsync();
        await visitor.SeesAsync("No plan yet");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign out", Exact = true }).ClickAsync();
        await visitor.SeesAsync("You have signed out");
        await visitor.LookAsync();
        await Press("Sign out of your Wexcombe account too");
        await visitor.SeesAsync("Signed out at the provider");

        await visitor.GoAsync("/sign-on?returnUrl=%2Faccount");
        await visitor.SeesAsync("Your account");
        provider.TellsAt = new Uri(real.Address, "/sign-on/ended?sid=s-1").ToString();
        await page.GotoAsync(provider.Authority + "/sign-out", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await visitor.GoAsync("/account");
        await visitor.SeesAsync("Sign in");

        provider.Claims["sub"] = "somebody-else";
        await Press("Sign in with your Wexcombe account");
        await visitor.SeesAsync("Sign in");
        await visitor.LookAsync();

        Task Press(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).ClickAsync();
    }
}
