using System.Runtime.InteropServices;
using System.Text;

namespace Milepost.AnnexA.Lists;

/// <summary>Different texts, each kept once and known by its number from then on. No text is made of a cell that says what another said already.</summary>
public sealed class TextPool
{
    /// <summary>Of every four places so many are taken before there are twice as many.</summary>
    private const int Full = 3;

    /// <summary>So many texts are looked for together, where they are many.</summary>
    internal const int Together = 32;

    /// <summary>The half of a place that says of a text's hash what the place itself does not; the other half is the text's number, from 1.</summary>
    private const ulong OfHash = 0xFFFFFFFF_00000000;

    private ulong[] places = new ulong[128];
    private TextKey[] keys = new TextKey[64];

    /// <summary>The texts that are longer than a key, one behind the other.</summary>
    private byte[] longer = [];
    private int used;

    /// <summary>How many different texts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => keys[number].IsWhole ? MemoryMarshal.AsBytes(keys.AsSpan(number, 1))[..keys[number].Length] : longer.AsSpan(keys[number].Start, keys[number].Length);

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text; a new one where it was not met before.</summary>
    public int Number(ReadOnlySpan<byte> text) => Number(TextKey.For(text), text);

    /// <summary>Whether it holds a text.</summary>
    public bool Holds(ReadOnlySpan<byte> text) => Find(TextKey.For(text), text) != 0;

    /// <summary>Takes in all texts of another pool, and tells for each of its numbers the number here.</summary>
    public int[] Absorb(TextPool other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var numbers = new int[other.Count];
        for (var from = 0; from < numbers.Length; from += Together)
        {
            var some = other.keys.AsSpan(from, Math.Min(Together, numbers.Length - from));
            Call(some);
            for (var at = 0; at < some.Length; at++) numbers[from + at] = Number(some[at], other[from + at]);
        }

        return numbers;
    }

    /// <summary>The numbers of several texts, each of which is whole in its key.</summary>
    internal void Numbers(ReadOnlySpan<TextKey> sought, Span<int> numbers)
    {
        Call(sought);
        for (var at = 0; at < sought.Length; at++) numbers[at] = Number(sought[at], default);
    }

    private int Number(in TextKey key, ReadOnlySpan<byte> text)
    {
        ref var place = ref Find(key, text);
        return place != 0 ? (int)(uint)place - 1 : Add(key, text, ref place);
    }

    /// <summary>In a big pool places and keys are far away in memory: all are called for before the first is waited for.</summary>
    private void Call(ReadOnlySpan<TextKey> sought)
    {
        var mask = (uint)places.Length - 1;
        Span<uint> numbers = stackalloc uint[Together];
        for (var at = 0; at < sought.Length; at++) numbers[at] = (uint)places[(uint)sought[at].Hash & mask];
        var called = 0UL;
        foreach (var number in numbers[..sought.Length]) called |= keys[number == 0 ? 0 : number - 1].Last;
        if (called == ulong.MaxValue) throw new InvalidOperationException("The length of a text does not fill its part of a key.");
    }

    /// <summary>The place of a text, or the empty one in which it would stand.</summary>
    private ref ulong Find(in TextKey key, ReadOnlySpan<byte> text)
    {
        var (hash, mask) = (key.Hash, (uint)places.Length - 1);
        for (var at = (uint)hash & mask; ; at = (at + 1) & mask)
        {
            ref var place = ref places[at];
            if (place == 0 || ((place ^ hash) <= uint.MaxValue && Is((int)(uint)place - 1, key, text))) return ref place;
        }
    }

    private bool Is(int number, in TextKey key, ReadOnlySpan<byte> text) =>
        keys[number].First == key.First && (key.IsWhole ? keys[number].Last == key.Last : !keys[number].IsWhole && this[number].SequenceEqual(text));

    private int Add(in TextKey key, ReadOnlySpan<byte> text, ref ulong place)
    {
        if (Count == keys.Length) Array.Resize(ref keys, Count * 2);
        keys[Count] = key.IsWhole ? key : Long(key, text);
        place = (key.Hash & OfHash) | (uint)++Count;
        if (Count > places.Length / 4 * Full) Spread();
        return Count - 1;
    }

    private TextKey Long(in TextKey key, ReadOnlySpan<byte> text)
    {
        if (used + text.Length > longer.Length) Array.Resize(ref longer, Math.Max(Math.Max(longer.Length * 2, 1024), used + text.Length));
        text.CopyTo(longer.AsSpan(used));
        used += text.Length;
        return key.At(used - text.Length, text.Length);
    }

    private void Spread()
    {
        var more = new ulong[places.Length * 2];
        var mask = (uint)more.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = keys[number].Hash;
            var at = (uint)hash & mask;
            while (more[at] != 0) at = (at + 1) & mask;
            more[at] = (hash & OfHash) | (uint)(number + 1);
        }

        places = more;
    }
}
