using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Milepost.AnnexA.Measures;
using Milepost.Submitting;

namespace Milepost.Store.Submitting;

/// <summary>The breakdown and splits of a measure as they are packed, with the definition that it was counted by.</summary>
public sealed record PackedSplits(IReadOnlyList<MeasurePart> Parts, IReadOnlyList<MeasureSplit> Splits, string? Definition = null);

/// <summary>Packs what is read whole or not at all: thousands of small counts take a tenth of the room so.</summary>
internal static class Packed
{
    public static byte[]? Of(MeasureCount count) => count is { Parts: [], Splits: [], Definition: null } ? null : Pack(new PackedSplits(count.Parts, count.Splits, count.Definition), PackedJson.Default.PackedSplits);

    public static byte[] Of(IReadOnlyList<RuleCount> rules) => Pack(rules, PackedJson.Default.IReadOnlyListRuleCount);

    /// <summary>Without the numbers of rows.</summary>
    public static byte[] CountsOf(IReadOnlyList<RuleCount> rules) =>
        Of([.. rules.Select(rule => rule with { Lists = [.. rule.Lists.Select(list => list with { Teams = [.. list.Teams.Select(team => team with { Rows = [] })] })], Columns = rule.Columns is null ? null : [.. rule.Columns.Select(column => column with { Rows = [] })] })]);

    public static PackedSplits Splits(byte[]? packed) => packed is null ? new([], []) : Unpack(packed, PackedJson.Default.PackedSplits);

    public static IReadOnlyList<RuleCount> Rules(byte[] packed) => Unpack(packed, PackedJson.Default.IReadOnlyListRuleCount);

    private static byte[] Pack<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var packed = new MemoryStream();
        using (var squeezed = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(squeezed, value, type);
        return packed.ToArray();
    }

    private static T Unpack<T>(byte[] packed, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var squeezed = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(squeezed, type)!;
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PackedSplits)), JsonSerializable(typeof(IReadOnlyList<RuleCount>))]
internal sealed partial class PackedJson : JsonSerializerContext;
