using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Conversions;
using Milepost.Store.History;
using Milepost.Store.Importing;

namespace Milepost.Store.Undoing;

/// <summary>Goes backwards through entries of history: what came goes, what went comes back, what was changed is as it was.</summary>
internal sealed class Reversal(MilepostDb db)
{
    private static readonly MethodInfo Loading =
        typeof(Reversal).GetMethod(nameof(LoadKindAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <param name="plan">The plan that the records are of; null where they are of none.</param>
    /// <param name="written">The entries, latest first.</param>
    /// <param name="stop">Stops it.</param>
    public async Task DoAsync(Id<Plan>? plan, IReadOnlyList<Change> written, CancellationToken stop)
    {
        if (plan is { } id) await LoadAsync(id, written, stop);
        foreach (var change in written) await RevertAsync(change, stop);
    }

    /// <summary>A record that came with one of the ids, or that was moved to one of them.</summary>
    public static bool HangsOn(Change change, HashSet<Guid> ids) => change.After is { } after
        && (change.Field == Change.Whole ? Names(after, ids) : Guid.TryParse(after, out var id) && ids.Contains(id));

    /// <summary>Whether the fields of a record name one of the ids.</summary>
    public static bool Names(string json, HashSet<Guid> ids) =>
        Json.Read<Dictionary<string, string?>>(json).Values.Any(value => Guid.TryParse(value, out var id) && ids.Contains(id));

    /// <summary>Everything that will be put back, one query for each kind of record.</summary>
    private async Task LoadAsync(Id<Plan> plan, IReadOnlyList<Change> written, CancellationToken stop)
    {
        foreach (var type in written.Select(change => change.Record).Distinct().Where(record => record != nameof(Plan)).Select(TypeOf))
        {
            if (type.FindProperty("PlanId") is { } owner && owner.ClrType == typeof(Id<Plan>)) await (Task)Loading.MakeGenericMethod(type.ClrType).Invoke(this, [plan, stop])!;
        }
    }

    private Task LoadKindAsync<T>(Id<Plan> plan, CancellationToken stop) where T : class =>
        db.Set<T>().Where(record => EF.Property<Id<Plan>>(record, "PlanId") == plan).LoadAsync(stop);

    private async Task RevertAsync(Change change, CancellationToken stop)
    {
        var type = TypeOf(change.Record);
        var key = FieldText.Back(type.FindProperty("Id")!, change.RecordId.ToString());
        var record = await db.FindAsync(type.ClrType, [key], stop);
        switch (change)
        {
            case { Field: Change.Whole, Record: nameof(Plan) }:
                break;
            case { Field: Change.Whole, After: not null }:
                db.Remove(record!);
                break;
            case { Field: Change.Whole }:
                db.Add(Recovered.From(type, Json.Read<Dictionary<string, string?>>(change.Before!)));
                break;
            default:
                var property = type.FindProperty(change.Field)!;
                db.Entry(record!).Property(property).CurrentValue = FieldText.Back(property, change.Before);
                break;
        }
    }

    private IEntityType TypeOf(string record) => db.Model.GetEntityTypes().Single(type => type.ShortName() == record);
}
