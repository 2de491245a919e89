using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>An analyst looks at what was counted in the Annex As of the invented council.</summary>
public sealed class AnnexAJourneys(OpenSite site)
{
    private const string Root = "/plans/wexcombe/annex-a";

    [Fact]
    public async Task The_pages_of_Annex_A_are_sound_wide_and_narrow()
    {
        await using var visitor = await site.SignInAsync("Tomasz Zieliński", Root);
        var wrong = new List<string>();
        foreach (var page in (string[])["/upload", "/measures/as01", "/quality/l4-02", "/quality/owners"])
        {
            await visitor.GoAsync(Root + page);
            wrong.AddRange(await Look.AtAsync(visitor, [Visitor.Narrow]));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }
}
