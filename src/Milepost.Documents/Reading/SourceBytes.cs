using System.Runtime.InteropServices;

namespace Milepost.Documents.Reading;

internal static class SourceBytes
{
    /// <summary>The bytes as a stream that can be read again and again, without a second copy of them in memory.</summary>
    public static MemoryStream Open(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
