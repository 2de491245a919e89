using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Calendar;

namespace Milepost.Importing.Reading.Values;

/// <summary>Reads the reference that a plan gives an action: 1.3, A1, B17, FA5, 1a.</summary>
public static partial class ReferenceReader
{
    /// <summary>The earliest year that a plan in use can be of: "2.3.10" is a reference, "2.3.14" a day.</summary>
    private const int EarliestYear = 13;

    private const int Longest = 40;

    /// <summary>Reads a cell that holds a reference and nothing else, without the marks around it: "3.3." gives 3.3.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? reference)
    {
        var match = text.Length > Longest ? Match.Empty : Whole().Match(text);
        reference = match.Success && IsReference(match) ? match.Groups["reference"].Value : null;
        return reference is not null;
    }

    /// <summary>Reads a cell that begins with a reference and goes on with words: "1.3 Review the thresholds".</summary>
    public static bool TryReadFirst(string text, [NotNullWhen(true)] out string? reference, out string rest)
    {
        var match = First().Match(text);
        reference = match.Success && IsReference(match) ? match.Groups["reference"].Value : null;
        rest = reference is null ? text : text[match.Length..].Trim();
        return reference is not null;
    }

    /// <summary>What a reference's series is called: "B" of B17, "FA" of FA5, nothing of 1.3.</summary>
    public static string Series(string reference) => string.Concat(reference.TakeWhile(char.IsLetter));

    /// <summary>Whether one reference belongs under another: 1.3 and 1a under 1, B17.2 under B17.</summary>
    public static bool IsUnder(string reference, string parent) =>
        reference.Length > parent.Length
        && reference.StartsWith(parent, StringComparison.OrdinalIgnoreCase)
        && !char.IsDigit(reference[parent.Length]);

    private static bool IsReference(Match match)
    {
        var (letters, numbers) = (match.Groups["letters"].Value, match.Groups["number"].Captures);
        return letters.Length == 0
            ? numbers.Count != 3 || !IsDay(numbers)
            : DateWords.Month(letters) is null && (letters is not "Q" || Number(numbers[0]) > 4);
    }

    private static bool IsDay(CaptureCollection numbers)
    {
        var (day, month, year) = (Number(numbers[0]), Number(numbers[1]), Number(numbers[2]));
        return numbers[2].Length == 2 && day is >= 1 and <= 31 && month is >= 1 and <= 12 && year >= EarliestYear;
    }

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private const string Reference =
        @"(?<reference>(?<letters>[A-Z]{1,4})?[- ]?(?<number>\d{1,3})(?:\.(?<number>\d{1,3})){0,3}(?:\.?[a-z]|\([a-z]\))?)";

    [GeneratedRegex(@"^[\s*(\[#]*(?i:(?:ref(?:erence)?|no|action|step|task|improvement|priority|rec(?:ommendation)?)\b[.:\s]*)?" + Reference + @"[\s*)\].:]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[\s*(\[#]*" + Reference + @"(?:[*)\].:–-]+\s*|\s+)(?=\D)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex First();
}
