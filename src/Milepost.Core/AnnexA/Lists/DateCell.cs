namespace Milepost.AnnexA.Lists;

/// <summary>Reads a day from a cell in every form that systems write. The day comes before the month, always.</summary>
internal static class DateCell
{
    /// <summary>Excel's count of days begins before the first day that it knows.</summary>
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>1 January 1930 and 31 December 2099 as Excel counts: a number outside is no day of anybody in these lists.</summary>
    private const int FirstSerial = 10_959;
    private const int LastSerial = 73_050;

    private const int FirstYear = 1890;
    private const int LastYear = 2110;
    private static readonly int[] FirstDays = [.. Enumerable.Range(0, ((LastYear - FirstYear) * 12) + 1).Select(month => DayNumber(FirstYear + (month / 12), (month % 12) + 1, 1))];

    private static readonly int LastEarly = new DateOnly(1970, 1, 1).DayNumber;
    private static readonly int Never = new DateOnly(9999, 12, 31).DayNumber;
    private static readonly int[] Placeholders = [new DateOnly(1900, 1, 1).DayNumber, LastEarly, new DateOnly(1899, 12, 30).DayNumber];

    /// <summary>The number of the day; <see cref="CellValue.Unread"/> where there is none to be sure of.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="placeholder">Whether it is a day that stands for none, such as 1 January 1900.</param>
    public static int Read(ReadOnlySpan<byte> text, out bool placeholder)
    {
        placeholder = false;
        var day = text.Length == 10 && text[2] == text[5] && text[2] is (byte)'/' or (byte)'-' or (byte)'.' ? Plain(text) : Other(text);
        if (day < 0 || !IsPlaceholder(day)) return day < 0 ? CellValue.Unread : day;
        placeholder = true;
        return CellValue.Unread;
    }

    /// <summary>The day of a number as Excel keeps it.</summary>
    public static int OfSerial(double serial) => serial is >= FirstSerial and < LastSerial + 1 ? SerialZero + (int)serial : CellValue.Unread;

    /// <summary>Whether a text that is no day would be one with the month first.</summary>
    public static bool IsMonthFirst(ReadOnlySpan<byte> text) =>
        text.Length == 10 && text[2] is (byte)'/' or (byte)'-' or (byte)'.' && Plain([text[3], text[4], text[2], text[0], text[1], .. text[5..]]) >= 0;

    /// <summary>Whether a day stands for none.</summary>
    public static bool IsPlaceholder(int day) =>
        day <= LastEarly ? Array.IndexOf(Placeholders, day) >= 0 : day == Never;

    /// <summary>dd/mm/yyyy, the way of nearly every cell.</summary>
    private static int Plain(ReadOnlySpan<byte> text)
    {
        var (d1, d2, m1, m2) = (text[0] - '0', text[1] - '0', text[3] - '0', text[4] - '0');
        var (y1, y2, y3, y4) = (text[6] - '0', text[7] - '0', text[8] - '0', text[9] - '0');
        if ((uint)d1 > 9 | (uint)d2 > 9 | (uint)m1 > 9 | (uint)m2 > 9 | (uint)y1 > 9 | (uint)y2 > 9 | (uint)y3 > 9 | (uint)y4 > 9) return -1;
        return Number((y1 * 1000) + (y2 * 100) + (y3 * 10) + y4, (m1 * 10) + m2, (d1 * 10) + d2);
    }

    private static int Other(ReadOnlySpan<byte> text)
    {
        text = WithoutTime(text);
        Span<int> numbers = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        var (count, month) = (0, 0);
        while (text.Length > 0)
        {
            if (count == 3) return -1;
            if (text[0] is >= (byte)'0' and <= (byte)'9')
            {
                while (text.Length > 0 && text[0] is >= (byte)'0' and <= (byte)'9' && digits[count] < 8)
                {
                    (numbers[count], digits[count]) = ((numbers[count] * 10) + text[0] - '0', digits[count] + 1);
                    text = text[1..];
                }

                if (count == 0 && text.Length >= 2 && (text[..2].SequenceEqual("st"u8) || text[..2].SequenceEqual("nd"u8) || text[..2].SequenceEqual("rd"u8) || text[..2].SequenceEqual("th"u8))) text = text[2..];
            }
            else if (count == 1 && MonthAhead(text, out var letters) is > 0 and var named)
            {
                (month, numbers[1], digits[1]) = (named, named, 2);
                text = text[letters..];
            }
            else
            {
                return -1;
            }

            count++;
            var gap = 0;
            while (gap < text.Length && text[gap] is (byte)'/' or (byte)'-' or (byte)'.' or (byte)' ' or (byte)',') gap++;
            if (gap == 0 && text.Length > 0 && month == 0 && MonthAhead(text, out _) == 0) return -1;
            text = text[gap..];
        }

        return (count, digits[0]) switch
        {
            (1, 5) => OfSerial(numbers[0]),
            (1, 8) => Number(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100),
            (3, 4) => Number(numbers[0], numbers[1], numbers[2]),
            (3, 1 or 2) when digits[2] is 4 or 2 => Number(digits[2] == 4 ? numbers[2] : Year(numbers[2]), numbers[1], numbers[0]),
            _ => -1,
        };
    }

    /// <summary>A year of two figures: nobody in these lists was born before 1950, and nothing in them happens after 2049.</summary>
    private static int Year(int two) => two < 50 ? 2000 + two : 1900 + two;

    /// <summary>A time after the day says nothing about the day.</summary>
    private static ReadOnlySpan<byte> WithoutTime(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon > 0)
        {
            var cut = text[..colon].LastIndexOfAny((byte)' ', (byte)'T');
            return cut > 0 ? CellText.Trim(text[..cut]) : text;
        }

        var point = text.IndexOf((byte)'.');
        return point == 5 && text[(point + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 ? text[..point] : text;
    }

    private static int MonthAhead(ReadOnlySpan<byte> text, out int letters)
    {
        letters = 0;
        while (letters < text.Length && (text[letters] | 32) is >= 'a' and <= 'z') letters++;
        if (letters is < 3 or > 9) return 0;
        ReadOnlySpan<byte> names = "january  february march    april    may      june     july     august   septemberoctober  november december "u8;
        for (var month = 0; month < 12; month++)
        {
            var name = names.Slice(month * 9, 9).TrimEnd((byte)' ');
            if ((letters == 3 || letters == name.Length || (letters == 4 && month == 8)) && Begins(name, text[..letters])) return month + 1;
        }

        return 0;
    }

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at >= name.Length || (text[at] | 32) != name[at]) return false;
        }

        return true;
    }

    private static int Number(int year, int month, int day)
    {
        // Of the years in which everybody here lives the first days of all months are known.
        var at = ((year - FirstYear) * 12) + month - 1;
        if (month is >= 1 and <= 12 && (uint)at < (uint)(FirstDays.Length - 1)) return day >= 1 && day <= FirstDays[at + 1] - FirstDays[at] ? FirstDays[at] + day - 1 : -1;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DayNumber(year, month, day) : -1;
    }

    private static int DayNumber(int year, int month, int day)
    {
        ReadOnlySpan<short> before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        var past = year - 1;
        return (past * 365) + (past / 4) - (past / 100) + (past / 400) + before[month - 1] + (month > 2 && DateTime.IsLeapYear(year) ? 1 : 0) + day - 1;
    }
}
