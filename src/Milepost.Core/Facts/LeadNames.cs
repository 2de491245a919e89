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
        return string.Join(' ', Words(name).Where(word => !Small.Contains(word))).Replace("assistant director", "ad", StringComparison.Ordinal);
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
        var known = Keys(nameOrTitle).ToHashSet(StringComparer.Ordinal);
        return Parts(written).Select(Key).Any(known.Contains);
    }

    /// <summary>What a title may be called, so that two ways to write one compare alike: itself, without what is in brackets, and by its initials.</summary>
    public static IEnumerable<string> Keys(string title) => Titles(title)
        .SelectMany(one => Initials(one) is { Length: > 2 } initials ? [Key(one), initials] : new[] { Key(one) })
        .Where(key => key.Length > 0);

    /// <summary>A title as it is, and without what stands behind it in brackets: "Director of Children's Services (DCS)".</summary>
    private static string[] Titles(string title) => title.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? [title, title[..bracket]] : [title];

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
