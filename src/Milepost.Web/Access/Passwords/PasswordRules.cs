using System.Text;

namespace Milepost.Web.Access.Passwords;

/// <summary>What a password must be: long, and none of those that people guess first. No mixture of signs is asked for, and none expires.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    public const string Hint = "At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess. Spaces and any signs may be used.";

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">Words that stand for the person or the council, which others try first: names, mail, the council.</param>
    public static string? Fault(string? password, IEnumerable<string?> own)
    {
        if (string.IsNullOrEmpty(password)) return "Enter a password";
        var length = password.EnumerateRunes().Count();
        if (length < Shortest) return $"The password must have at least {Shortest} characters; this one has {length}";
        if (password.Length > Longest) return $"The password can have {Longest} characters at the most";
        if (!IsText(password)) return "The password holds signs that cannot be typed again";
        return Guessable.Left(password, own.SelectMany(Words)) < Guessable.Enough
            ? "This password is among those that are guessed first: common words, names, the council’s own words, years and rows of keys. Use words that do not belong together"
            : null;
    }

    private static bool IsText(string password) => password.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Control && rune != Rune.ReplacementChar);

    private static IEnumerable<string> Words(string? said) => (said ?? "").Split([' ', '.', '@', '-', '_', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
}
