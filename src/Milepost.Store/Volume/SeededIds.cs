using System.Buffers.Binary;

namespace Milepost.Store.Volume;

/// <summary>Identifiers that are the same for the same seed, and sort by the invented time at which they were made.</summary>
internal sealed class SeededIds(Random random)
{
    private long last;

    public Guid Next(DateTime at)
    {
        last = Math.Max(last + 1, (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond << 12);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (last >> 12 << 16) | 0x7000 | (last & 0xFFF));
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], random.NextInt64() & 0x3FFF_FFFF_FFFF_FFFF | unchecked((long)0x8000_0000_0000_0000));
        return new Guid(bytes, bigEndian: true);
    }
}
