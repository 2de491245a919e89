using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store.Conversions;

namespace Milepost.Store.Cycles;

/// <summary>What the hash of a snapshot is taken over: the facts, with what the snapshot says of itself.</summary>
public sealed record SnapshotDocument(int Format, int Number, DateOnly AsAt, string By, PlanFacts Facts);

/// <summary>
/// The one way in which facts are written down for good: every field that is kept, in the order of its name, so that the
/// same facts are the same bytes on every machine and either database.
/// </summary>
public static class SnapshotJson
{
    /// <summary>Counted up when a field of before would be read as something else; a field that is added or gone needs no new format.</summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter(), new IdText() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepWhatIsHeld } },
    };

    public static byte[] Write(SnapshotDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, options);

    public static SnapshotDocument Read(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<SnapshotDocument>(bytes, options)!;

    /// <summary>What is worked out is left out, private setters are used to read back, and names give the order.</summary>
    private static void KeepWhatIsHeld(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.AttributeProvider is not PropertyInfo held || !ModelFromTypes.HoldsSomething(held))
            {
                type.Properties.RemoveAt(i);
                continue;
            }

            if (property.Set is null && held.GetSetMethod(nonPublic: true) is not null) property.Set = held.SetValue;
            if (SortedBy(property.PropertyType) is { } sort && property.Get is { } get) property.Get = one => sort(get(one));
        }

        foreach (var (order, property) in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).Index()) property.Order = order;
    }

    private static Func<object?, object?>? SortedBy(Type type) =>
        type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GenericTypeArguments[0] == typeof(string)
            ? typeof(SnapshotJson).GetMethod(nameof(Sorted), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments[1]).CreateDelegate<Func<object?, object?>>()
            : null;

    private static SortedDictionary<string, T>? Sorted<T>(object? dictionary) => dictionary is IReadOnlyDictionary<string, T> known
        ? new SortedDictionary<string, T>(known.ToDictionary(), StringComparer.Ordinal)
        : null;

    private sealed class IdText : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdText<>).MakeGenericType(typeToConvert.GenericTypeArguments[0]))!;
    }

    private sealed class IdText<T> : System.Text.Json.Serialization.JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
