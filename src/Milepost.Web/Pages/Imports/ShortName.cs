using System.Globalization;
using System.Text;

namespace Milepost.Web.Pages.Imports;

/// <summary>The short name of a plan, made from what people call it: "Improvement plan 2026" is improvement-plan-2026.</summary>
internal static class ShortName
{
    private const int Longest = 60;

    public static string Of(string title)
    {
        var name = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || letter is '\'' or '’') continue;
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return name.ToString()[..Math.Min(name.Length, Longest)].Trim('-');
    }
}
