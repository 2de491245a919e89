using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Milepost.Store.Conversions;

/// <summary>Values that belong wholly to one record are kept in its row as JSON that a person can read.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

internal sealed class JsonConverter<T>() : ValueConverter<T, string>(value => Json.Write(value), json => Json.Read<T>(json));

/// <summary>Such values are immutable, so that the same one can be the snapshot; two are equal when they are written alike.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (a, b) => ReferenceEquals(a, b) || Json.Write(a) == Json.Write(b),
    value => Json.Write(value).GetHashCode(StringComparison.Ordinal),
    value => value);
