using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Following;
using Milepost.Web.Tests.Host;
using Milepost.Web.Timers;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>A council switches the following of children on, loads two Annex As, and switches it off.</summary>
public sealed class FollowingTests
{
    private const string Root = "/plans/wexcombe/annex-a";
    private const string Decision = "/plans/wexcombe/settings/following";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_measures_that_need_history_are_counted_once_two_lists_are_there_and_nothing_is_left_when_it_is_switched_off(bool postgres)
    {
        if (postgres && !PostgresDatabase.IsThere) Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        await using var site = await Site.StartAsync(database: database?.Connection);
        await site.AddPlanAsync();
        var analyst = await site.SignInAsync("Tomasz Zieliński");
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/settings");
        Assert.Contains("Off. Nobody has switched it on", manager.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await analyst.OpenAsync(Decision)).Status);

        await LoadAsync(analyst, "annex-a 2026-04-30.zip");
        Assert.Equal((0, 0), (await CountAsync(site), Salts(site)));
        await manager.OpenAsync(Decision);
        await manager.PressAsync("Save", ("IsOn", "yes"), ("Months", "99"));
        Assert.Contains("The months must be a whole number from 2 to 36", manager.Text, StringComparison.Ordinal);
        Assert.Contains("Say why", manager.Text, StringComparison.Ordinal);
        await manager.PressAsync("Save", ("Months", "24"), ("Because", "The data protection officer agreed"));
        Assert.Contains("On, decided by Priya Nair", manager.Text, StringComparison.Ordinal);

        await LoadAsync(analyst, "annex-a 2026-04-30.zip", "It is loaded again so that children are followed");
        Assert.Equal((3, 1), (await CountAsync(site), Salts(site)));
        Assert.Contains("It needs a second list", (await analyst.OpenAsync(Root + "/measures/wf04")).Text, StringComparison.Ordinal);
        await LoadAsync(analyst, "annex-a 2026-10-31.zip");
        Assert.Equal(6, await CountAsync(site));
        var counted = await site.InStoreAsync(db => db.CountedMeasures.AsNoTracking().Where(one => one.Measure == "WF03" || one.Measure == "WF04" || one.Measure == "CP06").OrderBy(one => one.Measure).ToListAsync(Stop));
        Assert.Equal(3, counted.Count(one => one.Value is not null));
        Assert.All(counted.Where(one => one.Value is not null), one => Assert.True(one is { Numerator: >= 0, Denominator: > 0, Trust: not null }, $"{one.Measure} {one.Numerator} {one.Denominator}"));
        Assert.Contains("Worked out with 1 earlier list, the first as at 30 April 2026", (await analyst.OpenAsync(Root + "/measures/wf04")).Text, StringComparison.Ordinal);
        await manager.OpenAsync("/plans/wexcombe/settings");
        Assert.Contains("of 2 lists, the first as at 30 April 2026", manager.Text, StringComparison.Ordinal);

        // Tokens that are older than was decided go with the decision, and with the clock.
        await manager.OpenAsync(Decision);
        await manager.PressAsync("Save", ("Months", "3"), ("Because", "Less will do"));
        Assert.Equal((3, 1), (await CountAsync(site), Salts(site)));
        await site.InStoreAsync(async db =>
        {
            var set = await db.TokenSets.AsNoTracking().FirstAsync(Stop);
            db.Add(new TokenSet(Milepost.Identity.Id<TokenSet>.New(), set.SubmissionId, set.Authority, new(2026, 8, 20), set.Kind, set.Mark, set.Tokens));
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Equal((1, 0), (await site.Services.GetRequiredService<TokenClock>().RoundAsync(Stop), await site.Services.GetRequiredService<TokenClock>().RoundAsync(Stop)));

        await manager.OpenAsync(Decision);
        await manager.PressAsync("Save", ("IsOn", "no"), ("Because", "The agreement has ended"));
        Assert.Contains("Off, decided by Priya Nair", manager.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await CountAsync(site), Salts(site)));
        Assert.True(await site.InStoreAsync(db => db.CountedMeasures.AnyAsync(one => one.Measure == "WF04" && one.Value != null, Stop)));

        // The salt goes with the last token by the clock alone.
        await manager.OpenAsync(Decision);
        await manager.PressAsync("Save", ("IsOn", "yes"), ("Because", "It is agreed anew"));
        await LoadAsync(analyst, "annex-a 2026-10-31.zip", "It is followed anew");
        Assert.Equal((3, 1), (await CountAsync(site), Salts(site)));
        site.Clock.Pass(TimeSpan.FromDays(100));
        Assert.Equal(3, await site.Services.GetRequiredService<TokenClock>().RoundAsync(Stop));
        Assert.Equal((0, 0), (await CountAsync(site), Salts(site)));
    }

    private static async Task LoadAsync(Browser analyst, string file, string? because = null)
    {
        await analyst.OpenAsync(Root + "/upload");
        await analyst.PressAsync("Count it", ("Chosen", file, MadeLists.Zip(shift: file.Contains("-04-", StringComparison.Ordinal) ? 400 : 0)));
        if (because is null) await analyst.PressAsync("Keep these results");
        else await analyst.PressAsync("Keep these results", ("Because", because));
        Assert.Contains("Kept: Annex A as at", analyst.Text, StringComparison.Ordinal);
    }

    private static Task<int> CountAsync(Site site) => site.InStoreAsync(db => db.TokenSets.CountAsync(Stop));

    private static int Salts(Site site) => Directory.Exists(Path.Combine(site.Folder, "salts")) ? Directory.GetFiles(Path.Combine(site.Folder, "salts")).Length : 0;
}
