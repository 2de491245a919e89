using System.Runtime.InteropServices;

namespace Milepost.AnnexA.Lists;

/// <summary>
/// What a text is found by. A text of up to 15 bytes, as nearly all are, is whole in it: its bytes, and in the last one how many they are.
/// Of a longer one it is the hash, and where the text stands.
/// </summary>
/// <param name="First">The first eight bytes, as they stand in memory; or the hash.</param>
/// <param name="Last">The other bytes and the length; or where the text begins, and its length.</param>
internal readonly record struct TextKey(ulong First, ulong Last)
{
    private const int Most = 15;

    /// <summary>Where the length of a whole text stands.</summary>
    private const int OfLength = 56;

    private const ulong IsLonger = 0x80UL << OfLength;

    // The seeds are the process's own, so that nobody can write a file whose texts all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;
    private static readonly ulong Other = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>Whether it says all of the text.</summary>
    public bool IsWhole => Last < IsLonger;

    public int Length => IsWhole ? (int)(Last >> OfLength) : (int)(Last >> 32) & 0x7FFFFFFF;

    /// <summary>Where the text of one that is not whole begins.</summary>
    public int Start => (int)(uint)Last;

    public ulong Hash => IsWhole ? Folded(First ^ Seed, Last ^ Other) : First;

    public static TextKey For(ReadOnlySpan<byte> text) => text.Length switch
    {
        > Most => new(HashOf(text), IsLonger),
        >= 8 => new(MemoryMarshal.Read<ulong>(text), (MemoryMarshal.Read<ulong>(text[^8..]) >> 8 >> (8 * (Most - text.Length))) | ((ulong)text.Length << OfLength)),
        >= 4 => new(MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^4..]) << (8 * (text.Length - 4))), (ulong)text.Length << OfLength),
        > 0 => new(text[0] | ((ulong)text[text.Length / 2] << (8 * (text.Length / 2))) | ((ulong)text[^1] << (8 * (text.Length - 1))), (ulong)text.Length << OfLength),
        _ => default,
    };

    /// <summary>The key of a text that is not whole, once it stands somewhere.</summary>
    public TextKey At(int start, int length) => this with { Last = IsLonger | ((ulong)length << 32) | (uint)start };

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ (ulong)text.Length;
        for (; text.Length > 16; text = text[16..]) hash = Folded(hash ^ MemoryMarshal.Read<ulong>(text), Other ^ MemoryMarshal.Read<ulong>(text[8..]));
        return text.Length >= 8
            ? Folded(hash ^ MemoryMarshal.Read<ulong>(text), Other ^ MemoryMarshal.Read<ulong>(text[^8..]))
            : For(text) is var rest ? Folded(hash ^ rest.First, Other ^ rest.Last) : 0;
    }

    /// <summary>The product of two numbers, its upper half upon its lower one.</summary>
    private static ulong Folded(ulong one, ulong other) => Math.BigMul(one, other, out var low) ^ low;
}
