using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Milepost.Chaining;

/// <summary>
/// What an entry of the history is worth: a hash over everything that it says and over the hash of the entry before it,
/// so that nothing earlier can be altered without altering everything later.
/// </summary>
public static class ChainHash
{
    /// <summary>The way of writing an entry down for hashing. A later way gets a number of its own, and this one stays.</summary>
    private const byte Version = 1;

    public const int Length = 32;

    /// <summary>What the first entry follows.</summary>
    public static ReadOnlySpan<byte> Beginning => new byte[Length];

    /// <summary>
    /// The hash of an entry after the one with that hash. Each part is written with its length before it, so that no two
    /// entries are written alike; texts come in as their seals, so that erasing them leaves the hash as it is.
    /// </summary>
    public static byte[] Of(ChainedEntry entry, ReadOnlySpan<byte> previous)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var room = 256 + (3 * (entry.Record.Length + entry.Field.Length + entry.By.Length));
        var parts = new Parts(room <= 1024 ? stackalloc byte[room] : new byte[room]);
        parts.Add(Version);
        parts.Add(entry.Sequence);
        parts.Add(previous);
        parts.Add(entry.Id);
        parts.Add(entry.Record);
        parts.Add(entry.RecordId);
        parts.Add(entry.PlanId);
        parts.Add(entry.Field);
        parts.Add(entry.By);
        parts.Add((entry.At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        parts.Add(entry.ImportId);
        parts.AddSeal(entry.BeforeSeal);
        parts.AddSeal(entry.AfterSeal);
        return SHA256.HashData(parts.Written);
    }

    private ref struct Parts(Span<byte> room)
    {
        private readonly Span<byte> room = room;
        private int used;

        public readonly ReadOnlySpan<byte> Written => room[..used];

        public void Add(byte one) => room[used++] = one;

        public void Add(long number)
        {
            BinaryPrimitives.WriteInt64BigEndian(room[used..], number);
            used += sizeof(long);
        }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            BinaryPrimitives.WriteInt32BigEndian(room[used..], bytes.Length);
            bytes.CopyTo(room[(used + sizeof(int))..]);
            used += sizeof(int) + bytes.Length;
        }

        public void Add(string text)
        {
            var length = Encoding.UTF8.GetBytes(text, room[(used + sizeof(int))..]);
            BinaryPrimitives.WriteInt32BigEndian(room[used..], length);
            used += sizeof(int) + length;
        }

        public void Add(Guid? id)
        {
            Add(id is null ? (byte)0 : (byte)1);
            if (id is not { } known) return;
            known.TryWriteBytes(room[used..], bigEndian: true, out var length);
            used += length;
        }

        public void AddSeal(byte[]? seal)
        {
            Add(seal is null ? (byte)0 : (byte)1);
            if (seal is not null) Add(seal.AsSpan());
        }
    }
}
