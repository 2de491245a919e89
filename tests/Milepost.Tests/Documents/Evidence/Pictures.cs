using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Milepost.Tests.Documents.Evidence;

/// <summary>Makes small pictures for tests, with what cameras hide in them.</summary>
internal static class Pictures
{
    public static byte[] Png(int width = 2, int height = 2, params (string Type, byte[] Data)[] more)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        foreach (var (type, data) in more) Chunk(file, type, data);
        using var points = new MemoryStream();
        using (var packed = new ZLibStream(points, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(new byte[Math.Min(height, 4) * (1 + (Math.Min(width, 4) * 3))]);
        Chunk(file, "IDAT", points.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A JPEG of the plainest kind, with a camera's segment that tells a place and which way up it was held.</summary>
    public static byte[] Jpeg(int width = 8, int height = 8, int orientation = 6, string where = "GPS 51.5N 0.1W", byte[]? behind = null)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(file, 0xE1, [.. "Exif\0\0"u8, .. "II"u8, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(where)]);
        Segment(file, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Dana Whitlock</x:xmpmeta>"u8]);
        Segment(file, 0xFE, [.. "A remark by the camera"u8]);
        Segment(file, 0xDB, new byte[65]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, new byte[19]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write([1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4]);
        file.Write([0xFF, 0xD9]);
        if (behind is not null) file.Write(behind);
        return file.ToArray();
    }

    private static void Segment(Stream file, byte mark, byte[] data)
    {
        file.Write([0xFF, mark, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        file.Write(data);
    }

    private static void Chunk(Stream file, string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        file.Write(length);
        byte[] said = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(said);
        BinaryPrimitives.WriteUInt32BigEndian(length, Crc(said));
        file.Write(length);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
