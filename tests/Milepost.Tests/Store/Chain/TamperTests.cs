using Microsoft.EntityFrameworkCore;
using Milepost.Chaining;
using Milepost.Store.History.Chain;

namespace Milepost.Tests.Store.Chain;

/// <summary>Whatever is done to the history by SQL, past Milepost and past the database's own guard, verifying names the entry.</summary>
public class TamperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whatever_is_done_by_sql_is_found_at_the_right_entry(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (_, action) = await HistoryChainTests.AddAsync(db);
        for (var wording = 1; wording <= 10; wording++)
        {
            action.Reword("1.1", $"Wording {wording}");
            await db.SaveChangesAsync(Stop);
        }

        db.ChangeTracker.Clear();
        await Tampers.UnlockAsync(db, engine);
        var reader = new ChainReader(db, TimeProvider.System);
        var anchor = await reader.AnchorAsync(Stop);
        Assert.Equal((12, null), (anchor.Sequence, (await reader.VerifyAsync([anchor], Stop)).Fault));
        foreach (var (sql, found) in Tampers.All(engine))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
#pragma warning disable EF1002 // These are our own.
            await db.Database.ExecuteSqlRawAsync(sql, Stop);
#pragma warning restore EF1002
            var fault = (await reader.VerifyAsync([anchor], Stop)).Fault;
            Assert.True(fault?.Sequence == found, $"{sql}: “{fault?.Words}” and not entry {found}");
        }

        Assert.Null((await reader.VerifyAsync([anchor], Stop)).Fault);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_chain_that_an_administrator_built_anew_shows_against_the_anchor(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var (_, action) = await HistoryChainTests.AddAsync(db);
        var reader = new ChainReader(db, TimeProvider.System);
        var early = await reader.AnchorAsync(Stop);
        for (var wording = 1; wording <= 10; wording++)
        {
            action.Reword("1.1", $"Wording {wording}");
            await db.SaveChangesAsync(Stop);
        }

        var anchor = await reader.AnchorAsync(Stop);
        await Tampers.UnlockAsync(db, engine);
        await db.Database.ExecuteSqlRawAsync("UPDATE history SET after = 'Never better' WHERE sequence = 7", Stop);
        await db.Database.ExecuteSqlRawAsync("UPDATE history SET sequence = 0 WHERE sequence > 2", Stop);
        await ChainBackfill.ChainAsync(db, Stop);

        Assert.Null((await reader.VerifyAsync([early], Stop)).Fault);
        var fault = (await reader.VerifyAsync([early, anchor], Stop)).Fault;
        Assert.Equal((12, ChainFaultKind.WrittenAnew), (fault!.Sequence, fault.Kind));
        Assert.Contains("after entry 2", fault.Words, StringComparison.Ordinal);
    }
}
