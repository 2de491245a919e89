using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Milepost.Chaining;

/// <summary>
/// Holds to a text without holding the text: who has both text and salt can show that it was this one;
/// once the salt is gone nobody can guess what it was.
/// </summary>
public static class Seal
{
    /// <summary>Enough that no list of names and likely words can be tried against a seal.</summary>
    public const int SaltLength = 16;

    [return: NotNullIfNotNull(nameof(text))]
    public static byte[]? Of(ReadOnlySpan<byte> salt, string? text)
    {
        if (text is null) return null;
        var length = Encoding.UTF8.GetByteCount(text);
        Span<byte> sealing = length <= 1024 ? stackalloc byte[salt.Length + length] : new byte[salt.Length + length];
        salt.CopyTo(sealing);
        Encoding.UTF8.GetBytes(text, sealing[salt.Length..]);
        return SHA256.HashData(sealing);
    }

    /// <summary>Whether the seal is that of the text; no text has no seal.</summary>
    public static bool Holds(byte[]? seal, ReadOnlySpan<byte> salt, string? text) =>
        text is null ? seal is null : seal is not null && seal.AsSpan().SequenceEqual(Of(salt, text));
}
