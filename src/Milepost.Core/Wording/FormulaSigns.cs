namespace Milepost.Wording;

/// <summary>
/// The signs that make a spreadsheet take words for a formula. A workbook says of each cell that it holds words; a CSV file
/// cannot, so its words are made harmless with an apostrophe, as OWASP advises against "CSV injection".
/// </summary>
public static class FormulaSigns
{
    private const char Harmless = '\'';

    /// <summary>The words, with an apostrophe before them where a spreadsheet might work them out.</summary>
    public static string Disarmed(string words) => Armed(words) ? Harmless + words : words;

    /// <summary>The words as they were before they were disarmed.</summary>
    public static string Restored(string words) => words.Length > 1 && words[0] == Harmless && Armed(words[1..]) ? words[1..] : words;

    /// <summary>Programs skip spaces and unseen characters before they look for a sign, and know the wide forms of it too.</summary>
    public static bool Opens(string words)
    {
        foreach (var letter in words)
        {
            if (letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' or '−' or '|' or '%') return true;
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format) return false;
        }

        return false;
    }

    /// <summary>Words that were disarmed once are disarmed once more, so that no apostrophe of somebody's own is ever lost.</summary>
    private static bool Armed(string words) => Opens(words.TrimStart(Harmless));
}
