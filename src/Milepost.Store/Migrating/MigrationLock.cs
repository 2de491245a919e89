using Milepost.Store.Opening;
using Npgsql;

namespace Milepost.Store.Migrating;

/// <summary>One process migrates at a time. The system lets go of the lock when the process that holds it dies.</summary>
internal static class MigrationLock
{
    /// <summary>Any number will do that nobody else takes in this database.</summary>
    private const long Advisory = 0x4D69_6C65_706F_7374;

    public static async Task<IAsyncDisposable?> TakeAsync(StoreSettings settings, TimeSpan patience, CancellationToken stop)
    {
        if (settings.PostgresConnection is { } connection) return await TakePostgresAsync(connection, patience, stop);
        Directory.CreateDirectory(settings.DataFolder);
        return await HeldFile.TakeAsync(settings.SqliteFile + ".migrating", patience, stop);
    }

    private static async Task<IAsyncDisposable?> TakePostgresAsync(string connection, TimeSpan patience, CancellationToken stop)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;
        var session = new NpgsqlConnection(unpooled);
        await session.OpenAsync(stop);
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            await using var command = session.CreateCommand();
            command.CommandText = $"SELECT pg_try_advisory_lock({Advisory})";
            if (await command.ExecuteScalarAsync(stop) is true) return session;
            if (Environment.TickCount64 >= until) break;
            await Task.Delay(100, stop);
        }

        await session.DisposeAsync();
        return null;
    }
}
