using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Milepost.Samples;

/// <summary>Packs an Office file again with fixed times and names in place of made-up ones, so that the same words make the same bytes.</summary>
internal static partial class Sealed
{
    private static readonly DateTimeOffset Time = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(MemoryStream package)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(MadeUpName().Replace(part.FullName, "core"), CompressionLevel.SmallestSize);
                entry.LastWriteTime = Time;
                using var target = entry.Open();
                using var source = part.Open();
                if (part.FullName is "[Content_Types].xml" or "_rels/.rels") Steady(source, target);
                else source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }

    /// <summary>The two parts that name the others: what is made up afresh at each run is named by its order.</summary>
    private static void Steady(Stream source, Stream target)
    {
        using var reader = new StreamReader(source);
        var number = 0;
        var text = MadeUpName().Replace(reader.ReadToEnd(), "core");
        using var writer = new StreamWriter(target);
        writer.Write(MadeUpId().Replace(text, _ => $"Id=\"r{++number}\""));
    }

    [GeneratedRegex(@"(?<=core-properties/)[0-9a-f]{32}(?=\.psmdcp)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MadeUpName();

    [GeneratedRegex(@"\bId=""[^""]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MadeUpId();
}
