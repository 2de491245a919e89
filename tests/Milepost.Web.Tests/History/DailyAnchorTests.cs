using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.History.Chain;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.History;

/// <summary>The anchor that the site keeps of its history each day, by the site's own round and on its own clock.</summary>
public sealed class DailyAnchorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_day_one_anchor_is_kept_and_what_was_cut_off_since_the_day_before_is_told()
    {
        await using var site = await Site.StartAsync(ticks: true);
        await site.AddPlanAsync();
        var folder = site.Services.GetRequiredService<AnchorFolder>();
        await PassAsync(site, TimeSpan.Zero, () => site.Clock.IsWaitedFor(TimeSpan.FromMinutes(2)));
        await PassAsync(site, TimeSpan.FromMinutes(1), () => folder.All().Count == 0);
        await PassAsync(site, TimeSpan.FromMinutes(1), () => folder.All().Count == 1);
        var first = folder.Of(Site.Today)!;
        Assert.Equal(await site.InStoreAsync(db => db.History.LongCountAsync(Stop)), first.Sequence);

        // Later the same day nothing more is kept, whatever changes.
        await RewordAsync(site, "Answer every door");
        for (var hour = 0; hour < 14; hour++) await PassAsync(site, TimeSpan.FromHours(1), () => folder.All().Count == 1);
        await PassAsync(site, TimeSpan.FromHours(2), () => folder.All().Count == 2);
        var second = folder.Of(Site.Today.AddDays(1))!;
        Assert.True(second.Sequence > first.Sequence);
        Assert.Null((await VerifyAsync(site)).Fault);

        // Somebody who can write to the database cuts the end off, and makes the rest look whole.
        await site.InStoreAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS history_is_not_deleted", Stop);
            foreach (var trigger in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'history'").ToListAsync(Stop))
            {
#pragma warning disable EF1002 // The name is read from the database itself.
                await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER \"{trigger}\"", Stop);
#pragma warning restore EF1002
            }

            return await db.Database.ExecuteSqlAsync($"DELETE FROM history WHERE sequence > {first.Sequence}", Stop);
        });
        await PassAsync(site, TimeSpan.FromHours(25), () => site.Log.Any(line => line.Contains("The history is not as it was written", StringComparison.Ordinal)));
        Assert.Contains("not as it was written", (await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/history")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<Chaining.ChainVerdict> VerifyAsync(Site site) => site.InStoreAsync(db =>
        new ChainReader(db, site.Clock).VerifyAsync(site.Services.GetRequiredService<AnchorFolder>().All(), Stop));

    private static Task<int> RewordAsync(Site site, string title) => site.InStoreAsync(async db =>
    {
        (await db.Actions.SingleAsync(one => one.Id == Wexcombe.FrontDoor, Stop)).Reword("1.1", title);
        return await db.SaveChangesAsync(Stop);
    });

    /// <summary>Lets time pass, and waits until the round that it began has done its work.</summary>
    private static async Task PassAsync(Site site, TimeSpan time, Func<bool> until)
    {
        site.Clock.Pass(time);
        for (var turns = 0; turns < 1500 && !until(); turns++) await Task.Delay(20, Stop);
        Assert.True(until());
    }
}
