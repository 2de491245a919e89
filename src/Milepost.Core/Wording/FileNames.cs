using System.Globalization;

namespace Milepost.Wording;

/// <summary>Names of files as people gave them, made safe for every system that may get them back.</summary>
public static class FileNames
{
    private const int Longest = 120;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>The name without a folder, without signs that no name may hold or that nobody sees, and no longer than it need be.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var runes = last.EnumerateRunes().Where(rune => rune.Value != 0xFFFD && !"<>\"|?*;%".Contains(rune.ToString(), StringComparison.Ordinal)
            && Rune(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
        var plain = string.Join(' ', string.Concat(runes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.');
        if (plain.Length > Longest) plain = Shortened(plain);
        if (plain.Length == 0) return "file";
        return Devices.Contains(plain.Split('.')[0].Trim()) ? "file-" + plain : plain;
    }

    private static UnicodeCategory Rune(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune);

    /// <summary>The beginning of the name and its ending; no letter is cut in two.</summary>
    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 12 } known ? known : "";
        var cut = Longest - ending.Length;
        if (char.IsHighSurrogate(name[cut - 1])) cut--;
        return name[..cut].TrimEnd() + ending;
    }
}
