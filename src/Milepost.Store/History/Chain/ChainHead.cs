using System.Data.Common;
using Milepost.Chaining;
using Npgsql;

namespace Milepost.Store.History.Chain;

/// <summary>The last entry of the chain, which the next one follows.</summary>
internal sealed record ChainHead(long Sequence, byte[] Hash)
{
    /// <summary>Any number will do that nobody else takes in this database.</summary>
    private const long Advisory = 0x4D69_6C65_4368_6169;

    private const string Last = "SELECT \"sequence\", \"hash\" FROM \"history\" WHERE \"sequence\" > 0 ORDER BY \"sequence\" DESC LIMIT 1";

    public Anchor At(DateTime now) => new(Sequence, Convert.ToHexStringLower(Hash), now);

    /// <summary>
    /// The head, held until the transaction ends, so that nobody else writes after it. It is taken last of all locks, when there
    /// is nothing left to do but to write history: whoever waits for it holds up nobody that it waits for. On SQLite whoever
    /// writes has the whole file already.
    /// </summary>
    public static Task<ChainHead> TakeAsync(DbTransaction transaction, CancellationToken stop) =>
        // The second statement sees what was committed while the first one waited.
        ReadAsync(transaction.Connection!, transaction, transaction is NpgsqlTransaction ? $"SELECT pg_advisory_xact_lock({Advisory}); {Last}" : Last, stop);

    /// <summary>The head as it stands, for whoever writes nothing.</summary>
    public static Task<ChainHead> LookAsync(DbConnection connection, DbTransaction? transaction, CancellationToken stop) =>
        ReadAsync(connection, transaction, Last, stop);

    private static async Task<ChainHead> ReadAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (sql != Last) await reader.NextResultAsync(stop);
        return await reader.ReadAsync(stop) ? new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : new(0, ChainHash.Beginning.ToArray());
    }
}
