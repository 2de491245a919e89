using System.Text;

namespace Milepost.AnnexA.Schema;

/// <summary>A heading or value without what only the way of writing adds: case, doubled blanks, curly signs, a question mark at the end.</summary>
internal static class PlainText
{
    /// <summary>Longer texts are no heading and no code.</summary>
    private const int Longest = 400;

    public static string Of(string text)
    {
        var folded = (text.Length > Longest ? text[..Longest] : text).Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(folded.Length);
        foreach (var sign in folded)
        {
            var one = sign switch
            {
                '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '`' => '\'',
                '\u201C' or '\u201D' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                _ => char.IsWhiteSpace(sign) || char.IsControl(sign) ? ' ' : char.ToLowerInvariant(sign),
            };
            if (one == ' ' && (plain.Length == 0 || plain[^1] == ' ')) continue;
            if (one is ')' or '(' && plain.Length > 0 && plain[^1] == one) continue;
            plain.Append(one);
        }

        return plain.ToString().TrimEnd(' ', '?');
    }
}
