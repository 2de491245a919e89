using System.Data.Common;
using System.Security.Cryptography;
using Milepost.Chaining;
using Milepost.Identity;
using Milepost.Store.Writing;

namespace Milepost.Store.History.Chain;

/// <summary>Writes what was told into the history, each entry chained to the one before it, as the last thing of its transaction.</summary>
internal static class ChainWriter
{
    /// <returns>The places in the chain of the first and of the last entry; null where nothing was told.</returns>
    public static async Task<(long First, long Last)?> WriteAsync(DbTransaction transaction, IReadOnlyList<Told> told, TimeProvider time, CancellationToken stop)
    {
        if (told.Count == 0) return null;
        var head = await ChainHead.TakeAsync(transaction, stop);
        var first = head.Sequence + 1;
        // Only now: later entries are of later moments, whoever waited for whom.
        var now = HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        var rows = new List<object?[]>(told.Count);
        foreach (var one in told)
        {
            var entry = Entry(one, now).Chained(head.Sequence + 1, RandomNumberGenerator.GetBytes(Seal.SaltLength), head.Hash);
            rows.Add(ChangeColumns.Row(entry));
            head = new(entry.Sequence, entry.Hash);
        }

        await TableRows.InsertAsync(transaction, ChangeColumns.Table, ChangeColumns.All, rows, stop);
        return (first, head.Sequence);
    }

    private static ChainedEntry Entry(Told told, DateTime at) => new()
    {
        Sequence = 0,
        Id = OrderedGuid.Next(),
        Record = told.Record,
        RecordId = told.RecordId,
        PlanId = told.PlanId,
        Field = told.Field,
        By = told.By,
        At = at,
        ImportId = told.ImportId,
        Before = told.Before,
        After = told.After,
        Hash = [],
    };
}
