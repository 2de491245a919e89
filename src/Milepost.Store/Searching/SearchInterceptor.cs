using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Searching;
using Milepost.Store.History;

namespace Milepost.Store.Searching;

/// <summary>Keeps what can be found as it is saved: whatever a save adds, changes or takes away is so in the index too, or neither.</summary>
internal sealed class SearchInterceptor : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Saving> savings = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(SavingChanges(eventData, result));

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WriteAsync(eventData.Context!, CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await WriteAsync(eventData.Context!, cancellationToken);
        return result;
    }

    /// <summary>Afterwards nobody knows any more what was changed, so it is read before; that it failed is told by nobody writing it.</summary>
    private void Look(DbContext db)
    {
        savings.Remove(db);
        List<SearchEntry> added = [], changed = [];
        List<long> gone = [];
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => SearchedRecords.Has(entry.Metadata.ClrType)))
        {
            if (entry.State is EntityState.Added) added.AddRange(SearchedRecords.Of(entry.Entity));
            else if (entry.State is EntityState.Deleted) gone.AddRange(Ids(entry));
            else if (entry.State is EntityState.Modified && entry.Properties.Any(field => field.IsModified && FieldText.IsKept(field.Metadata)))
            {
                var now = SearchedRecords.Of(entry.Entity);
                changed.AddRange(now);
                gone.AddRange(Ids(entry).Except(now.Select(one => one.Id)));
            }
        }

        if (added.Count + changed.Count + gone.Count > 0) savings.Add(db, new(added, changed, gone));
    }

    private static IEnumerable<long> Ids(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
    {
        var key = entry.Metadata.FindProperty("Id")!;
        return SearchedRecords.IdsOf(entry.Metadata.ClrType, (Guid)key.FindTypeMapping()!.Converter!.ConvertToProvider(entry.Property(key).CurrentValue)!);
    }

    private async Task WriteAsync(DbContext db, CancellationToken stop)
    {
        if (!savings.TryGetValue(db, out var saving)) return;
        savings.Remove(db);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await SearchWriter.DeleteAsync(transaction, saving.Gone, stop);
        await SearchWriter.AddAsync(transaction, saving.Added, stop);
        await SearchWriter.PutAsync(transaction, saving.Changed, stop);
    }

    private sealed record Saving(IReadOnlyList<SearchEntry> Added, IReadOnlyList<SearchEntry> Changed, IReadOnlyList<long> Gone);
}
