using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Chaining;
using Milepost.Store.Opening;
using Npgsql;

namespace Milepost.Store.History.Chain;

/// <summary>
/// Gives what an older Milepost wrote its place in the chain, in the order in which it was written: some at a time, each lot in
/// a transaction of its own, so that a start that was broken off half way is gone on with by the next one.
/// </summary>
internal static class ChainBackfill
{
    private const int Lot = 2000;

    /// <summary>
    /// Older than anything chained is nothing that an older Milepost wrote, for that was chained first: somebody put it in since,
    /// and it is left without a place for verifying to find.
    /// </summary>
    private const string Unchained = "\"sequence\" = 0 AND \"id\" > COALESCE("
        + "(SELECT \"id\" FROM \"history\" WHERE \"sequence\" > 0 ORDER BY \"sequence\" DESC LIMIT 1), '00000000-0000-0000-0000-000000000000')";

    private static readonly string[] Given = ["sequence", "salt", "before_seal", "after_seal", "hash"];

    /// <summary>How many entries were chained.</summary>
    public static async Task<int> ChainAsync(MilepostDb db, CancellationToken stop)
    {
        var chained = 0;
        while (await AnyAsync(db, stop))
        {
            chained += await db.WriteAsync(stopping => ChainSomeAsync(db.Database.CurrentTransaction!.GetDbTransaction(), stopping), stop);
        }

        return chained;
    }

    /// <summary>Every start asks, and nearly always there is none, so nobody who writes is held up by the asking.</summary>
    private static async Task<bool> AnyAsync(MilepostDb db, CancellationToken stop) =>
        await db.NumberAsync($"SELECT COUNT(*) FROM (SELECT 1 FROM \"history\" WHERE {Unchained} LIMIT 1) one", stop) > 0;

    private static async Task<int> ChainSomeAsync(DbTransaction transaction, CancellationToken stop)
    {
        var head = await ChainHead.TakeAsync(transaction, stop);
        var entries = await UnchainedAsync(transaction, stop);
        await using var batch = transaction is NpgsqlTransaction ? transaction.Connection!.CreateBatch() : null;
        if (batch is not null) batch.Transaction = transaction;
        foreach (var entry in entries)
        {
            var placed = entry.Chained(head.Sequence + 1, RandomNumberGenerator.GetBytes(Seal.SaltLength), head.Hash);
            head = new(placed.Sequence, placed.Hash);
            if (batch is not null) Put(batch, placed);
            else await PutAsync(transaction, placed, stop);
        }

        if (batch is not null) await batch.ExecuteNonQueryAsync(stop);
        return entries.Count;
    }

    private static async Task<List<ChainedEntry>> UnchainedAsync(DbTransaction transaction, CancellationToken stop)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction,
            $"SELECT {ChangeColumns.Named} FROM \"history\" WHERE {Unchained} ORDER BY \"id\" LIMIT {Lot.ToString(CultureInfo.InvariantCulture)}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        var entries = new List<ChainedEntry>();
        while (await reader.ReadAsync(stop)) entries.Add(ChangeColumns.Read(reader));
        return entries;
    }

    private static readonly string Update =
        $"UPDATE \"history\" SET {string.Join(", ", Given.Select(column => $"\"{column}\" = @{column}"))} WHERE \"id\" = @id";

    private static void Put(DbBatch batch, ChainedEntry entry)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = Update;
        Fill(command.Parameters, command.CreateParameter, entry);
        batch.BatchCommands.Add(command);
    }

    private static async Task PutAsync(DbTransaction transaction, ChainedEntry entry, CancellationToken stop)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Update);
        Fill(command.Parameters, command.CreateParameter, entry);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static void Fill(DbParameterCollection parameters, Func<DbParameter> create, ChainedEntry entry)
    {
        object?[] values = [entry.Sequence, entry.Salt, entry.BeforeSeal, entry.AfterSeal, entry.Hash, entry.Id];
        foreach (var (name, value) in Given.Append("id").Zip(values))
        {
            var parameter = create();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            // A seal that is not there gives no type of its own.
            if (value is null) parameter.DbType = System.Data.DbType.Binary;
            parameters.Add(parameter);
        }
    }
}
