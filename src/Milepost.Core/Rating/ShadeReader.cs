using System.Globalization;

namespace Milepost.Rating;

/// <summary>Tells which rating a cell's colour stands for, as a person would see it: plainly red, amber, green or blue, or none of them.</summary>
public static class ShadeReader
{
    /// <summary>The rating key of a colour, or null for white, greys, and the pale or dark tints that headings are given.</summary>
    public static string? Read(byte red, byte green, byte blue)
    {
        var (hue, colourfulness, lightness) = Measured(red, green, blue);
        return hue switch
        {
            < 14 or >= 338 => colourfulness >= 0.19 && lightness is >= 0.22 and < 0.905 ? "red" : null,
            < 66 => IsAmber(colourfulness, lightness) ? "amber" : null,
            < 165 => colourfulness >= 0.16 && lightness is >= 0.24 and < 0.905 && !IsDull(colourfulness, lightness) ? "green" : null,
            < 186 => null,
            // Blue is also the usual colour of headings, whose tints are paler or darker than a rating's.
            < 262 => colourfulness >= 0.35 && lightness is >= 0.3 and < 0.8 ? "blue" : null,
            _ => null,
        };
    }

    /// <summary>The rating key of a colour written "FFC000", "#FFC000" or with the opacity in front, or by its name in Word or on the web.</summary>
    public static string? Read(string? colour)
    {
        var digits = (colour ?? "").AsSpan().Trim().TrimStart('#');
        if (digits.Length == 8) digits = digits[2..];
        if (digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return Read((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        }

        return digits.ToString().ToLowerInvariant() switch
        {
            "red" or "darkred" or "crimson" or "tomato" or "firebrick" => "red",
            "yellow" or "orange" or "gold" or "darkorange" or "darkyellow" or "amber" => "amber",
            "green" or "lime" or "limegreen" or "darkgreen" or "lightgreen" or "seagreen" or "forestgreen" => "green",
            "blue" or "royalblue" or "dodgerblue" or "deepskyblue" or "steelblue" => "blue",
            _ => null,
        };
    }

    /// <summary>Orange and yellow count as amber; browns, tans and creams do not.</summary>
    private static bool IsAmber(double colourfulness, double lightness) =>
        colourfulness >= 0.25 && lightness is >= 0.36 and < 0.895 && !IsDull(colourfulness, lightness, 0.5);

    private static bool IsDull(double colourfulness, double lightness, double least = 0.3) =>
        colourfulness / (1 - Math.Abs(2 * lightness - 1)) < least;

    /// <summary>The hue in degrees, the distance from grey and the lightness, both from 0 to 1.</summary>
    private static (double Hue, double Colourfulness, double Lightness) Measured(byte red, byte green, byte blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var least = Math.Min(red, Math.Min(green, blue));
        double range = most - least;
        if (range == 0) return (0, 0, most / 255.0);

        var sixth = most == red ? (green - blue) / range
            : most == green ? 2 + (blue - red) / range
            : 4 + (red - green) / range;
        return ((sixth * 60 + 360) % 360, range / 255, (most + least) / 510.0);
    }
}
