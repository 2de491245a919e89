using Microsoft.EntityFrameworkCore;
using Milepost.Reporting;

namespace Milepost.Store.Cycles;

/// <summary>Finds in history who made the changes that the facts themselves name nobody for: who added, withdrew or reworded.</summary>
public sealed class ChangeAuthors(MilepostDb db)
{
    /// <summary>The same changes with a name wherever history has one, by one question for all of them.</summary>
    public async Task<IReadOnlyList<ToldChange>> NameAsync(IReadOnlyList<ToldChange> told, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(told);
        var records = told.Where(change => change.By is null).Select(change => change.Told?.Record).OfType<Guid>().Distinct().ToList();
        if (records.Count == 0) return told;

        var fields = told.Select(change => change.Told?.Field).OfType<string>().Distinct().ToList();
        var history = await db.History.AsNoTracking().Where(change => records.Contains(change.RecordId) && fields.Contains(change.Field))
            .OrderBy(change => change.Id).Select(change => new { change.RecordId, change.Field, change.By }).ToListAsync(stop);
        var last = history.GroupBy(change => (change.RecordId, change.Field)).ToDictionary(same => same.Key, same => same.Last().By);
        return [.. told.Select(change => change is { By: null, Told: { } at } && last.TryGetValue(at, out var by) ? change with { By = by } : change)];
    }
}
