using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Milepost.Web.Access.Factors;

/// <summary>The codes that an authenticator app shows for half a minute each, as RFC 6238 defines them.</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int Seconds = 30;
    private const int KeyBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The number of the half minute.</summary>
    public static int Step(DateTime utc) => (int)(new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds() / Seconds);

    [SuppressMessage("Security", "CA5350", Justification = "Every authenticator app uses it, and what makes SHA-1 weak does not touch a keyed hash of a counter.")]
    public static string Code(ReadOnlySpan<byte> key, int step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute whose code it is: this one, the one before or the one after, and none that was used; null where it is none of them.</summary>
    public static int? Accept(ReadOnlySpan<byte> key, string code, DateTime utc, int lastStep)
    {
        var typed = Encoding.ASCII.GetBytes(code);
        var now = Step(utc);
        int? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), typed) && step > lastStep) found ??= step;
        }

        return found;
    }

    /// <summary>The key as people type it: groups of four letters and digits.</summary>
    public static string Spelled(ReadOnlySpan<byte> key) => string.Join(' ', Base32(key).Chunk(4).Select(part => new string(part)));

    /// <summary>What the square picture says to the app.</summary>
    public static string Address(ReadOnlySpan<byte> key, string who) =>
        $"otpauth://totp/Milepost:{Uri.EscapeDataString(who)}?secret={Base32(key)}&issuer=Milepost";

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (var one in bytes)
        {
            held = (held << 8) | one;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(held << (5 - bits)) & 31]);
        return text.ToString();
    }
}
