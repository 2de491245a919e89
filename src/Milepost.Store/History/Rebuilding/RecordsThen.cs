using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Plans;
using Milepost.Store.Importing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>A change so far as it may still be told.</summary>
/// <param name="Record">Of which record.</param>
/// <param name="Field">Of which field; <see cref="Change.Whole"/> where the record came or went.</param>
/// <param name="From">The day that it counts from.</param>
/// <param name="Before">What stood before; null where nothing did.</param>
/// <param name="After">What stood after.</param>
internal sealed record DatedChange(Guid Record, string Field, DateOnly From, string? Before, string? After);

/// <summary>Tells how single records stood at the end of a day, from what was changed in them since, in the order in which it was.</summary>
internal sealed class RecordsThen(IModel model, IEnumerable<DatedChange> changes)
{
    private readonly ILookup<Guid, DatedChange> told = changes.ToLookup(one => one.Record);

    /// <summary>The day on which it was first written down; null where that was earlier than anything told here.</summary>
    public DateOnly? Came(Guid id) => told[id].FirstOrDefault(one => one.Field == Change.Whole) is { Before: null } first ? first.From : null;

    /// <summary>It had come, and had not gone. What history never told of coming was always there.</summary>
    public bool Stood(Guid id, DateOnly day)
    {
        var whole = told[id].Where(one => one.Field == Change.Whole).ToList();
        return whole is [] || (whole.LastOrDefault(one => one.From <= day) is { } last ? last.After is not null : whole[0].Before is not null);
    }

    /// <summary>The day from which a field was another than on the day; null where it still is what it was.</summary>
    public DateOnly? ChangedAfter(Guid id, string field, DateOnly day) =>
        told[id].Where(one => one.Field == field && one.From > day).Select(one => (DateOnly?)one.From).Min();

    /// <summary>The record as it was on the day in those fields; itself where they are the same.</summary>
    public T Worded<T>(T record, Guid id, DateOnly day, params IEnumerable<string> fields) where T : class
    {
        if (!told.Contains(id)) return record;
        var type = model.FindEntityType(typeof(T))!;
        var other = new Dictionary<IProperty, object?>();
        foreach (var field in fields)
        {
            var of = told[id].Where(one => one.Field == field).ToList();
            if (of is [] || type.FindProperty(field) is not { } property) continue;
            var text = of.LastOrDefault(one => one.From <= day) is { } last ? last.After : of[0].Before;
            // What was erased and left nothing, where something must stand, is left as it is today.
            if (text is null && !property.IsNullable) continue;
            if (text != FieldText.Of(property, property.PropertyInfo!.GetValue(record))) other[property] = FieldText.Back(property, text);
        }

        return other.Count == 0 ? record : Copy(record, other);
    }

    /// <summary>The same, and whether it was withdrawn then: of a withdrawal that stands its own day tells, of one that was taken back since only its history.</summary>
    public T Was<T>(T record, Guid id, DateOnly day, IEnumerable<string> fields) where T : class
    {
        var worded = Worded(record, id, day, fields);
        return Worded(worded, id, day, FieldsThen.Withdrawal) is { } was && was is IWithdrawable { WithdrawnOn: not null } ? was : worded;
    }

    /// <summary>Another record that says the same.</summary>
    public T Copy<T>(T record) where T : class => Copy(record, []);

    private T Copy<T>(T record, Dictionary<IProperty, object?> other) where T : class =>
        (T)Recovered.From(model.FindEntityType(typeof(T))!, property => other.TryGetValue(property, out var was) ? was : property.PropertyInfo!.GetValue(record));
}
