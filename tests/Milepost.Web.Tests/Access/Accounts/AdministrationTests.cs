using System.Net;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>Asking people in, and stopping them, in the browser.</summary>
public sealed class AdministrationTests(SqliteAccounts site) : IClassFixture<SqliteAccounts>
{
    [Fact]
    public async Task An_administrator_asks_somebody_in_and_the_link_is_shown_once()
    {
        var administrator = await AdministratorAsync();
        await administrator.OpenAsync("/");
        await administrator.ClickAsync("People who may sign in");
        await administrator.ClickAsync("Ask somebody in");
        await administrator.PressAsync("Make the link", ("Name", ""), ("Mail", "no address"));
        Assert.Contains("Say what the person is called", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("Make the link", ("Name", "Wren Halloran"), ("Mail", "no address"), ("Role", "Lead"), ("Reach", "every"));
        Assert.Contains("no mail address", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("Make the link", ("Mail", "wren@wexcombe.example"));

        var link = administrator.Page.QuerySelector(".app-secret-link code")!.TextContent;
        Assert.StartsWith("https://localhost/set-password?key=", link, StringComparison.Ordinal);
        var person = await site.SetPasswordAsync(link.Split('=')[1], AccountSite.Password);
        await person.PressAsync("Sign in", ("Name", "wren@wexcombe.example"), ("Password", AccountSite.Password));
        Assert.Equal("Where the plan stands", person.Heading);
        Assert.DoesNotContain(link.Split('=')[1], (await administrator.OpenAsync("/administration/people/wren-halloran")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await administrator.PressAsync("Stop Wren Halloran");
        Assert.Contains("Say why", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("Stop Wren Halloran", ("Because", "Left the council"));
        Assert.Equal("Sign in", (await person.OpenAsync("/plans/wexcombe")).Heading);
        await administrator.PressAsync("Let Wren Halloran in again");
        Assert.Contains("may sign in again", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_opens_the_pages()
    {
        var lead = await site.SignInAsync(await site.PersonAsync(Role.ProgrammeManager));
        foreach (var path in new[] { "/administration/people", "/administration/people/invite", "/administration/people/anybody" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await lead.OpenAsync(path)).Status);
        }
    }

    private async Task<Browser> AdministratorAsync()
    {
        var browser = await site.SignInAsync(await site.PersonAsync(Role.Administrator));
        await site.SetFactorAsync(browser);
        return browser;
    }
}
