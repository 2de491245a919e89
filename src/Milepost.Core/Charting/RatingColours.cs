using System.Globalization;
using Milepost.Rating;

namespace Milepost.Charting;

/// <summary>The drawn colours of ratings, the same in every picture and on every paper.</summary>
/// <param name="Strong">Behind white letters: at least 4.5 to 1.</param>
/// <param name="Pale">Behind dark letters in a table's cell.</param>
/// <param name="Ink">The dark letters on the pale ground.</param>
public sealed record RatingColours(string Strong, string Pale, string Ink)
{
    public static RatingColours Of(string colour) => colour switch
    {
        "blue" => new("#1d70b8", "#e4eff8", "#0b3a63"),
        "green" => new("#0f7a52", "#e3f2eb", "#05472e"),
        "amber" => new("#b25c00", "#fdf0df", "#5c3000"),
        "red" => new("#b8002c", "#fbe7ec", "#75001c"),
        _ => new("#505a5f", "#f4f6f8", "#383f43"),
    };
}

/// <summary>The shapes that stand for ratings, so that none is told by colour alone.</summary>
public static class RatingShapes
{
    /// <summary>The shape as a character, for text: ◆ ● ▲ ■ ○.</summary>
    public static string Character(RatingShape shape) => shape switch
    {
        RatingShape.Diamond => "◆",
        RatingShape.Circle => "●",
        RatingShape.Triangle => "▲",
        RatingShape.Square => "■",
        _ => "○",
    };

    /// <summary>The shape as an SVG element around a middle point.</summary>
    internal static string Element(RatingShape shape, double x, double y, double r, string fill)
    {
        return shape switch
        {
            RatingShape.Diamond => Path($"M{N(x)} {N(y - r)}L{N(x + r)} {N(y)}L{N(x)} {N(y + r)}L{N(x - r)} {N(y)}Z"),
            RatingShape.Triangle => Path($"M{N(x)} {N(y - r)}L{N(x + r)} {N(y + (r * 0.8))}L{N(x - r)} {N(y + (r * 0.8))}Z"),
            RatingShape.Square => Path($"M{N(x - (r * 0.85))} {N(y - (r * 0.85))}h{N(r * 1.7)}v{N(r * 1.7)}h{N(r * -1.7)}Z"),
            RatingShape.Ring => $"""<circle cx="{N(x)}" cy="{N(y)}" r="{N(r * 0.8)}" fill="none" stroke="{fill}" stroke-width="2"/>""",
            _ => $"""<circle cx="{N(x)}" cy="{N(y)}" r="{N(r * 0.9)}" fill="{fill}"/>""",
        };

        string Path(string d) => $"""<path d="{d}" fill="{fill}"/>""";
    }

    internal static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
