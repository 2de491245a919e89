using System.Security.Cryptography;

namespace Milepost.Importing;

/// <summary>The kinds of file that a plan may arrive in.</summary>
public enum FileFormat
{
    Docx,
    Xlsx,
    Xls,
    Csv,
    Pdf,
    Markdown,
    Text,
}

/// <summary>A file as somebody sent it: its name and its bytes, before anything was believed of it.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The lower-case hexadecimal SHA-256 of the bytes: the same file is known again by it.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}

/// <summary>Why a file is not read at all, in words for the person who sent it: what happened and what to do.</summary>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>A pattern over its text used up its time: the text is made to be slow, or the computer has much else to do.</summary>
    public static Refusal TooSlow { get; } = new("too-slow",
        "Understanding the file took longer than it may, so it was stopped. Try again when the computer is less busy, or send only the part that holds the plan.");
}
