using System.Text;
using Milepost.Documents.Reading.Excel;
using Milepost.Documents.Reading.Packages;
using Milepost.Documents.Reading.Word;
using Milepost.Importing;

namespace Milepost.Documents.Reading;

/// <summary>What the bytes of a file turned out to be.</summary>
internal enum Recognised
{
    Docx,
    Xlsx,
    Xls,
    Pdf,
    Html,
    Delimited,
    Marked,
}

/// <summary>Tells a file's kind by what it holds. Its ending must then agree, for a renamed file is a mistake or a trap.</summary>
internal static class Recognition
{
    private const string Supported =
        "Milepost reads Word (.docx), Excel (.xlsx, .xls), CSV (.csv, .tsv), PDF, Markdown (.md), web pages (.html) and plain text (.txt).";

    public static Recognised Of(SourceFile file, Allowance allowance)
    {
        var bytes = file.Bytes.Span;
        if (bytes.IsEmpty) throw new RefusedException("empty", "The file is empty.");

        var ending = Path.GetExtension(file.Name).ToLowerInvariant();
        if (ending is ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlam" or ".xlsb") throw Macros();

        if (bytes.StartsWith("%PDF-"u8)) return Agreed(Recognised.Pdf, ending, "a PDF", ".pdf");
        if (bytes.StartsWith("PK\x03\x04"u8)) return OfPackage(file, ending, allowance);
        if (bytes.StartsWith(Ole)) return OfOle(bytes, ending);
        if (OtherKind(bytes) is { } other)
        {
            throw new RefusedException("not-supported", $"The file is {other}. {Supported}");
        }

        return OfText(bytes, ending);
    }

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static Recognised OfPackage(SourceFile file, string ending, Allowance allowance)
    {
        using var package = OfficePackage.Open(file, allowance);
        if (!package.Has("[Content_Types].xml"))
        {
            throw new RefusedException("not-supported", package.Has("mimetype")
                ? $"The file is an OpenDocument file. Save it as Word (.docx) or Excel (.xlsx) and send that. {Supported}"
                : $"The file is a zip archive. Send the file that is in it. {Supported}");
        }

        var types = package.ContentTypes().Values;
        if (types.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros();
        }

        if (types.Contains(WordReader.MainType)) return Agreed(Recognised.Docx, ending, "a Word document (.docx)", ".docx");
        if (types.Contains(ExcelReader.MainType)) return Agreed(Recognised.Xlsx, ending, "an Excel workbook (.xlsx)", ".xlsx");
        throw new RefusedException("not-supported",
            $"The file was made by an Office program, but is neither a document nor a workbook. {Supported}");
    }

    private static Recognised OfOle(ReadOnlySpan<byte> bytes, string ending)
    {
        if (Holds(bytes, "EncryptedPackage")) throw Encrypted();

        if (Holds(bytes, "WordDocument"))
        {
            throw new RefusedException("not-supported",
                "The file is in the old Word format (.doc). Open it in Word, save it as a Word document (.docx) and send that.");
        }

        if (Holds(bytes, "Workbook") || Holds(bytes, "Book")) return Agreed(Recognised.Xls, ending, "an old Excel workbook (.xls)", ".xls");
        throw new RefusedException("not-supported", $"The file is of an old Office kind that is not read. {Supported}");
    }

    private static Recognised OfText(ReadOnlySpan<byte> bytes, string ending)
    {
        if (LooksBinary(bytes))
        {
            throw new RefusedException("not-text", ending is ".docx" or ".xlsx" or ".xls" or ".pdf"
                ? $"The file's name ends in {ending}, but it does not hold such a file. Save it again from the program that made it."
                : $"The file is not text, and not a kind that is read. {Supported}");
        }

        if (ending is ".csv" or ".tsv" or ".tab") return Recognised.Delimited;

        var html = IsHtml(bytes);
        return ending switch
        {
            ".txt" or ".text" or ".md" or ".markdown" or "" => html ? Recognised.Html : Recognised.Marked,
            ".html" or ".htm" or ".xhtml" => Recognised.Html,
            ".xls" or ".xlsx" when html => throw new RefusedException("wrong-ending",
                $"The file's name ends in {ending}, but it is a web page that some system saved under that name. "
                + "Open it in Excel, save it as an Excel workbook (.xlsx) and send that; or rename it to end in .html."),
            _ => throw new RefusedException("wrong-ending", $"The file's name ends in {Shown(ending)}, but it holds plain text. {Supported}"),
        };
    }

    internal static Recognised Agreed(Recognised kind, string ending, string what, params ReadOnlySpan<string> endings)
    {
        foreach (var allowed in endings)
        {
            if (ending == allowed) return kind;
        }

        throw new RefusedException("wrong-ending",
            $"The file's name ends in {Shown(ending)}, but it holds {what}. If that is what you meant to send, rename it to end in {endings[0]}.");
    }

    internal static RefusedException Macros() => new("macros",
        "The file may run macros, and such files are not taken. Save it as a Word document (.docx) or an Excel workbook (.xlsx) and send that.");

    internal static RefusedException Encrypted() => new("encrypted",
        "The file is protected by a password. Open it, remove the password (File, Info, Protect), save it and send that.");

    private static string Shown(string ending) => ending.Length switch { 0 => "nothing", > 12 => "something else", _ => Whitespace.Fold(ending) };

    private static string? OtherKind(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("MZ"u8) || bytes.StartsWith("\x7FELF"u8) ? "a program"
        : bytes.StartsWith("{\\rtf"u8) ? "rich text (.rtf): open it in Word and save it as a Word document (.docx)"
        : bytes.StartsWith("\u0089PNG"u8[1..]) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "a picture"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "a picture"
        : bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\u00BC"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "an archive: send the file that is in it"
        : null;

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    /// <summary>Text never holds a NUL, unless it is UTF-16, where every other byte is one.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 65_536)];
        if (TextDecoding.IsUtf16(start)) return false;
        var odd = 0;
        foreach (var b in start)
        {
            if (b == 0) return true;
            if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27)) odd++;
        }

        return odd > start.Length / 20;
    }

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = TextDecoding.Decode(bytes[..Math.Min(bytes.Length, 2_048)]).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
