using System.Globalization;
using System.Text;

namespace Milepost.Documents.Reading.Excel;

/// <summary>What a number in a cell is.</summary>
internal enum NumberKind
{
    Number,
    Date,
    Time,
}

/// <summary>How a workbook writes a number: as a number, with a pattern where it is a simple one, or as a date or a time.</summary>
internal sealed record NumberFormat(NumberKind Kind, string? Pattern)
{
    private const int LongestCode = 200;

    public static NumberFormat General { get; } = new(NumberKind.Number, null);

    /// <summary>The formats that workbooks name by number without writing them out.</summary>
    public static NumberFormat BuiltIn(int number) => number switch
    {
        1 => new(NumberKind.Number, "0"),
        2 => new(NumberKind.Number, "0.00"),
        3 => new(NumberKind.Number, "#,##0"),
        4 => new(NumberKind.Number, "#,##0.00"),
        9 => new(NumberKind.Number, "0%"),
        10 => new(NumberKind.Number, "0.00%"),
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => new(NumberKind.Date, null),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => new(NumberKind.Time, null),
        _ => General,
    };

    public static NumberFormat Of(string code)
    {
        if (code.Length is 0 or > LongestCode || code.Equals("General", StringComparison.OrdinalIgnoreCase)) return General;

        var bare = Bare(code, out var elapsed);
        if (bare.AsSpan().ContainsAny('d', 'y') || (!elapsed && IsMonthAlone(bare))) return new NumberFormat(NumberKind.Date, null);
        if (elapsed || bare.AsSpan().ContainsAny('h', 's')) return new NumberFormat(NumberKind.Time, null);
        return new NumberFormat(NumberKind.Number, Simple(code));
    }

    /// <summary>The number as the workbook shows it.</summary>
    public string Write(double number)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        if (Pattern is not null && Math.Abs(number) < 1e15)
        {
            try
            {
                return number.ToString(Pattern, british);
            }
            catch (FormatException)
            {
                // A pattern that only Excel understands: the number itself is what matters.
            }
        }

        return number.ToString("G15", CultureInfo.InvariantCulture);
    }

    /// <summary>An m is a month, unless hours or seconds stand with it.</summary>
    private static bool IsMonthAlone(string bare) =>
        bare.Contains("mmm", StringComparison.Ordinal) || (bare.Contains('m', StringComparison.Ordinal) && !bare.AsSpan().ContainsAny('h', 's'));

    /// <summary>The code without what stands in quotation marks or brackets, in small letters.</summary>
    private static string Bare(string code, out bool elapsed)
    {
        var bare = new StringBuilder();
        elapsed = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    while (++i < code.Length && code[i] != '"') { }
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    elapsed |= i + 1 < code.Length && code[i + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && code.IndexOf(']', i) is var end && end > 0 && end - i <= 3;
                    while (i < code.Length && code[i] != ']') i++;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        // "General" would otherwise pass for one of dates.
        return bare.Replace("general", "").ToString();
    }

    /// <summary>The code as .NET understands it; null where it says something that .NET does not.</summary>
    private static string? Simple(string code)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    while (i < code.Length && code[i] != ']') i++;
                    break;
                case '?':
                    pattern.Append('#');
                    break;
                case '@' or '/' or 'G':
                    return null;
                default:
                    pattern.Append(code[i]);
                    break;
            }
        }

        return pattern.Length == 0 ? null : pattern.ToString();
    }
}
