using System.Globalization;
using System.Reflection;
using System.Text;

namespace Milepost.Web.Access.Passwords;

/// <summary>How much of a password is left when everything that people guess first is taken out of it.</summary>
public static class Guessable
{
    /// <summary>What must be left: so many letters and digits that belong to no common word, row of keys, year or repetition.</summary>
    public const int Enough = 6;

    private const int ShortestWord = 3;
    private const int ShortestRow = 3;
    private const int LongestPart = 26;
    private static readonly string[] rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertz", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p"];
    private static readonly HashSet<string> common = ReadCommon();

    /// <summary>The letters and digits that are left.</summary>
    public static int Left(string password, IEnumerable<string> own)
    {
        var words = own.Select(Letters).Where(word => word.Length >= ShortestWord).ToHashSet(StringComparer.Ordinal);
        var plain = Letters(password);
        // A sign for a letter ("p4ssw0rd") hides nothing; but a digit that stands for itself makes a year or a row. One password may have both.
        return Rest(plain, Unmask(plain), words);
    }

    private static int Rest(string text, string unmasked, HashSet<string> own)
    {
        var best = new int[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            best[at] = best[at + 1] + 1;
            for (var length = ShortestWord; length <= LongestPart && at + length <= text.Length; length++)
            {
                if (best[at + length] < best[at] && (IsGuessed(text.Substring(at, length), own) || IsGuessed(unmasked.Substring(at, length), own))) best[at] = best[at + length];
            }
        }

        return best[0];
    }

    private static bool IsGuessed(string part, HashSet<string> own) =>
        own.Contains(part) || common.Contains(part) || IsRow(part) || IsYear(part) || IsRepeated(part);

    private static bool IsRow(string part) =>
        part.Length >= ShortestRow && rows.Any(row => row.Contains(part, StringComparison.Ordinal) || Backwards(row).Contains(part, StringComparison.Ordinal));

    private static bool IsYear(string part) => part.Length is 4 or 6 or 8 && part.All(char.IsAsciiDigit)
        && (part.StartsWith("19", StringComparison.Ordinal) || part.StartsWith("20", StringComparison.Ordinal) || part.EndsWith("20", StringComparison.Ordinal)
            || part[^4..].StartsWith("19", StringComparison.Ordinal) || part[^4..].StartsWith("20", StringComparison.Ordinal));

    /// <summary>One sign, or a few, over and over: "aaaa", "abababab". The first time of a longer one still counts.</summary>
    private static bool IsRepeated(string part)
    {
        for (var length = 1; length <= part.Length / 2 && length <= 4; length++)
        {
            if (part.Length % length == 0 && Enumerable.Range(0, part.Length).All(at => part[at] == part[at % length])) return part.Length >= ShortestRow;
        }

        return false;
    }

    /// <summary>Small letters and digits alone, without accents; a letter of another script, or a picture, stays as it is.</summary>
    private static string Letters(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || Rune.IsWhiteSpace(rune) || (rune.IsAscii && !Rune.IsLetterOrDigit(rune) && rune.Value is not ('@' or '$' or '!'))) continue;
            plain.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return plain.ToString();
    }

    private static string Unmask(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }));

    private static string Backwards(string text) => string.Concat(text.Reverse());

    private static HashSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
