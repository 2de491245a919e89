using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Milepost.Store.Conversions;

namespace Milepost.Store.History;

/// <summary>A field's value as text that history keeps, and back again exactly, so that an import can be undone from it.</summary>
internal static class FieldText
{
    public static string? Of(IReadOnlyProperty property, object? value)
    {
        var kept = property.FindTypeMapping()?.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return kept switch
        {
            null => null,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
            byte[] bytes => $"{bytes.Length} bytes",
            _ => Convert.ToString(kept, CultureInfo.InvariantCulture),
        };
    }

    public static object? Back(IReadOnlyProperty property, string? text)
    {
        if (text is null) return null;
        var converter = property.FindTypeMapping()?.Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        object kept = type == typeof(Guid) ? Guid.Parse(text)
            : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
            : type == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        return converter is null ? kept : converter.ConvertFromProvider(kept);
    }

    /// <summary>All the fields of a record as JSON; the values are those that the record had when it came or went.</summary>
    public static string Whole(EntityEntry entry, bool original) => Whole(
        entry.Metadata.GetProperties(), field => original ? entry.Property(field).OriginalValue : entry.Property(field).CurrentValue);

    /// <summary>The same of a record that no context tracks.</summary>
    public static string Whole<T>(IEnumerable<T> fields, Func<T, object?> value) where T : IReadOnlyProperty =>
        Json.Write(fields.Where(field => IsTold(field)).ToDictionary(field => field.Name, field => Of(field, value(field))));

    /// <summary>Versions and stamps say only that something else changed.</summary>
    public static bool IsKept(IReadOnlyProperty field) => field.Name is not ("Version" or "Stamp" or "StampAfter");

    /// <summary>What history tells of a kept field; secrets are kept and not told.</summary>
    public static bool IsTold(IReadOnlyProperty field) => IsKept(field) && !Untold.GetOrAdd(field.PropertyInfo!, IsOutOfHistory);

    public static bool IsTold(IReadOnlyEntityType record) => !Untold.GetOrAdd(record.ClrType, IsOutOfHistory);

    private static readonly ConcurrentDictionary<MemberInfo, bool> Untold = new();

    private static bool IsOutOfHistory(MemberInfo member) => member.IsDefined(typeof(OutOfHistoryAttribute), inherit: false);
}
