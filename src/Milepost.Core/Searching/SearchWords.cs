using System.Globalization;
using System.Text;
using Milepost.Wording;

namespace Milepost.Searching;

/// <summary>One word of a text: as it was typed, without capitals and accents, and without its ending.</summary>
/// <param name="Folded">In small letters without accents: "assessments".</param>
/// <param name="Stem">Without its ending: "assessment".</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How much of the text it takes.</param>
public readonly record struct SearchWord(string Folded, string Stem, int Start, int Length);

/// <summary>
/// Reads a text as words, the same way for what is kept and for what is looked for, so that no database has an opinion of its own:
/// capitals and accents do not count, an apostrophe belongs to its word, a hyphen divides, and a number such as 1.2 or 3a is one word.
/// </summary>
public static class SearchWords
{
    private const int LongestWord = 60;

    /// <summary>The words of a text as search knows them, with a space before, between and after; a single space where there are none.</summary>
    public static string Line(string? text)
    {
        var line = new StringBuilder(" ");
        foreach (var word in In(text)) line.Append(word.Stem).Append(' ');
        return line.ToString();
    }

    /// <summary>The words of a text in its order.</summary>
    public static IEnumerable<SearchWord> In(string? text)
    {
        if (string.IsNullOrEmpty(text)) yield break;
        var word = new StringBuilder();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var taken) is not System.Buffers.OperationStatus.Done) rune = new Rune(' ');
            if (IsOfWord(rune, word.Length > 0))
            {
                if (word.Length == 0) start = at;
                Fold(word, rune);
            }
            else if (word.Length > 0)
            {
                if (!Joins(text, at)) yield return Word(word, start, at - start);
                else if (text[at] == '.') word.Append('.');
            }

            at += taken;
        }

        if (word.Length > 0) yield return Word(word, start, text.Length - start);
    }

    private static bool IsOfWord(Rune rune, bool within) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || (within && IsMark(rune));

    /// <summary>An apostrophe before a letter, and a full stop between two digits, are in the midst of a word.</summary>
    private static bool Joins(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        return text[at] switch
        {
            '\'' or '’' or 'ʼ' => char.IsLetter(text[at + 1]),
            '.' => char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1]),
            _ => false,
        };
    }

    private static SearchWord Word(StringBuilder word, int start, int length)
    {
        var folded = word.ToString();
        word.Clear();
        folded = Say.Beginning(folded, LongestWord);
        return new(folded, WordStem.Of(folded), start, length);
    }

    private static void Fold(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        switch (rune.Value)
        {
            case 'ß': word.Append("ss"); return;
            case 'æ' or 'Æ': word.Append("ae"); return;
            case 'œ' or 'Œ': word.Append("oe"); return;
            case 'ø' or 'Ø': word.Append('o'); return;
            case 'ł' or 'Ł': word.Append('l'); return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part)) word.Append(Rune.ToLowerInvariant(part).ToString());
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
