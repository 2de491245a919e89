using System.IO.Compression;
using System.Security.Cryptography;
using Milepost.Cycles;
using Milepost.Identity;

namespace Milepost.Store.Cycles;

/// <summary>The content of a snapshot, compressed, exactly as it was hashed; kept apart so that a list of snapshots stays light.</summary>
/// <param name="Id">Which one.</param>
/// <param name="SnapshotId">Of which snapshot.</param>
/// <param name="Bytes">The facts, in the form that its hash speaks of, compressed.</param>
public sealed record SnapshotContent(Id<SnapshotContent> Id, Id<Snapshot> SnapshotId, byte[] Bytes)
{
    internal static SnapshotContent Of(Id<Snapshot> snapshot, byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(plain);
        return new(Id<SnapshotContent>.New(), snapshot, packed.ToArray());
    }

    /// <summary>The content as it was hashed; null where the bytes are no longer what was packed.</summary>
    internal byte[]? Unpack()
    {
        try
        {
            using var plain = new MemoryStream();
            using (var packed = new BrotliStream(new MemoryStream(Bytes), CompressionMode.Decompress)) packed.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static string Hash(byte[] plain) => Convert.ToHexStringLower(SHA256.HashData(plain));
}
