using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Milepost.AnnexA.Lists;

/// <summary>Different texts, each kept once and known by its number from then on. No text is made of a cell that says what another said already.</summary>
public sealed class TextPool
{
    /// <summary>Of every four places so many are taken before there are twice as many.</summary>
    private const int Full = 3;

    private byte[] bytes = new byte[1024];

    /// <summary>Where each text ends in the bytes, and the next one begins.</summary>
    private int[] ends = new int[64];

    private Place[] places = new Place[128];

    /// <summary>How many different texts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A text as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(Start(number), ends[number] - Start(number));

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text; a new one where it was not met before.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        var sought = Place.For(text);
        ref var place = ref Find(sought, text);
        return place.Number > 0 ? place.Number - 1 : Add(text, sought, ref place);
    }

    /// <summary>Whether it holds a text.</summary>
    public bool Holds(ReadOnlySpan<byte> text) => Find(Place.For(text), text).Number > 0;

    /// <summary>Takes in all texts of another pool, and tells for each of its numbers the number here.</summary>
    public int[] Absorb(TextPool other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var numbers = new int[other.Count];
        for (var number = 0; number < numbers.Length; number++) numbers[number] = Number(other[number]);
        return numbers;
    }

    /// <summary>The place of a text, or the empty one in which it would stand.</summary>
    private ref Place Find(in Place sought, ReadOnlySpan<byte> text)
    {
        var mask = (uint)places.Length - 1;
        for (var at = sought.Hash & mask; ; at = (at + 1) & mask)
        {
            ref var place = ref places[at];
            if (place.Number == 0 || (place.IsLike(sought) && (place.IsWhole || this[place.Number - 1].SequenceEqual(text)))) return ref place;
        }
    }

    private int Start(int number) => number == 0 ? 0 : ends[number - 1];

    private int Add(ReadOnlySpan<byte> text, in Place sought, ref Place place)
    {
        var start = Start(Count);
        if (start + text.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + text.Length));
        text.CopyTo(bytes.AsSpan(start));
        if (Count == ends.Length) Array.Resize(ref ends, Count * 2);
        ends[Count] = start + text.Length;
        place = sought with { Number = ++Count };
        if (Count > places.Length / 4 * Full) Spread();
        return Count - 1;
    }

    private void Spread()
    {
        var (before, more) = (places, new Place[places.Length * 2]);
        var mask = (uint)more.Length - 1;
        foreach (ref var place in before.AsSpan())
        {
            if (place.Number == 0) continue;
            var at = place.Hash & mask;
            while (more[at].Number != 0) at = (at + 1) & mask;
            more[at] = place;
        }

        places = more;
    }

    // The seed is the process's own, so that nobody can write a file whose texts all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>What is known of a text where it is looked for. A text of 8 to 16 bytes, as nearly all are, is its first and its last eight: its bytes, far away in memory, need not be looked at. Of any other text it knows the hash.</summary>
    private readonly record struct Place(ulong First, ulong Last, int Number, int Length)
    {
        /// <summary>Whether it says all of the text.</summary>
        public bool IsWhole => Length is >= 8 and <= 16;

        public uint Hash => IsWhole ? Mixed(Turned(Seed ^ ((ulong)Length * 0x9E3779B97F4A7C15), First), Last) : (uint)First;

        public static Place For(ReadOnlySpan<byte> text) =>
            text.Length is >= 8 and <= 16 ? new(MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^8..]), 0, text.Length) : new(HashOf(text), 0, 0, text.Length);

        public bool IsLike(in Place other) => First == other.First && Last == other.Last && Length == other.Length;
    }

    private static uint HashOf(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ ((ulong)text.Length * 0x9E3779B97F4A7C15);
        for (; text.Length > 8; text = text[8..]) hash = Turned(hash, MemoryMarshal.Read<ulong>(text));
        ulong rest = 0;
        foreach (var one in text) rest = (rest << 8) | one;
        return Mixed(hash, rest);
    }

    private static ulong Turned(ulong hash, ulong more) => BitOperations.RotateLeft((hash ^ more) * 0x9E3779B97F4A7C15, 29);

    private static uint Mixed(ulong hash, ulong last)
    {
        hash = (hash ^ last) * 0xC2B2AE3D27D4EB4F;
        return (uint)(hash ^ (hash >> 32));
    }
}
