using System.IO.Compression;

namespace Milepost.Bench;

/// <summary>The least that any reader of the same bytes must do: bring them in, unfold them, and find where every cell ends. Nothing is made of the cells.</summary>
internal static class BarePass
{
    private const int Block = 256 * 1024;

    public static long Over(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, "*.csv").Sum(file => Cells(file));
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return Cells(path);
        using var archive = ZipFile.OpenRead(path);
        var found = 0L;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();
            found += Count(part, static bytes => Values(bytes));
        }

        return found;
    }

    private static long Cells(string file)
    {
        using var stream = File.OpenRead(file);
        return Count(stream, static bytes => bytes.Count((byte)',') + bytes.Count((byte)'\n'));
    }

    private static long Count(Stream stream, Func<ReadOnlySpan<byte>, long> counts)
    {
        var (buffer, found) = (new byte[Block], 0L);
        for (int length; (length = stream.Read(buffer)) > 0;) found += counts(buffer.AsSpan(0, length));
        return found;
    }

    /// <summary>Goes to every tag, looks which it is, and takes the number of each value.</summary>
    private static long Values(ReadOnlySpan<byte> bytes)
    {
        var sum = 0L;
        for (int open; (open = bytes.IndexOf((byte)'<')) >= 0;)
        {
            bytes = bytes[(open + 1)..];
            if (bytes is not [(byte)'v' or (byte)'t', (byte)'>', ..]) continue;
            bytes = bytes[2..];
            var number = 0L;
            while (bytes.Length > 0 && bytes[0] != (byte)'<')
            {
                number = (number * 10) + bytes[0] - '0';
                bytes = bytes[1..];
            }

            sum += number;
        }

        return sum;
    }
}
