using System.Collections.Frozen;
using System.Text;

namespace Milepost.Importing.Reading.Headings;

/// <summary>What the words of one heading were taken for.</summary>
/// <param name="Field">What its column holds.</param>
/// <param name="Breadth">Of a column of things to do, how wide it casts.</param>
/// <param name="Phrase">The known words that were found in it.</param>
/// <param name="Whole">The heading says these words and no others.</param>
public sealed record KnownHeading(PlanField Field, Breadth Breadth, string Phrase, bool Whole)
{
    private const int LongestHeading = 90;

    private static readonly FrozenDictionary<string, (PlanField Field, Breadth Breadth)> Phrases =
        HeadingWords.All.SelectMany(entry => entry.Words.Select(word => (word, entry)))
            .ToFrozenDictionary(pair => pair.word, pair => (pair.entry.Field, pair.entry.Breadth));

    private static readonly int LongestPhrase = Phrases.Keys.Max(phrase => phrase.Count(letter => letter == ' ') + 1);

    /// <summary>The known heading in these words: the whole of them, or the longest part that is at least half of them.</summary>
    public static KnownHeading? Find(string text)
    {
        if (text.Length > LongestHeading) return null;
        var plain = Plain(text);
        if (plain.Length == 0) return null;
        if (Phrases.TryGetValue(plain, out var exact)) return new(exact.Field, exact.Breadth, plain, Whole: true);

        var words = plain.Split(' ');
        for (var length = Math.Min(words.Length - 1, LongestPhrase); length * 3 >= words.Length && length > 0; length--)
        {
            for (var from = 0; from + length <= words.Length; from++)
            {
                var part = string.Join(' ', words, from, length);
                if (Phrases.TryGetValue(part, out var found)) return new(found.Field, found.Breadth, part, Whole: false);
            }
        }

        return null;
    }

    /// <summary>Lower case, letters and digits only, white space folded; what stands in brackets is an aside.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var brackets = 0;
        foreach (var letter in text)
        {
            if (letter is '(' or '[') brackets++;
            else if (letter is ')' or ']') brackets = Math.Max(0, brackets - 1);
            else if (brackets == 0 && letter is not ('\'' or '’' or '‘')) Append(plain, letter);
        }

        return plain.ToString().TrimEnd();
    }

    private static void Append(StringBuilder plain, char letter)
    {
        if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
    }
}
