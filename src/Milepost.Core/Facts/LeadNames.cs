using System.Globalization;
using System.Text;

namespace Milepost.Facts;

/// <summary>Tells whether a lead as the plan writes it means a post or a person: "Chief Executive / DCS" means the Director of Children's Services too.</summary>
public static class LeadNames
{
    private static readonly string[] Small = ["of", "the", "and", "for", "to", "in"];

    /// <summary>A name without case, accents, signs and small words, so that two ways to write one compare alike.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', Words(name).Where(word => !Small.Contains(word)));
    }

    /// <summary>The first letters of a title's words, as people shorten it: "dcs".</summary>
    public static string Initials(string title) => string.Concat(Key(title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));

    /// <summary>Those whom one written lead names: itself, and its parts where it names several.</summary>
    public static IReadOnlyList<string> Parts(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = written.Replace(" and ", "/", StringComparison.OrdinalIgnoreCase)
            .Split(['/', ',', ';', '&', '+', '\n', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [written, .. parts.Where(part => part != written)];
    }

    /// <summary>Whether the written lead, or one of those whom it names, is the one of that name or title.</summary>
    public static bool Names(string written, string? nameOrTitle)
    {
        if (string.IsNullOrWhiteSpace(nameOrTitle)) return false;
        var (key, initials) = (Key(nameOrTitle), Initials(nameOrTitle));
        return key.Length > 0 && Parts(written).Select(Key).Any(part => part == key || (initials.Length > 2 && part == initials));
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            // "children's" is one word, and an accent is no letter of its own.
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
