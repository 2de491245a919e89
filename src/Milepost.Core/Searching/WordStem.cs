using System.Buffers;

namespace Milepost.Searching;

/// <summary>
/// Takes the lightest endings off an English word, so that plan, plans, planned and planning are found by one another. It need
/// not be a word that is left; it need only be the same for the same family.
/// </summary>
public static class WordStem
{
    private const int ShortestLeft = 3;

    private static readonly SearchValues<char> vowels = SearchValues.Create("aeiouy");

    /// <param name="word">In small letters without accents.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterLower(letter)) return word;
        }

        if (word is "children" or "childrens" or "childs") return "child";
        return word.Length <= ShortestLeft ? word : Short(Plain(Singular(word)));
    }

    private static string Singular(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)) return word;
        foreach (var hissing in (ReadOnlySpan<string>)["sses", "shes", "ches", "xes", "zzes"])
        {
            if (word.EndsWith(hissing, StringComparison.Ordinal)) return word[..^2];
        }

        return word[^1] == 's' ? word[..^1] : word;
    }

    private static string Plain(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("eed", StringComparison.Ordinal)) return word is "agreed" or "guaranteed" ? word[..^1] : word;
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        var left = word.AsSpan(0, word.Length - ending);
        if (ending == 0 || left.Length < ShortestLeft || !left.ContainsAny(vowels)) return word;
        return LostAnE(left) ? $"{left}e" : left.ToString();
    }

    /// <summary>Making is of make, and noted of note: short, one vowel between two consonants.</summary>
    private static bool LostAnE(ReadOnlySpan<char> left) =>
        left.Length == ShortestLeft && !vowels.Contains(left[0]) && vowels.Contains(left[1]) && !vowels.Contains(left[2]) && left[2] is not ('w' or 'x');

    /// <summary>Without the last e of a longer word, and with one of two like letters: close and closing, plan and planning.</summary>
    private static string Short(string word)
    {
        if (word.Length > ShortestLeft + 1 && word[^1] == 'e') word = word[..^1];
        return word.Length > ShortestLeft && word[^1] == word[^2] ? word[..^1] : word;
    }
}
