using System.Text;

namespace Milepost.Checking;

/// <summary>A text as the words in it: small letters, no punctuation, one apostrophe for all.</summary>
internal static class Tokens
{
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (letter is '\'' or '’' or '‘' && word.Length > 0) word.Append('\'');
            else if (letter == '%') { End(); words.Add("%"); }
            else End();
        }

        End();
        return [.. words];

        void End()
        {
            while (word.Length > 0 && word[^1] == '\'') word.Length--;
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The words again as one text, for a fingerprint that white space and punctuation do not change.</summary>
    public static string Plain(string text) => string.Join(' ', Of(text));
}

/// <summary>A list of words and phrases, ready to be found in a text.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<string> phrases)
    {
        foreach (var words in phrases.Select(Tokens.Of).Where(words => words.Length > 0))
        {
            if (!byFirst.TryGetValue(words[0], out var list)) byFirst.Add(words[0], list = []);
            list.Add(words);
        }

        // The longest of several that begin alike is the one that was meant.
        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The phrase that stands at a place of the text; null where none does.</summary>
    public string? At(string[] text, int place)
    {
        if (place >= text.Length || !byFirst.TryGetValue(text[place], out var list)) return null;
        foreach (var phrase in list)
        {
            if (place + phrase.Length <= text.Length && text.AsSpan(place, phrase.Length).SequenceEqual(phrase)) return string.Join(' ', phrase);
        }

        return null;
    }

    public string? First(string[] text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (At(text, place) is { } phrase) return phrase;
        }

        return null;
    }

    public int Count(string[] text)
    {
        var count = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (At(text, place) is not null) count++;
        }

        return count;
    }
}
