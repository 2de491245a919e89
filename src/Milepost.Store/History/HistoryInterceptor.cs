using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.History;

/// <summary>Writes history in the same save as what it tells of, gives what changed a new version, and its plan a new stamp.</summary>
internal sealed class HistoryInterceptor(TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (MilepostDb)eventData.Context!;
        var changed = Changed(db);
        foreach (var id in PlansOf(changed)) Touch(db, db.Plans.Find(id));
        Write(db, changed);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (MilepostDb)eventData.Context!;
        var changed = Changed(db);
        foreach (var id in PlansOf(changed)) Touch(db, await db.Plans.FindAsync([id], cancellationToken));
        Write(db, changed);
        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Forget(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    private static List<EntityEntry> Changed(MilepostDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Any(entry => entry.Entity is Change)) throw new InvalidOperationException("History is written here and never edited.");
        return changed;
    }

    private static bool IsTold(EntityEntry entry) => !entry.Metadata.ClrType.IsDefined(typeof(OutOfHistoryAttribute), inherit: false);

    private static List<Id<Plan>> PlansOf(IEnumerable<EntityEntry> changed) =>
        changed.Where(IsTold).Select(PlanOf).OfType<Id<Plan>>().Distinct().ToList();

    private static Id<Plan>? PlanOf(EntityEntry entry) => entry.Entity is Plan plan ? plan.Id
        : entry.Metadata.FindProperty("PlanId") is { } property ? entry.Property(property).CurrentValue as Id<Plan>?
        : null;

    private static void Touch(MilepostDb db, Plan? plan)
    {
        if (plan is null || db.Entry(plan) is not { State: EntityState.Unchanged or EntityState.Modified } entry) return;
        if (entry.Property(nameof(Plan.Stamp)).IsModified) return;
        plan.Touch();
        entry.DetectChanges();
    }

    private void Write(MilepostDb db, List<EntityEntry> changed)
    {
        if (changed.Count == 0) return;
        var told = changed.Where(IsTold).ToList();
        var by = told.Count == 0 ? "" : db.Author?.Name ?? throw new InvalidOperationException("Nothing is saved without somebody who says it: set Author.");
        var now = ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        var changes = told.SelectMany(entry => ChangesTo(entry, by, now, db.CurrentImport?.Value)).ToList();
        foreach (var entry in changed) Renew(entry);
        db.AddRange(changes);
    }

    private static IEnumerable<Change> ChangesTo(EntityEntry entry, string by, DateTime now, Guid? import)
    {
        var id = (Guid)FieldId(entry);
        var plan = PlanOf(entry)?.Value;
        Change Of(string field, string? before, string? after) =>
            new(OrderedGuid.Next(), entry.Metadata.ShortName(), id, plan, field, before, after, by, now, import);

        return entry.State switch
        {
            EntityState.Added => [Of(Change.Whole, null, FieldText.Whole(entry, original: false))],
            EntityState.Deleted => [Of(Change.Whole, FieldText.Whole(entry, original: true), null)],
            _ => from field in entry.Properties
                 where field.IsModified && FieldText.IsKept(field.Metadata)
                 let before = FieldText.Of(field.Metadata, field.OriginalValue)
                 let after = FieldText.Of(field.Metadata, field.CurrentValue)
                 where before != after
                 select Of(field.Metadata.Name, before, after),
        };
    }

    private static object FieldId(EntityEntry entry) => entry.Metadata.FindProperty("Id") is { } key
        && key.FindTypeMapping()?.Converter is { } converter
            ? converter.ConvertToProvider(entry.Property(key).CurrentValue)!
            : entry.Property("Id").CurrentValue!;

    /// <summary>A touch of the stamp is not an edit of the plan: two people at work on two actions must not collide on it.</summary>
    private static void Renew(EntityEntry entry)
    {
        if (entry.State is EntityState.Deleted || entry.Metadata.FindProperty("Version") is not { } version) return;
        if (entry.Properties.All(field => !field.IsModified || !FieldText.IsKept(field.Metadata)) && entry.State is EntityState.Modified) return;
        entry.Property(version).CurrentValue = Guid.CreateVersion7();
    }

    /// <summary>PostgreSQL keeps no more; what is read back must equal what was saved.</summary>
    internal static DateTime ToTheMicrosecond(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>A save that failed told of nothing; the next one tells it again.</summary>
    private static void Forget(DbContext db)
    {
        foreach (var change in db.ChangeTracker.Entries<Change>().ToList()) change.State = EntityState.Detached;
    }
}
