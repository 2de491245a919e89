using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Chaining;

namespace Milepost.Store.History.Chain;

/// <summary>Reads the history for whoever verifies it or keeps an anchor of it.</summary>
public sealed class ChainReader(MilepostDb db, TimeProvider time)
{
    /// <summary>What came of going through all of it, as it stood at one moment, against those anchors.</summary>
    public async Task<ChainVerdict> VerifyAsync(IEnumerable<Anchor> anchors, CancellationToken stop = default)
    {
        var verifier = new ChainVerifier(anchors);
        await foreach (var entry in EntriesAsync(stop))
        {
            if (!verifier.Take(entry)) break;
        }

        return verifier.Finish();
    }

    /// <summary>How far the history has come.</summary>
    public async Task<Anchor> AnchorAsync(CancellationToken stop = default)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var head = await ChainHead.LookAsync(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction(), stop);
            return head.At(time.GetUtcNow().UtcDateTime);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async IAsyncEnumerable<ChainedEntry> EntriesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            // What has no place comes first, whoever put it there: the verifier stops at it.
            foreach (var part in (string[])["< 1", "> 0"])
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
                (command.CommandText, command.CommandTimeout) =
                    ($"SELECT {ChangeColumns.Named} FROM \"history\" WHERE \"sequence\" {part} ORDER BY \"sequence\"", 0);
                await using var reader = await command.ExecuteReaderAsync(stop);
                while (await reader.ReadAsync(stop)) yield return ChangeColumns.Read(reader);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
