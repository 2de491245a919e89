using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Searching;
using Milepost.Store.Opening;

namespace Milepost.Store.Searching;

/// <summary>Makes the whole index anew from the records: at the first start after it came or its words changed, and after a store was filled past it.</summary>
internal static class SearchRebuild
{
    /// <summary>To be raised with every change of what is searched or of how words are read.</summary>
    private const int Version = 3;

    private const int Lot = 2000;

    private static readonly MethodInfo adding = typeof(SearchRebuild).GetMethod(nameof(AddKindAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>How many entries were written; null where the index was as it should be.</summary>
    public static async Task<int?> WhereNeededAsync(MilepostDb db, CancellationToken stop)
    {
        var standing = await db.NumberAsync("SELECT COALESCE(MAX(number), 0) FROM search_version", stop);
        return standing == Version ? null : await AllAsync(db, stop);
    }

    /// <summary>All of it in one transaction, so that nobody finds half.</summary>
    public static Task<int> AllAsync(MilepostDb db, CancellationToken stop) => db.WriteAsync(async stopping =>
    {
        // Whoever saves meanwhile on PostgreSQL waits until it is done.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync($"LOCK TABLE {SearchWriter.Table} IN EXCLUSIVE MODE", stopping);
        await db.Database.ExecuteSqlRawAsync($"DELETE FROM {SearchWriter.Table}", stopping);
        var written = 0;
        foreach (var record in SearchedRecords.Types) written += await (Task<int>)adding.MakeGenericMethod(record).Invoke(null, [db, stopping])!;
        await db.Database.ExecuteSqlRawAsync("DELETE FROM search_version", stopping);
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_version (number) VALUES ({Version})", stopping);
        return written;
    }, stop);

    private static async Task<int> AddKindAsync<T>(MilepostDb db, CancellationToken stop) where T : class
    {
        var (written, lot) = (0, new List<SearchEntry>(Lot));
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        // Read whole before anything is written: one connection does one thing at a time.
        foreach (var record in await db.Set<T>().AsNoTracking().ToListAsync(stop))
        {
            lot.AddRange(SearchedRecords.Of(record));
            if (lot.Count < Lot) continue;
            written += lot.Count;
            await SearchWriter.AddAsync(transaction, lot, stop);
            lot.Clear();
        }

        await SearchWriter.AddAsync(transaction, lot, stop);
        return written + lot.Count;
    }
}
