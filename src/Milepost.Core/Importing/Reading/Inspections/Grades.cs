using System.Text.RegularExpressions;
using Milepost.Plans;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>Reads the grade that a cell or a line holds.</summary>
internal static partial class Grades
{
    /// <summary>The grade where the words are one and nothing else.</summary>
    public static Grade? Of(string text) => Whole().Match(text) is { Success: true } match ? Named(match.Groups["grade"].Value) : null;

    /// <summary>The area and the grade of a line that ends with one.</summary>
    public static (string Area, Grade Grade)? AtEnd(string text) =>
        End().Match(text) is { Success: true } match ? (match.Groups["area"].Value.Trim(' ', ':', '–', '-'), Named(match.Groups["grade"].Value)) : null;

    /// <summary>The grade of the whole, where a sentence gives it: "Children's services in Wexcombe are inadequate".</summary>
    public static Grade? OverallIn(string sentence) =>
        sentence.Length <= 200 && Overall().Match(sentence) is { Success: true } match ? Named(match.Groups["grade"].Value) : null;

    /// <summary>A grade that was given before 2013 and is none of the four.</summary>
    public static bool IsFormer(string text) => Former().IsMatch(text);

    /// <summary>The half of a grade that a narrow column left on a line of its own.</summary>
    public static bool IsHalf(string text) => Half().IsMatch(text);

    private static Grade Named(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'o' => Grade.Outstanding,
        'g' => Grade.Good,
        'i' => Grade.Inadequate,
        _ => Grade.RequiresImprovement,
    };

    [GeneratedRegex(@"^\W*(?<grade>outstanding|good|inadequate|requires?\s+improvement(\s+to\s+be\s+good)?)\W*\d{0,2}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<area>\S.*?\S)\s*[\s:–-]\s*(?<grade>outstanding|good|inadequate|requires?\s+improvement(\s+to\s+be\s+good)?)\s*\d{0,2}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex End();

    [GeneratedRegex(
        @"(children.{0,3}?s (social care )?services|overall (judgement|effectiveness)|local authority)\b[^.]{0,120}?\b(are|is|that it|be)?\s*(judged )?(to be )?\b(?<grade>inadequate|outstanding|good|requires?\s+improvement(\s+to\s+be\s+good)?)\W*\d{0,2}\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Overall();

    [GeneratedRegex(@"\badequate\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Former();

    [GeneratedRegex(@"^requires?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Half();
}
