using Microsoft.EntityFrameworkCore;
using Milepost.Chaining;

namespace Milepost.Store.History.Erasing;

/// <summary>The entries of a plan's history that tell of texts erased by right. They are few, and have an index of their own.</summary>
internal static class Erasings
{
    /// <summary>How often texts of a plan were erased; it tells whether what was opened before may be shown again.</summary>
    public static Task<int> CountAsync(MilepostDb db, Guid plan, CancellationToken stop) =>
        db.History.CountAsync(change => change.PlanId == plan && change.Record == ChainedEntry.Erasing, stop);

    /// <summary>What each of them left, by the place of the entry that lost its texts.</summary>
    public static async Task<Dictionary<long, ErasedTexts>> OfAsync(MilepostDb db, Guid plan, CancellationToken stop)
    {
        var entries = await db.History.AsNoTracking().Where(change => change.PlanId == plan && change.Record == ChainedEntry.Erasing).ToListAsync(stop);
        return entries.Select(ErasedTexts.Of).OfType<ErasedTexts>().ToDictionary(one => one.Entry);
    }
}
