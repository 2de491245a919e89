using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Milepost.AnnexA.Following;

/// <summary>
/// Makes tokens of a council's children, by which a child is known again in its next list and by nothing else. Without the
/// council's secret salt nobody can make them, tell whose one is, or hold them against those of another council.
/// </summary>
public sealed class ChildTokens
{
    /// <summary>How long a salt is.</summary>
    public const int SaltLength = 32;

    /// <summary>No identifier that a council gives is longer; what is, is cut.</summary>
    private const int LongestId = 200;

    private readonly byte[] key;

    /// <param name="salt">The secret salt of the council.</param>
    /// <param name="authority">The council, so that even the same salt would give others other tokens.</param>
    public ChildTokens(byte[] salt, string authority)
    {
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        if (salt.Length != SaltLength) throw new ArgumentException($"A salt has {SaltLength} bytes.", nameof(salt));
        key = HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(authority));
        Mark = Convert.ToHexStringLower(HMACSHA256.HashData(key, "mark"u8))[..16];
    }

    /// <summary>Tells tokens of one salt from those of another. It says nothing of the salt.</summary>
    public string Mark { get; }

    /// <summary>The child among those who have a worker.</summary>
    internal UInt128 Child(ReadOnlySpan<byte> id) => Of((byte)'w', id, 0);

    /// <summary>A worker of one child: another one for each child, so that nobody's caseload can be put together from them.</summary>
    internal ulong Worker(UInt128 child, ReadOnlySpan<byte> worker)
    {
        Span<byte> said = stackalloc byte[16 + LongestId];
        BinaryPrimitives.WriteUInt128LittleEndian(said, child);
        var length = Math.Min(worker.Length, LongestId);
        worker[..length].CopyTo(said[16..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, said[..(16 + length)], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>That something of the child ended on a day. The day itself is kept nowhere: whoever asks has to name it.</summary>
    internal UInt128 Ended(int list, ReadOnlySpan<byte> id, int day) => Of((byte)list, id, day);

    private UInt128 Of(byte what, ReadOnlySpan<byte> id, int day)
    {
        Span<byte> said = stackalloc byte[5 + LongestId];
        said[0] = what;
        BinaryPrimitives.WriteInt32LittleEndian(said[1..], day);
        var length = Math.Min(id.Length, LongestId);
        id[..length].CopyTo(said[5..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, said[..(5 + length)], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
