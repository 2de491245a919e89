using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Packages;

/// <summary>
/// Looks over the list of parts at the end of a zip file before anything is unpacked. The library would first make an
/// object of every entry, which a file of a million entries turns into a full memory.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;

    public static void RefuseTooMany(ReadOnlySpan<byte> bytes, int most)
    {
        var end = bytes[Math.Max(0, bytes.Length - EndLength - ushort.MaxValue)..].LastIndexOf("PK\x05\x06"u8);
        if (end < 0) throw Broken();

        var record = bytes[Math.Max(0, bytes.Length - EndLength - ushort.MaxValue)..][end..];
        if (record.Length < EndLength) throw Broken();

        var at = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var parts = 0;
        while (at + HeaderLength <= bytes.Length && bytes[(int)at..].StartsWith("PK\x01\x02"u8))
        {
            if (++parts > most)
            {
                throw new RefusedException("too-many-parts",
                    $"The file is a package of more than {most} parts, which no Word or Excel file of a plan has. Save it again from Word or Excel.");
            }

            var header = bytes[(int)at..];
            at += HeaderLength + (uint)BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }

        if (parts == 0) throw Broken();
    }

    private static InvalidDataException Broken() => new("The file has no list of parts.");
}
