using Microsoft.EntityFrameworkCore;
using Milepost.Store.Facts;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Rebuilding;
using Milepost.Store.Volume;

namespace Milepost.Tests.Store.Chain;

/// <summary>A shelf that was filled with invented years is as right as one that people filled.</summary>
public class VolumeTests
{
    private static readonly VolumeProfile Shelf = new(2, 12, 4, 3000);
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_seeded_verifies_and_is_the_same_for_the_same_seed(Engine engine)
    {
        var ends = new List<string>();
        foreach (var seed in (int[])[7, 7, 8])
        {
            await using var database = await TestDatabase.CreateAsync(engine);
            await using var db = database.Open();
            Assert.Null(await new VolumeYears(db).FillAsync(Shelf, seed, Today, stop: Stop));
            var verdict = await new ChainReader(db, TimeProvider.System).VerifyAsync([], Stop);
            Assert.Equal((null, await db.History.CountAsync(Stop)), (verdict.Fault, verdict.Entries));
            Assert.True(verdict.Entries >= Shelf.Changes, $"{verdict.Entries} entries");
            ends.Add(verdict.Hash);
            Assert.Contains("already", await new VolumeYears(db).FillAsync(Shelf, seed, Today, stop: Stop), StringComparison.Ordinal);
        }

        Assert.Equal(ends[0], ends[1]);
        Assert.NotEqual(ends[0], ends[2]);
    }

    [Fact]
    public async Task A_seeded_plan_is_what_its_history_tells()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await new VolumeYears(db).FillAsync(Shelf, 3, Today, stop: Stop);
        var plan = await db.Plans.Where(one => one.Name == VolumeYears.NameOf(1)).Select(one => one.Id).SingleAsync(Stop);

        var stored = await new PlanFactsQuery(db).LoadAsync(plan, Stop);
        var rebuilt = await new PlanRebuild(db).AsAtAsync(plan, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), Stop);

        Assert.Equal(PlanRebuildTests.Said(stored), PlanRebuildTests.Said(rebuilt));
        Assert.All(stored!.Actions, action => Assert.True(action.Progress.Count > 20 && action.Ratings.Count > 20));
    }
}
