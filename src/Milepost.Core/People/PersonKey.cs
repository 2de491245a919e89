using System.Globalization;
using System.Text;

namespace Milepost.People;

/// <summary>Makes the lasting short name of a person from their name: "siân Rees" becomes "sian-rees".</summary>
public static class PersonKey
{
    private const int Longest = 60;

    /// <summary>A key that none of the taken ones is.</summary>
    public static string For(string name, IReadOnlySet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(taken);
        var key = Plain(name);
        if (key.Length == 0) key = "person";
        if (!taken.Contains(key)) return key;
        for (var number = 2; ; number++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
            if (!taken.Contains(next)) return next;
        }
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (char.IsWhiteSpace(letter) || letter is '-' or '.' or '\'' or '’') Part(plain);
            if (plain.Length >= Longest) break;
        }

        return plain.ToString().Trim('-');
    }

    private static void Part(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
    }
}
