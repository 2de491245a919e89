using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Milepost.AnnexA.Lists;

/// <summary>Different texts, each kept once and known by its number from then on. No text is made of a cell that says what another said already.</summary>
public sealed class TextPool
{
    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private uint[] hashes = new uint[64];
    private int[] slots = new int[128];

    /// <summary>How many different texts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(Start(number), ends[number] - Start(number));

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text; a new one where it was not met before.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = slots.Length - 1;
        for (var at = (int)(hash & (uint)mask); ; at = (at + 1) & mask)
        {
            var number = slots[at] - 1;
            if (number < 0) return Add(text, hash, at);
            if (hashes[number] == hash && this[number].SequenceEqual(text)) return number;
        }
    }

    /// <summary>Whether it holds a text.</summary>
    public bool Holds(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = slots.Length - 1;
        for (var at = (int)(hash & (uint)mask); slots[at] != 0; at = (at + 1) & mask)
        {
            if (hashes[slots[at] - 1] == hash && this[slots[at] - 1].SequenceEqual(text)) return true;
        }

        return false;
    }

    /// <summary>Takes in all texts of another pool, and tells for each of its numbers the number here.</summary>
    public int[] Absorb(TextPool other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var numbers = new int[other.Count];
        for (var number = 0; number < numbers.Length; number++) numbers[number] = Number(other[number]);
        return numbers;
    }

    private int Start(int number) => number == 0 ? 0 : ends[number - 1];

    private int Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + text.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + text.Length));
        text.CopyTo(bytes.AsSpan(start));
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref hashes, Count * 2);
        }

        (ends[Count], hashes[Count]) = (start + text.Length, hash);
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length) Spread();
        return Count - 1;
    }

    private void Spread()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var at = (int)(hashes[number] & (uint)mask);
            while (slots[at] != 0) at = (at + 1) & mask;
            slots[at] = number + 1;
        }
    }

    // The seed is the process's own, so that nobody can write a file whose texts all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ ((ulong)text.Length * 0x9E3779B97F4A7C15);
        while (text.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * 0x9E3779B97F4A7C15, 29);
            text = text[8..];
        }

        ulong rest = 0;
        foreach (var one in text) rest = (rest << 8) | one;
        hash = (hash ^ rest) * 0xC2B2AE3D27D4EB4F;
        return (uint)(hash ^ (hash >> 32));
    }
}
