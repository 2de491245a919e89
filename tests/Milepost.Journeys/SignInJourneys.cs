using Microsoft.Playwright;
using Milepost.Journeys.Host;
using Milepost.People;
using Milepost.Web.Access.Factors;

namespace Milepost.Journeys;

/// <summary>Coming in for the first time, by somebody who has no mouse.</summary>
public sealed class SignInJourneys(OpenSite site)
{
    private const string Password = "velvet otter parcels noon";
    private const string Mail = "tomasz@wexcombe.example";

    [Fact]
    public async Task A_first_sign_in_from_the_link_to_the_recovery_codes_needs_nothing_but_the_keyboard()
    {
        await using var real = await RealSite.StartAsync();
        await using var visitor = await site.OpenAsync(real.Address);
        var page = visitor.Page;
        var keys = new Keyboard(page);

        await visitor.GoAsync(await real.InviteAsync("Tomasz Zieliński", Mail, Role.Analyst));
        await visitor.SeesAsync("Set your password");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAsync(Field("New password"));
        await keys.TypeAsync(Password);
        await keys.ToAsync(Field("New password once more"));
        await keys.TypeAsync(Password);
        await keys.ToAndPressAsync(Button("Set the password"));

        await visitor.SeesAsync("Sign in");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAsync(Field("Mail address or short name"));
        await keys.TypeAsync(Mail);
        await keys.ToAsync(Field("Password"));
        await keys.TypeAsync(Password);
        await keys.PressAsync("Enter");

        await visitor.SeesAsync("Set up a second factor");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        var key = Key(await page.Locator("figcaption code").InnerTextAsync());
        await keys.ToAsync(Field("Six digits from the app"));
        await keys.TypeAsync(Totp.Code(key, Totp.Step(TimeProvider.System.GetUtcNow().UtcDateTime)));
        await keys.ToAndPressAsync(Button("Continue"));

        await visitor.SeesAsync("Keep your recovery codes");
        await visitor.LookAsync();
        var recovery = await page.Locator(".app-codes code").First.InnerTextAsync();
        await keys.ToAndPressAsync(Button("I have kept them"));
        await visitor.SeesAsync("No plan yet");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tomasz Zieliński" }));
        await visitor.SeesAsync("Your account");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Button("Sign out everywhere"));

        await visitor.SeesAsync("You have signed out");
        await visitor.GoAsync("/account");
        await keys.ToAsync(Field("Mail address or short name"));
        await keys.TypeAsync("tomasz-zielinski");
        await keys.ToAsync(Field("Password"));
        await keys.TypeAsync(Password);
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("Enter your code");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAsync(Field("Code"));
        await keys.TypeAsync(recovery);
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("Your account");

        ILocator Field(string label) => page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });
        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
    }

    [Fact]
    public async Task Before_a_session_ends_the_page_says_so_and_one_press_keeps_it()
    {
        await using var visitor = await site.SignInAsync(first: "/plans/wexcombe");
        var page = visitor.Page;
        var warning = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Time left" });
        await Assertions.Expect(warning).ToBeHiddenAsync();

        // Twenty-eight minutes ago, as another tab of the same person would say it.
        await page.EvaluateAsync("() => { const at = Date.now() - 28 * 60000; localStorage.setItem('milepost-seen', at); dispatchEvent(new StorageEvent('storage', { key: 'milepost-seen' })); }");
        await Assertions.Expect(warning).ToContainTextAsync("signed out in 2 minutes");
        await visitor.LookAsync();

        await warning.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await visitor.GoAsync("/plans/wexcombe");
        await visitor.SeesAsync("Where the plan stands");
    }

    private static byte[] Key(string spelled)
    {
        var bits = string.Concat(spelled.Where(letter => letter != ' ').Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
