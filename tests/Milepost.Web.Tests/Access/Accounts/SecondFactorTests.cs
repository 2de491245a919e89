using Milepost.People;
using Milepost.Web.Access.Factors;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>The second factor, through the pages.</summary>
public sealed class SecondFactorTests(SqliteAccounts site) : IClassFixture<SqliteAccounts>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Analyst)]
    public async Task Those_who_administer_or_see_single_children_set_one_up_before_anything_else_opens(Role role)
    {
        var browser = await site.SignInAsync(await site.PersonAsync(role, Role.ProgrammeManager));

        foreach (var path in new[] { "/", "/plans/wexcombe", "/account", "/account/password", "/import", "/plans/wexcombe/edit" })
        {
            Assert.Equal("Set up a second factor", (await browser.OpenAsync(path)).Heading);
        }

        await site.SetFactorAsync(browser);
        Assert.Equal("Where the plan stands", (await browser.ClickAsync("I have kept them")).Heading);
    }

    [Fact]
    public async Task A_code_works_once_and_for_one_window_to_either_side()
    {
        var person = await site.PersonAsync(Role.Analyst);
        var (key, _) = await site.SetFactorAsync(await site.SignInAsync(person));
        site.Site.Clock.Pass(TimeSpan.FromMinutes(10));

        foreach (var (away, good) in new[] { (-2, false), (2, false), (-1, true), (-1, false), (1, true), (0, false), (1, false) })
        {
            var browser = await site.SignInAsync(person);
            Assert.Equal("Enter your code", browser.Heading);
            await browser.PressAsync("Continue", ("Typed", site.CodeNow(key, away)));
            Assert.Equal(good ? "Where the plan stands" : "Enter your code", browser.Heading);
        }
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_waits_five_minutes()
    {
        var person = await site.PersonAsync(Role.Analyst);
        var (key, _) = await site.SetFactorAsync(await site.SignInAsync(person));
        site.Site.Clock.Pass(TimeSpan.FromMinutes(10));
        var browser = await site.SignInAsync(person);
        for (var tries = 0; tries < 5; tries++) await browser.PressAsync("Continue", ("Typed", "000000"));

        await browser.PressAsync("Continue", ("Typed", site.CodeNow(key)));
        Assert.Contains("Too many tries", browser.Text, StringComparison.Ordinal);

        site.Site.Clock.Pass(TimeSpan.FromMinutes(5));
        await browser.PressAsync("Continue", ("Typed", site.CodeNow(key)));
        Assert.Equal("Where the plan stands", browser.Heading);
    }

    [Fact]
    public async Task A_recovery_code_signs_one_in_once_and_new_ones_make_the_old_ones_worthless()
    {
        var person = await site.PersonAsync(Role.Analyst);
        var (key, codes) = await site.SetFactorAsync(await site.SignInAsync(person));
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());

        var browser = await site.SignInAsync(person);
        await browser.PressAsync("Continue", ("Typed", codes[3].ToUpperInvariant().Replace('-', ' ')));
        Assert.Equal("Where the plan stands", browser.Heading);
        Assert.Contains("9 are left", browser.Text, StringComparison.Ordinal);

        var again = await site.SignInAsync(person);
        await again.PressAsync("Continue", ("Typed", codes[3]));
        Assert.Equal("Enter your code", again.Heading);

        site.Site.Clock.Pass(TimeSpan.FromMinutes(2));
        await browser.OpenAsync("/account/second-factor");
        await browser.PressAsync("Make new recovery codes", ("Typed", site.CodeNow(key)));
        Assert.Equal("Keep your recovery codes", browser.Heading);
        await again.PressAsync("Continue", ("Typed", codes[4]));
        Assert.Equal("Enter your code", again.Heading);
        await again.PressAsync("Continue", ("Typed", browser.Page.QuerySelector(".app-codes code")!.TextContent));
        Assert.Equal("Where the plan stands", again.Heading);
    }

    [Fact]
    public async Task Taking_it_away_needs_one_of_its_codes_and_whoever_must_have_one_sets_up_another()
    {
        var person = await site.PersonAsync(Role.Analyst);
        var browser = await site.SignInAsync(person);
        var (key, _) = await site.SetFactorAsync(browser);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(2));

        await browser.OpenAsync("/account/second-factor");
        await browser.PressAsync("Use another phone", ("Typed", "123456"));
        Assert.Equal("Your second factor", browser.Heading);
        await browser.PressAsync("Use another phone", ("Typed", site.CodeNow(key)));

        Assert.Equal("Set up a second factor", browser.Heading);
        Assert.Equal("Set up a second factor", (await browser.OpenAsync("/plans/wexcombe")).Heading);
        Assert.NotEqual(key, AccountSite.KeyShown(browser));
    }
}
