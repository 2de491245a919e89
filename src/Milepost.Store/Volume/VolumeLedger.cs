using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Milepost.Chaining;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Rebuilding;
using Milepost.Store.Writing;

namespace Milepost.Store.Volume;

/// <summary>Invented records with the history of how they came to be as they are, chained, and written many at a time.</summary>
internal sealed class VolumeLedger(MilepostDb db, Random random)
{
    private const int Lot = 50_000;

    private readonly Dictionary<Type, (IEntityType Type, IProperty[] Told, List<object> Records)> kinds = [];
    private readonly List<ChainedEntry> unwritten = [];

    public SeededIds Ids { get; } = new(random);

    public int Entries { get; private set; }

    public DateTime Now { get; set; }

    public string By { get; set; } = VolumeWords.People[0];

    public T Add<T>(T record) where T : class
    {
        var kind = Kind(typeof(T));
        kind.Records.Add(record);
        Tell(kind.Type, record, Change.Whole, null, FieldText.Whole(kind.Told, field => field.PropertyInfo!.GetValue(record)));
        return record;
    }

    public void Edit<T>(T record, Action<T> edit) where T : class
    {
        var kind = Kind(typeof(T));
        var before = Array.ConvertAll(kind.Told, field => field.PropertyInfo!.GetValue(record));
        edit(record);
        for (var at = 0; at < before.Length; at++)
        {
            var after = kind.Told[at].PropertyInfo!.GetValue(record);
            if (Equals(before[at], after)) continue;
            var (was, now) = (FieldText.Of(kind.Told[at], before[at]), FieldText.Of(kind.Told[at], after));
            if (was != now) Tell(kind.Type, record, kind.Told[at].Name, was, now);
        }
    }

    /// <summary>Writes history in lots, since nobody can hold ten years at once; the rest of it where it is the last time.</summary>
    public async Task WriteHistoryAsync(bool last, CancellationToken stop)
    {
        if (unwritten.Count < Lot && !last) return;
        await db.WriteAsync(async stopping =>
        {
            var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            var head = await ChainHead.TakeAsync(transaction, stopping);
            var rows = new List<object?[]>(unwritten.Count);
            foreach (var entry in unwritten)
            {
                var salt = new byte[Seal.SaltLength];
                random.NextBytes(salt);
                var chained = entry.Chained(head.Sequence + 1, salt, head.Hash);
                rows.Add(ChangeColumns.Row(chained));
                head = new(chained.Sequence, chained.Hash);
            }

            await TableRows.InsertAsync(transaction, ChangeColumns.Table, ChangeColumns.All, rows, stopping);
            return rows.Count;
        }, stop);
        unwritten.Clear();
    }

    /// <summary>Writes the records as they are at the end, those that others refer to first.</summary>
    public Task WriteRecordsAsync(CancellationToken stop) => db.WriteAsync(async stopping =>
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (type, _, records) in InOrder())
        {
            var properties = type.GetProperties().ToList();
            var rows = records.Select(record => properties.Select(property => Kept(property, record)).ToArray()).ToList();
            await TableRows.InsertAsync(transaction, type.GetTableName()!, [.. properties.Select(property => property.GetColumnName())], rows, stopping);
        }

        return 0;
    }, stop);

    private void Tell(IEntityType type, object record, string field, string? before, string? after)
    {
        unwritten.Add(new()
        {
            Sequence = 0,
            Id = Ids.Next(Now),
            Record = type.ShortName(),
            RecordId = (Guid)KeptValue.Kept(type.FindProperty("Id")!, type.FindProperty("Id")!.PropertyInfo!.GetValue(record))!,
            PlanId = type.FindProperty("PlanId") is { } plan ? (Guid?)KeptValue.Kept(plan, plan.PropertyInfo!.GetValue(record))
                : record is Plans.Plan own ? own.Id.Value : null,
            Field = field,
            Before = before,
            After = after,
            By = By,
            At = HistoryInterceptor.ToTheMicrosecond(Now),
            Hash = [],
        });
        Entries++;
    }

    /// <summary>Versions and stamps only have to be there.</summary>
    private object? Kept(IProperty property, object record) => FieldText.IsKept(property)
        ? KeptValue.Kept(property, property.PropertyInfo!.GetValue(record))
        : Ids.Next(Now);

    private (IEntityType Type, IProperty[] Told, List<object> Records) Kind(Type record)
    {
        if (kinds.TryGetValue(record, out var known)) return known;
        var type = db.Model.FindEntityType(record)!;
        return kinds[record] = (type, [.. type.GetProperties().Where(FieldText.IsTold)], []);
    }

    private IEnumerable<(IEntityType Type, IProperty[] Told, List<object> Records)> InOrder()
    {
        var waiting = kinds.Values.ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.First(kind => kind.Type.GetForeignKeys().All(key =>
                key.PrincipalEntityType == kind.Type || waiting.TrueForAll(other => other.Type != key.PrincipalEntityType)));
            waiting.Remove(next);
            yield return next;
        }
    }
}
