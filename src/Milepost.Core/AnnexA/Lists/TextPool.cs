using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Milepost.AnnexA.Lists;

/// <summary>Different texts, each kept once and known by its number from then on. No text is made of a cell that says what another said already.</summary>
public sealed class TextPool
{
    private byte[] bytes = new byte[1024];
    private Entry[] entries = new Entry[64];

    /// <summary>In each place the hash of a text and its number from 1: both are looked at together.</summary>
    private ulong[] slots = new ulong[128];

    /// <summary>How many different texts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(entries[number].Start, entries[number].Length);

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text; a new one where it was not met before.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = slots.Length - 1;
        for (var at = (int)(hash & (uint)mask); ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0) return Add(text, hash, at);
            if ((uint)(slot >> 32) == hash && IsSame((int)(uint)slot - 1, text)) return (int)(uint)slot - 1;
        }
    }

    /// <summary>Whether it holds a text.</summary>
    public bool Holds(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = slots.Length - 1;
        for (var at = (int)(hash & (uint)mask); slots[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(slots[at] >> 32) == hash && IsSame((int)(uint)slots[at] - 1, text)) return true;
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

    /// <summary>A text of 8 to 16 bytes, as nearly all are, is its first and its last eight: the bytes themselves, far away in memory, need not be looked at.</summary>
    private bool IsSame(int number, ReadOnlySpan<byte> text)
    {
        ref var entry = ref entries[number];
        if (entry.Length != text.Length) return false;
        if (text.Length is < 8 or > 16) return this[number].SequenceEqual(text);
        return entry.First == MemoryMarshal.Read<ulong>(text) && entry.Last == MemoryMarshal.Read<ulong>(text[^8..]);
    }

    private int Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        var start = Count == 0 ? 0 : entries[Count - 1].Start + entries[Count - 1].Length;
        if (start + text.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + text.Length));
        text.CopyTo(bytes.AsSpan(start));
        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        entries[Count] = text.Length < 8 ? new(start, text.Length, 0, 0) : new(start, text.Length, MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^8..]));
        slots[slot] = ((ulong)hash << 32) | (uint)++Count;
        if (Count * 2 > slots.Length) Spread();
        return Count - 1;
    }

    private void Spread()
    {
        var (before, more) = (slots, new ulong[slots.Length * 2]);
        var mask = more.Length - 1;
        foreach (var slot in before)
        {
            if (slot == 0) continue;
            var at = (int)((uint)(slot >> 32) & (uint)mask);
            while (more[at] != 0) at = (at + 1) & mask;
            more[at] = slot;
        }

        slots = more;
    }

    private readonly record struct Entry(int Start, int Length, ulong First, ulong Last);

    // The seed is the process's own, so that nobody can write a file whose texts all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ ((ulong)text.Length * 0x9E3779B97F4A7C15);
        ulong rest = 0;
        if (text.Length >= 8)
        {
            // The last eight bytes, some of them a second time, are what is left over.
            rest = MemoryMarshal.Read<ulong>(text[^8..]);
            for (; text.Length > 8; text = text[8..]) hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * 0x9E3779B97F4A7C15, 29);
        }
        else if (text.Length >= 4)
        {
            rest = ((ulong)MemoryMarshal.Read<uint>(text) << 32) | MemoryMarshal.Read<uint>(text[^4..]);
        }
        else
        {
            foreach (var one in text) rest = (rest << 8) | one;
        }

        hash = (hash ^ rest) * 0xC2B2AE3D27D4EB4F;
        return (uint)(hash ^ (hash >> 32));
    }
}
