using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Milepost.Chaining;

/// <summary>
/// How far the history had come at a moment, kept where whoever can write to the database cannot: in a file, in a paper.
/// Whoever writes the whole history anew cannot make it agree with an anchor that is out of their hands.
/// </summary>
/// <param name="Sequence">How many entries there were.</param>
/// <param name="Hash">The hash of the last of them, in hexadecimal.</param>
/// <param name="At">When the anchor was taken, in UTC.</param>
public sealed record Anchor(long Sequence, string Hash, DateTime At)
{
    private const string Kind = "history anchor";

    /// <summary>Enough of the hash for a line of a paper, and to be read out over the telephone.</summary>
    public string ShortHash => Hash[..Math.Min(16, Hash.Length)];

    /// <summary>The anchor as the file that is kept of it.</summary>
    public string Written => $$"""
        {
          "milepost": "{{Kind}}",
          "entries": {{Sequence.ToString(CultureInfo.InvariantCulture)}},
          "hash": "{{Hash}}",
          "at": "{{At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}}"
        }

        """;

    /// <summary>Reads what <see cref="Written"/> wrote; false for anything else.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Anchor? anchor)
    {
        anchor = null;
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("milepost", out var kind) || kind.ValueKind != JsonValueKind.String || kind.GetString() != Kind
                || !root.TryGetProperty("entries", out var entries) || !entries.TryGetInt64(out var sequence) || sequence < 0
                || !root.TryGetProperty("hash", out var hash) || hash.GetString() is not { Length: 2 * ChainHash.Length } hex || !hex.All(char.IsAsciiHexDigit)
                || !root.TryGetProperty("at", out var at) || !at.TryGetDateTime(out var instant))
            {
                return false;
            }

            anchor = new(sequence, hex.ToLowerInvariant(), instant.ToUniversalTime());
            return true;
        }
        catch (Exception cut) when (cut is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
