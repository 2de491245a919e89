using System.Text.RegularExpressions;

namespace Milepost.Privacy;

/// <summary>Identifiers that have a form: numbers with a check digit, postcodes, dates that are said to be of birth.</summary>
internal static partial class Numbered
{
    private const string PupilLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>How far before a number its name may stand.</summary>
    private const int Before = 40;

    public static IEnumerable<IdentifierKind> KindsIn(string text)
    {
        if (PupilNumber().Matches(text).Any(match => IsPupilNumber(match.ValueSpan) || Names(text, match.Index, "upn", "pupil number"))) yield return IdentifierKind.PupilNumber;
        if (TenDigits().Matches(text).Any(match => IsNhsNumber(match.ValueSpan) || Names(text, match.Index, "nhs"))) yield return IdentifierKind.NhsNumber;
        if (InsuranceNumber().IsMatch(text)) yield return IdentifierKind.InsuranceNumber;
        if (Birth().IsMatch(text)) yield return IdentifierKind.DateOfBirth;
        if (CaseNumber().IsMatch(text) || CourtNumber().IsMatch(text)) yield return IdentifierKind.CaseNumber;
        if (Postcode().Matches(text).Any(match => IsHome(text, match.Index))) yield return IdentifierKind.HomeAddress;
    }

    /// <summary>The first letter is worked out of the twelve signs that follow it; a number that was given for a time ends in a letter.</summary>
    internal static bool IsPupilNumber(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 1; i < 12; i++) sum += (number[i] - '0') * (i + 1);
        var last = char.ToUpperInvariant(number[12]);
        sum += (char.IsAsciiDigit(last) ? last - '0' : PupilLetters.IndexOf(last, StringComparison.Ordinal)) * 13;
        return PupilLetters[sum % 23] == char.ToUpperInvariant(number[0]);
    }

    /// <summary>The tenth digit is worked out of the nine before it.</summary>
    internal static bool IsNhsNumber(ReadOnlySpan<char> written)
    {
        Span<int> digits = stackalloc int[10];
        var count = 0;
        foreach (var sign in written)
        {
            if (char.IsAsciiDigit(sign) && count < 10) digits[count++] = sign - '0';
        }

        var sum = 0;
        for (var i = 0; i < 9; i++) sum += digits[i] * (10 - i);
        var check = 11 - (sum % 11);
        return count == 10 && digits[0] is not 0 && (check == 11 ? 0 : check) == digits[9];
    }

    /// <summary>A postcode is a home's where something near it says so; an office's or a school's stands in every letter head.</summary>
    private static bool IsHome(string text, int at)
    {
        var near = text.AsSpan(Math.Max(0, at - 90), Math.Min(text.Length, at + 60) - Math.Max(0, at - 90));
        if (Office().IsMatch(near)) return false;
        return Lives().IsMatch(near) || NamedPeople.HasName(near.ToString());
    }

    private static bool Names(string text, int at, params ReadOnlySpan<string> names)
    {
        var before = text.AsSpan(Math.Max(0, at - Before), Math.Min(at, Before));
        foreach (var name in names)
        {
            if (before.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b[A-HJ-NP-RT-Za-hj-np-rt-z][0-9]{11}[0-9A-HJ-NP-RT-Za-hj-np-rt-z]\b", RegexOptions.NonBacktracking)]
    private static partial Regex PupilNumber();

    [GeneratedRegex(@"\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b", RegexOptions.NonBacktracking)]
    private static partial Regex InsuranceNumber();

    [GeneratedRegex(@"\b(d\.? ?o\.? ?b\b\.?|date of birth|birth ?date|birthday|born)( is| was|:| on| in|,| -|\s|\|)*\(?([0-9]{1,2}(st|nd|rd|th)?[ ./-]+([0-9]{1,2}|[a-z]{3,9})[ ./,-]+[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(case|client|child|person|mosaic|lcs|ics|liquidlogic|swift|carefirst|azeus|record|pupil|family|service user)('s|’s)? ?(id|no\.?|num(ber)?|ref(erence)?|record)( no\.?| number)?( is| was|:|\.|#|\||\s)*[A-Z]{0,4}[-/ ]?[0-9]{4,12}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}[CPFDZ][0-9]{5}\b", RegexOptions.NonBacktracking)]
    private static partial Regex CourtNumber();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(liv(es|ed|ing)|home|address|resid(es|ing|ent)|moved to|placed|placement|stay(s|ing|ed)|lodg|family|mother|father|mum|dad|carer|child|flat)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Lives();

    [GeneratedRegex(@"\b(council|civic|town hall|office|headquarters|school|academy|college|hospital|police station|fire station|railway station|centre|court house|borough|trust|ltd|limited|ofsted|piccadilly gate)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
