using System.Net;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Measures;

/// <summary>The measures that Milepost knows, in the browser.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class CatalogueTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    [Fact]
    public async Task A_measure_is_found_by_a_word_and_says_whom_it_speaks_of_what_counts_and_what_to_mind()
    {
        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/measures");
        await analyst.ClickAsync("Catalogue");
        Assert.InRange(analyst.Page.QuerySelectorAll("main tbody td:first-child").Length, 185, 186);

        await analyst.OpenAsync("/plans/wexcombe/measures/catalogue?find=45+working");
        await analyst.ClickAsync("Assessments completed within 45 working days");
        Assert.Equal("Assessments completed within 45 working days", analyst.Heading);
        foreach (var said in (string[])["AS01", "List 4: Assessments", "Assessments authorised in the period", "2023/24: England 84.5", "working days from start to authorised <= 45", "Continuous Assessment Date of Authorisation"])
        {
            Assert.Contains(said, analyst.Text, StringComparison.Ordinal);
        }

        Assert.Contains("No measure has “nothing like it”", (await analyst.OpenAsync("/plans/wexcombe/measures/catalogue?find=nothing+like+it")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.OpenAsync("/plans/wexcombe/measures/catalogue/zz99")).Status);
    }
}
