using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store.History.Erasing;
using Milepost.Store.Importing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>Tells how single records stood at the end of a day, from everything that was changed in them.</summary>
/// <param name="model">How records are kept.</param>
/// <param name="told">The changes of each record in the order in which they were made, each with the day that it counts from.</param>
/// <param name="day">The day.</param>
internal sealed class RecordsThen(IModel model, ILookup<Guid, (Change Change, DateOnly From)> told, DateOnly day)
{
    /// <summary>It had come, and had not gone. What history never told of coming was always there.</summary>
    public bool Stood(Guid id)
    {
        var changes = told[id].Where(one => one.Change.Field == Change.Whole).ToList();
        if (changes is []) return true;
        // An erased change has lost its texts, and only of what came are there any to erase here.
        return changes.LastOrDefault(one => one.From <= day).Change is { } last ? last.After is not null || last.IsErased : changes[0].Change.Before is not null;
    }

    /// <summary>The record with the words of the day in those fields; itself where they are the same.</summary>
    public T Worded<T>(T record, Guid id, params ReadOnlySpan<string> fields) where T : class
    {
        var type = model.FindEntityType(typeof(T))!;
        var other = new Dictionary<IProperty, object?>();
        foreach (var field in fields)
        {
            var changes = told[id].Where(one => one.Change.Field == field).ToList();
            if (changes is []) continue;
            var property = type.FindProperty(field)!;
            var last = changes.LastOrDefault(one => one.From <= day).Change;
            var deciding = last ?? changes[0].Change;
            if (deciding.IsErased && property.ClrType != typeof(string)) continue;
            var text = deciding.IsErased ? ErasedTexts.Mark : last is null ? deciding.Before : deciding.After;
            if (text != FieldText.Of(property, property.PropertyInfo!.GetValue(record))) other[property] = FieldText.Back(property, text);
        }

        return other.Count == 0 ? record
            : (T)Recovered.From(type, property => other.TryGetValue(property, out var was) ? was : property.PropertyInfo!.GetValue(record));
    }
}
