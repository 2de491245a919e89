using System.Text;
using System.Text.Unicode;
using Milepost.Actions;
using Milepost.Documents.Reading;
using Milepost.Importing;

namespace Milepost.Documents.Evidence;

/// <summary>Tells what a file is by what it holds, and refuses what is not on the list, whatever it is called.</summary>
internal static class EvidenceKinds
{
    /// <summary>Endings that some system would run or draw. None may hide before the last one.</summary>
    private static readonly HashSet<string> Acting = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jse", ".wsf", ".hta", ".msi", ".dll", ".jar", ".lnk", ".pif", ".cpl", ".reg", ".iso", ".img",
        ".sh", ".php", ".asp", ".aspx", ".jsp", ".html", ".htm", ".svg", ".xml", ".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".xlam", ".one", ".url",
    };

    public static EvidenceFileKind Of(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.IsEmpty) throw new RefusedException("empty", "The file is empty. Choose it again; if it opens on your computer, save it again first");
        var ending = Path.GetExtension(file.Name).ToLowerInvariant();
        if (Acting.Contains(Path.GetExtension(Path.GetFileNameWithoutExtension(file.Name)))) throw new RefusedException("double-ending", "The file’s name has two endings, one of them of a kind that computers run. Give it a plain name, and choose it again");
        var kind = Held(bytes, ending);
        if (!Endings(kind).Contains(ending))
        {
            throw new RefusedException("wrong-ending", $"The file’s name ends in {Shown(ending)}, but it holds {Called(kind)}. If that is what you meant to give, rename it to end in {Endings(kind)[0]}");
        }

        return kind;
    }

    private static EvidenceFileKind Held(ReadOnlySpan<byte> bytes, string ending)
    {
        if (bytes.StartsWith("%PDF-"u8)) return EvidenceFileKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return EvidenceFileKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return EvidenceFileKind.Jpeg;
        if (bytes.StartsWith("PK"u8)) return ending switch { ".xlsx" => EvidenceFileKind.Excel, ".pptx" => EvidenceFileKind.PowerPoint, _ => EvidenceFileKind.Word };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedException("old-office", $"The file is in an old Office format, an Outlook message, or protected by a password. Save it in today’s format without a password, or print it to a PDF. {EvidenceLook.Supported}");
        if (Refused(bytes) is { } what) throw new RefusedException("not-supported", $"The file is {what}. {EvidenceLook.Supported}");
        RefuseUnlessText(bytes);
        return ending == ".csv" ? EvidenceFileKind.Csv : EvidenceFileKind.Text;
    }

    private static string? Refused(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("MZ"u8) || bytes.StartsWith("\x7FELF"u8) || bytes.StartsWith("#!"u8) || bytes.StartsWith("@echo"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) ? "a program"
        : bytes.StartsWith("{\\rtf"u8) ? "rich text, which may hold other files: save it as a Word document"
        : bytes.StartsWith("GIF8"u8) || bytes.StartsWith("BM"u8) || bytes.StartsWith("II*"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("RIFF"u8) ? "a picture or film of a kind that is not taken: save it as .png or .jpg"
        : bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\u00BC"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "an archive: give the file that is in it"
        : null;

    /// <summary>Text is whole and valid, and no web page, script or other kind of file in disguise.</summary>
    private static void RefuseUnlessText(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? null : (bool?)Utf8.IsValid(bytes);
        var odd = text is not null && (bytes.IndexOfAnyInRange((byte)0, (byte)8) >= 0 || bytes.IndexOfAnyInRange((byte)14, (byte)31) >= 0 || bytes.Contains((byte)127));
        if (odd) throw new RefusedException("not-text", $"The file is not text, and not of a kind that is taken. {EvidenceLook.Supported}");
        var start = TextDecoding.Decode(bytes[..Math.Min(bytes.Length, 65_536)]);
        if (start.Contains('\0', StringComparison.Ordinal)) throw new RefusedException("not-text", $"The file is not text, and not of a kind that is taken. {EvidenceLook.Supported}");
        var trimmed = start.TrimStart();
        if ((trimmed.StartsWith('<') && trimmed.Length > 1 && (char.IsAsciiLetter(trimmed[1]) || trimmed[1] is '!' or '?'))
            || start.Contains("<script", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<svg", StringComparison.OrdinalIgnoreCase) || start.Contains("<?php", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("web-page", $"The file holds a web page, a drawing or a script. Print it to a PDF and give that. {EvidenceLook.Supported}");
        }

        if (start.AsSpan(0, Math.Min(start.Length, 2_048)).Contains("%PDF-", StringComparison.Ordinal)) throw new RefusedException("two-kinds", "The file is of two kinds at once, as files meant to do harm are. It is not taken");
        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || start.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)) throw new RefusedException("message", $"The file is a saved message, which may hold other files. Print it to a PDF and give that. {EvidenceLook.Supported}");
    }

    private static string[] Endings(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => [".pdf"],
        EvidenceFileKind.Word => [".docx"],
        EvidenceFileKind.Excel => [".xlsx"],
        EvidenceFileKind.PowerPoint => [".pptx"],
        EvidenceFileKind.Csv => [".csv"],
        EvidenceFileKind.Text => [".txt"],
        EvidenceFileKind.Png => [".png"],
        _ => [".jpg", ".jpeg"],
    };

    private static string Called(EvidenceFileKind kind) => kind switch
    {
        EvidenceFileKind.Pdf => "a PDF",
        EvidenceFileKind.Png or EvidenceFileKind.Jpeg => "a picture",
        EvidenceFileKind.Csv or EvidenceFileKind.Text => "plain text",
        _ => "an Office file or an archive",
    };

    private static string Shown(string ending) => ending.Length switch { 0 => "nothing", > 12 => "something else", _ => Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(ending)) };
}
