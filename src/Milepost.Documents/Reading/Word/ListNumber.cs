using System.Globalization;

namespace Milepost.Documents.Reading.Word;

/// <summary>Numbers of list items as they are written: 3, c, iii.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Write(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => InRoman(number),
        "upperRoman" => InRoman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a to z, then aa, bb: as Word goes on.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var written = "";
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value) written += letters;
        }

        return written;
    }
}
