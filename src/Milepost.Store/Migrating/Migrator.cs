using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.History.Chain;
using Milepost.Store.Opening;
using Milepost.Store.Searching;

namespace Milepost.Store.Migrating;

/// <summary>Brings the database up to date: one process at a time, a copy first, and never held up by what a crash left behind.</summary>
public sealed class Migrator(MilepostDb db, StoreSettings settings)
{
    /// <summary>How long another process's migration is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public async Task<MigrationOutcome> MigrateAsync(CancellationToken stop = default)
    {
        await using var mine = await MigrationLock.TakeAsync(settings, Patience, stop);
        if (mine is null)
        {
            return new([], Refusal: "Another process is bringing the database up to date. Wait until it has finished, then start again.");
        }

        var applied = settings.IsSqlite && !File.Exists(settings.SqliteFile) ? [] : await AppliedAsync(stop);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            return new([], Refusal: $"The database was made by a newer Milepost (it has {newer}). Start that version; nothing was changed.");
        }

        var pending = known.Except(applied).ToList();
        if (pending.Count == 0)
        {
            await CatchUpAsync(stop);
            return new([]);
        }

        var copy = applied.Count > 0 && settings.IsSqlite ? await CopyAsync(pending[0], stop) : null;
        await ForgetCrashedAsync(stop);
        await db.Database.MigrateAsync(stop);
        // Whatever was broken off here is gone on with at the next start, above.
        await CatchUpAsync(stop);
        return new(pending, copy);
    }

    /// <summary>
    /// The migrations that the database has had, in the order of their names. Every start asks, and EF Core would make a
    /// whole model of that one table to answer.
    /// </summary>
    private async Task<List<string>> AppliedAsync(CancellationToken stop)
    {
        var isThere = await db.NumberAsync(
            settings.IsSqlite ? "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'" : "SELECT COUNT(to_regclass('\"__EFMigrationsHistory\"'))", stop);
        if (isThere == 0) return [];
        var (gather, ids) = (settings.IsSqlite ? "group_concat" : "string_agg", "SELECT \"MigrationId\" AS id FROM \"__EFMigrationsHistory\" ORDER BY 1");
        return [.. (await db.TextAsync($"SELECT {gather}(id, ' ') FROM ({ids}) one", stop)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>What an older Milepost left undone: entries without a place in the chain, and texts that cannot be found.</summary>
    private async Task CatchUpAsync(CancellationToken stop)
    {
        await ChainBackfill.ChainAsync(db, stop);
        await SearchRebuild.WhereNeededAsync(db, stop);
    }

    private async Task<string> CopyAsync(string migration, CancellationToken stop)
    {
        var copy = $"{settings.SqliteFile}.before-{migration}";
        File.Delete(copy);
        await db.Database.OpenConnectionAsync(stop);
        await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString))
        {
            await target.OpenAsync(stop);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
        }

        await db.Database.CloseConnectionAsync();
        return copy;
    }

    /// <summary>
    /// EF Core marks a migration under way by a row that a killed process leaves behind, and then waits for it without end.
    /// Our own lock is released by the system when a process dies, and we hold it: any such row is nobody's.
    /// </summary>
    private async Task ForgetCrashedAsync(CancellationToken stop)
    {
        if (!settings.IsSqlite) return;
        var locks = await db.Database.SqlQueryRaw<int>(
            "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (locks > 0) await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", stop);
    }
}
