using System.Net;
using Milepost.Web.Tests.Api;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>Whoever puts right what the rules find sees how often they do, and never in which rows.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class WhoPutsItRightTests(WexcombeSite shared)
{
    private const string Quality = "/plans/wexcombe/annex-a/quality";

    [Fact]
    public async Task A_lead_and_a_director_see_counts_by_rule_list_and_team_and_no_row()
    {
        foreach (var who in (string[])["Dana Whitlock", "Helen Castle"])
        {
            var person = await (await shared.Site.SignInAsync(who)).OpenAsync("/plans/wexcombe/measures");
            await person.ClickAsync("Data quality");
            Assert.Equal((Quality, HttpStatusCode.OK), (person.Path, person.Status));
            Assert.Contains("L4-02", person.Text, StringComparison.Ordinal);
            Assert.Empty(person.Page.QuerySelectorAll("a[href*='handler=File'], a[href$='/owners']"));

            await person.OpenAsync(Quality + "/l4-02");
            Assert.Equal(["Team", "Found", "Owner"], person.Page.QuerySelectorAll("main .app-after thead th").Select(cell => cell.TextContent));
            Assert.Contains("Assessment North", person.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync(Quality + "?handler=File")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync(Quality + "/owners")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync("/plans/wexcombe/annex-a")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await shared.Site.SignInAsync("Geoff Marlow")).OpenAsync(Quality)).Status);
        var analyst = await (await shared.Site.SignInAsync("Tomasz Zieliński")).OpenAsync(Quality + "/l4-02");
        Assert.Contains("First rows of the file", analyst.Text, StringComparison.Ordinal);
    }
}
