using Milepost.Web.Api.Lists;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>The page on which somebody asks what a program would.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class TryPageTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    [Fact]
    public async Task Somebody_asks_a_list_as_themselves_and_sees_the_answer_and_the_line_that_asks_it()
    {
        var browser = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/try-the-api");
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("#list option"), option => option.GetAttribute("value") is "history" or "my-work");
        await browser.PressAsync("Choose this list", ("list", "actions"));
        await browser.PressAsync("Ask", ("filter.priority", "1"), ("filter.overdue", "true"));

        var shown = browser.Page.QuerySelectorAll("pre").Select(pre => pre.TextContent).ToList();
        Assert.Equal("curl -H \"Authorization: Bearer $MILEPOST_TOKEN\" 'http://localhost:5080/api/v1/actions?priority=1&overdue=true&limit=5'", shown[0]);
        Assert.Contains("\"reference\": \"1.1\"", shown[1], StringComparison.Ordinal);

        await browser.PressAsync("Ask", ("form", "csv"));
        Assert.StartsWith("\"id\",\"plan\",\"reference\"", browser.Page.QuerySelectorAll("pre")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_beside_its_field()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/try-the-api?list=actions");
        await browser.PressAsync("Ask", ("filter.asAt", "31.11.2026"), ("filter.snapshot", "1"));

        Assert.Equal(["#filter-asAt", "#filter-snapshot"], browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).Order());
        Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/try-the-api?list=history&run=true");
    }

    [Fact]
    public async Task Every_list_can_be_asked_there()
    {
        var (manager, administrator) = (await site.SignInAsync(), await site.SignInAsync("Jo Lindqvist"));
        foreach (var list in ApiLists.All.Where(list => list.Filters.All(filter => !filter.Needed) && list.Scope is Milepost.Store.Accounts.TokenScope.Read))
        {
            var browser = ApiClient.ReaderOf(list) == ApiClient.Administrator ? administrator : manager;
            await browser.OpenAsync($"/try-the-api?list={list.Name}&run=true");
            Assert.True(browser.Page.QuerySelectorAll("pre").Length == 2, list.Name);
        }
    }
}
