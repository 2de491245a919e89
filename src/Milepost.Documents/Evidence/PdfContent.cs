using System.IO.Compression;
using System.Text;
using Milepost.Documents.Reading;
using Milepost.Documents.Reading.Pdf;
using Milepost.Importing;

namespace Milepost.Documents.Evidence;

/// <summary>Looks for what in a PDF acts by itself: scripts, programs that are started, files inside the file, forms that send themselves.</summary>
internal static class PdfContent
{
    private const int MostInflated = 64 * 1024 * 1024;
    private const int LongestDictionary = 2_048;

    private static readonly Dictionary<string, string> acting = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = "a script",
        ["Launch"] = "an order to start a program",
        ["EmbeddedFile"] = "another file",
        ["EmbeddedFiles"] = "another file",
        ["RichMedia"] = "a film or a sound",
        ["SubmitForm"] = "a form that sends itself",
        ["ImportData"] = "a form that fetches data",
        ["XFA"] = "a form that is a program",
        ["GoToE"] = "a way into another file",
    };

    public static void RefuseActive(SourceFile file, Allowance allowance)
    {
        var bytes = file.Bytes.Span;
        RefuseUnlessWhole(bytes);
        RefuseNames(bytes);
        RefuseHidden(bytes, allowance);
        Ask(file, allowance);
    }

    /// <summary>Its last mark is its end. What stands behind it is for another program that reads the same bytes otherwise.</summary>
    private static void RefuseUnlessWhole(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0) throw new InvalidDataException("The file does not end.");
        if (bytes[(end + 5)..].ContainsAnyExcept((ReadOnlySpan<byte>)[0, 9, 10, 12, 13, 32, 26])
            || bytes[Math.Max(0, bytes.Length - 65_557)..].IndexOf("PK\x05\x06"u8) >= 0)
        {
            throw new RefusedException("two-kinds", "Something else stands behind the end of the PDF, as in files meant to do harm. Print it to a new PDF and give that");
        }
    }

    /// <summary>A name may be written with numbers for its letters, so each is put right before it is looked up.</summary>
    private static void RefuseNames(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[32];
        for (var at = bytes.IndexOf((byte)'/'); at >= 0;)
        {
            var length = 0;
            var next = at + 1;
            for (; next < bytes.Length && length < name.Length && !IsDelimiter(bytes[next]); next++)
            {
                if (bytes[next] == '#' && next + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[next + 1]) && char.IsAsciiHexDigit((char)bytes[next + 2]))
                {
                    name[length++] = (char)Convert.ToInt32(Encoding.ASCII.GetString(bytes.Slice(next + 1, 2)), 16);
                    next += 2;
                }
                else name[length++] = (char)bytes[next];
            }

            if (length is >= 3 and <= 13) Refuse(name[..length]);
            var skip = bytes[next..].IndexOf((byte)'/');
            at = skip < 0 ? -1 : next + skip;
        }
    }

    private static void Refuse(ReadOnlySpan<char> name)
    {
        if (name is "Encrypt") throw new RefusedException("encrypted", "The PDF is protected, so it cannot be looked over. Print it to a new PDF without a password, and give that");
        if (acting.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var what)) throw Active(what);
    }

    /// <summary>Later PDFs pack their objects into compressed streams; those are unpacked and looked through too.</summary>
    private static void RefuseHidden(ReadOnlySpan<byte> bytes, Allowance allowance)
    {
        var inflated = 0L;
        for (var at = 0; bytes[at..].IndexOf("stream"u8) is >= 0 and var found;)
        {
            allowance.Check();
            var begins = at + found;
            at = begins + 6;
            var packed = Decoded(bytes[Math.Max(0, begins - LongestDictionary)..begins]);
            var start = packed.LastIndexOf(" obj", StringComparison.Ordinal);
            if (!packed.AsSpan(Math.Max(0, start)).Contains("/ObjStm", StringComparison.Ordinal)) continue;

            var dictionary = packed.AsSpan(Math.Max(0, start));
            if (dictionary.Contains("/Filter", StringComparison.Ordinal) && (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal) || Count(dictionary, "Decode") > 1))
            {
                throw new RefusedException("unusual", "The PDF packs its parts in a way that no common program does. Print it to a new PDF and give that");
            }

            if (at < bytes.Length && bytes[at] == '\r') at++;
            if (at < bytes.Length && bytes[at] == '\n') at++;
            inflated += RefuseInside(bytes[at..], MostInflated - inflated, dictionary.Contains("/Filter", StringComparison.Ordinal));
        }
    }

    private static long RefuseInside(ReadOnlySpan<byte> stream, long room, bool packed)
    {
        var end = stream.IndexOf("endstream"u8);
        var held = (end < 0 ? stream : stream[..end]).ToArray();
        if (!packed)
        {
            RefuseNames(held);
            return held.Length;
        }

        using var unpacked = new MemoryStream();
        using var inflater = new ZLibStream(new MemoryStream(held), CompressionMode.Decompress);
        var piece = new byte[81_920];
        int length;
        while ((length = inflater.Read(piece)) > 0)
        {
            unpacked.Write(piece, 0, length);
            if (unpacked.Length > room) throw new RefusedException("too-big-inside", "The PDF unfolds to far more than it seems to hold. Print it to a new PDF and give that");
        }

        RefuseNames(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length));
        return unpacked.Length;
    }

    /// <summary>A second opinion from the program that reads PDFs, where it is on the computer.</summary>
    private static void Ask(SourceFile file, Allowance allowance)
    {
        if (!Poppler.IsInstalled) return;
        using var poppler = new Poppler(file.Bytes.Span, allowance);
        if (poppler.Run("pdfinfo", []) is not { ExitCode: 0 } info) throw new InvalidDataException("The PDF cannot be read.");
        if (info.Text.Split('\n').Any(line => line.StartsWith("JavaScript:", StringComparison.Ordinal) && line.EndsWith("yes", StringComparison.Ordinal))) throw Active("a script");
        if (poppler.Run("pdfdetach", ["-list"]) is { ExitCode: 0 } held && !held.Text.StartsWith("0 ", StringComparison.Ordinal)) throw Active("another file");
    }

    private static RefusedException Active(string what) =>
        new("active", $"The PDF holds {what}, which may act by itself when it is opened. Print it to a new PDF, which leaves that out, and give that");

    private static string Decoded(ReadOnlySpan<byte> dictionary)
    {
        var text = Encoding.Latin1.GetString(dictionary);
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0 && at + 2 < text.Length; at = text.IndexOf('#', at + 1))
        {
            if (char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2])) text = text[..at] + (char)Convert.ToInt32(text.Substring(at + 1, 2), 16) + text[(at + 3)..];
        }

        return text;
    }

    private static int Count(ReadOnlySpan<char> text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            count++;
            var next = text[(at + word.Length)..].IndexOf(word, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + word.Length + next;
        }

        return count;
    }

    private static bool IsDelimiter(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
