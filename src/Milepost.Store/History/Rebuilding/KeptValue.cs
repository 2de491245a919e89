using Microsoft.EntityFrameworkCore.Metadata;

namespace Milepost.Store.History.Rebuilding;

/// <summary>What the database keeps of a field.</summary>
internal static class KeptValue
{
    /// <summary>As history has it; what history never told of is what a field holds to which nobody ever gave anything.</summary>
    public static object? Of(IProperty property, Dictionary<string, string?> fields)
    {
        if (fields.GetValueOrDefault(property.Name) is { } text && property.ClrType != typeof(byte[])) return Kept(property, FieldText.Back(property, text));
        if (property.IsNullable) return null;
        var kept = property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType;
        return kept == typeof(string) ? Nothing(property.ClrType) : kept == typeof(byte[]) ? Array.Empty<byte>() : Activator.CreateInstance(kept);
    }

    public static object? Kept(IProperty property, object? value) =>
        property.FindTypeMapping()?.Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static string Nothing(Type type) => type switch
    {
        _ when type == typeof(string) => "",
        { IsEnum: true } => Enum.GetNames(type)[0],
        { IsGenericType: true } => "[]",
        _ => "{}",
    };
}
