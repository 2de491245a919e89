using System.Numerics;
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

    // The seed is the process's own, so that nobody can write a file whose texts all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>Whether it says all of the text.</summary>
    public bool IsWhole => Last < IsLonger;

    public int Length => IsWhole ? (int)(Last >> OfLength) : (int)(Last >> 32) & 0x7FFFFFFF;

    /// <summary>Where the text of one that is not whole begins.</summary>
    public int Start => (int)(uint)Last;

    public ulong Hash => IsWhole ? Mixed(First ^ Seed, Last) : First;

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
        for (; text.Length > 16; text = text[16..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[8..]));
        return text.Length >= 8
            ? Mixed(hash ^ MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^8..]))
            : For(text) is var rest ? Mixed(hash ^ rest.First, rest.Last) : 0;
    }

    // The product of two numbers in full mixes better, but is not compiled ahead, and a cold process then runs the worst code where it runs most.
    private static ulong Mixed(ulong one, ulong other)
    {
        var hash = (BitOperations.RotateLeft(one * 0x9E3779B97F4A7C15, 29) ^ other) * 0xC2B2AE3D27D4EB4F;
        return hash ^ (hash >> 32);
    }
}
