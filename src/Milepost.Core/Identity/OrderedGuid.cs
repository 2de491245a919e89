using System.Buffers.Binary;

namespace Milepost.Identity;

/// <summary>Makes version 7 identifiers that sort in the order they were made, even those made within one millisecond.</summary>
public static class OrderedGuid
{
    private static long last;

    /// <summary>The next identifier. The twelve bits after the time count up, so that a list written at once keeps its order.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var now = BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16 << 12;
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(before + 1, now);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);

        BinaryPrimitives.WriteInt64BigEndian(bytes, (next >> 12 << 16) | 0x7000 | (next & 0xFFF));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The day on which an identifier was made.</summary>
    public static DateOnly DayOf(Guid made)
    {
        Span<byte> bytes = stackalloc byte[16];
        made.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16));
    }
}
