using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store.History;

namespace Milepost.Store.Importing;

/// <summary>Makes a record again from what history kept of it.</summary>
internal static class Recovered
{
    public static object From(IEntityType type, Dictionary<string, string?> fields) =>
        From(type, property => FieldText.Back(property, fields.GetValueOrDefault(property.Name)));

    public static object From(IEntityType type, Func<IProperty, object?> value)
    {
        var properties = type.GetProperties().ToList();
        var constructor = type.ClrType.GetConstructors().Single();
        var given = constructor.GetParameters()
            .Select(parameter => properties.Single(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))).ToList();
        var record = constructor.Invoke([.. given.Select(value)]);
        foreach (var property in properties.Except(given).Where(FieldText.IsKept)) property.PropertyInfo!.SetValue(record, value(property));
        return record;
    }
}
