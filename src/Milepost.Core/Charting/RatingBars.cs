using System.Net;
using System.Text;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>Draws ratings by priority as stacked bars. Each part is labelled where it stands, so that no key needs to be learnt.</summary>
public static class RatingBars
{
    private const int Width = 760;
    private const int BarHeight = 32;
    private const int LineHeight = 20;
    private const int Gap = 18;
    private const int TotalRoom = 96;
    private const int LettersOnALine = 88;

    /// <summary>The picture of the bars; one unit of length is the same number of actions in all of them.</summary>
    /// <param name="title">What the picture is, read out before it.</param>
    /// <param name="scheme">What the ratings mean.</param>
    /// <param name="bars">One for each priority, in the plan's order.</param>
    /// <param name="noun">What is counted: "action".</param>
    public static Drawing Draw(string title, RatingScheme scheme, IReadOnlyList<RatingBar> bars, string noun = "action")
    {
        var most = Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Total));
        var unit = (Width - TotalRoom) / (double)most;
        var body = new StringBuilder();
        var y = 0.0;

        foreach (var bar in bars)
        {
            foreach (var line in Lines(bar.Label))
            {
                body.Append(Text(0, y + 15, line, "#0b0c0c", "font-weight=\"700\""));
                y += LineHeight;
            }

            body.Append(Bar(bar, scheme, unit, y + 3, noun));
            y += 3 + BarHeight + Gap;
        }

        y = Key(body, scheme, bars, y + 4);
        var height = (int)Math.Ceiling(y + 26);
        var alternative = Alternative(scheme, bars, noun);
        return new Drawing(Frame(title, alternative, height, body), Width, height, alternative);
    }

    private static string Frame(string title, string alternative, int height, StringBuilder body) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="16">
        <title>{Escape(title)}</title>
        <desc>{Escape(alternative)}</desc>
        {body}</svg>
        """;

    private static StringBuilder Bar(RatingBar bar, RatingScheme scheme, double unit, double y, string noun)
    {
        var svg = new StringBuilder();
        var x = 0.0;
        foreach (var segment in bar.Segments.Where(segment => segment.Count > 0))
        {
            var width = segment.Count * unit;
            svg.Append(Segment(Level(scheme, segment.Key), segment.Count, x, y, width));
            x += width;
        }

        if (bar.Total == 0) svg.Append("<path d=\"M0 " + N(y) + "v32\" stroke=\"#c8ced6\" stroke-width=\"2\"/>");
        return svg.Append(Text(x + 8, y + 21, bar.Total == 0 ? $"no {noun}s" : Say.Count(bar.Total, noun), "#505a5f", "")).Append('\n');
    }

    private static string Segment(RatingLevel level, int count, double x, double y, double width)
    {
        var unrated = level.Key.Length == 0;
        var strong = RatingColours.Of(level.Colour).Strong;
        var ink = unrated ? "#383f43" : "#ffffff";
        var inset = unrated ? 1 : 0;
        var box = $"""<rect x="{N(x + inset)}" y="{N(y + inset)}" width="{N(Math.Max(1, width - 2 - inset))}" height="{BarHeight - (2 * inset)}" rx="2" """
            + (unrated ? """fill="#ffffff" stroke="#8a949c" stroke-dasharray="4 3"/>""" : $"""fill="{strong}"/>""");

        var (middle, centre) = (x + ((width - 2) / 2), y + (BarHeight / 2.0));
        return box + "\n" + width switch
        {
            >= 56 => RatingShapes.Element(level.Shape, middle - 22, centre, 6.5, ink) + Text(middle - 8, centre + 6, $"{level.Letter} {count}".Trim(), ink, "font-weight=\"700\""),
            >= 30 => RatingShapes.Element(level.Shape, middle - 8, centre, 5.5, ink) + Text(middle + 1, centre + 5.5, $"{count}", ink, "font-weight=\"700\""),
            >= 13 => RatingShapes.Element(level.Shape, middle, centre - 7, 4.5, ink) + Text(middle, centre + 12, $"{count}", ink, "font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\""),
            _ => "",
        };
    }

    /// <summary>Says each shape and letter in words under the bars; returns the top of its last line.</summary>
    private static double Key(StringBuilder svg, RatingScheme scheme, IReadOnlyList<RatingBar> bars, double y)
    {
        var used = bars.SelectMany(bar => bar.Segments).Where(segment => segment.Count > 0).Select(segment => segment.Key).Distinct();
        var x = 7.0;
        foreach (var level in used.OrderBy(key => key.Length == 0 ? int.MaxValue : scheme.Rank(key)).Select(key => Level(scheme, key)))
        {
            var words = Say.Shorten($"{level.Letter} {level.Word}", 60);
            var width = 44 + (words.Length * 7.6);
            if (x > 7 && x + width > Width) (x, y) = (7, y + 24);

            svg.Append(RatingShapes.Element(level.Shape, x, y + 9, 6.5, RatingColours.Of(level.Colour).Strong))
                .Append(Text(x + 13, y + 14.5, words, "#383f43", "")).Append('\n');
            x += width;
        }

        return y;
    }

    private static string Alternative(RatingScheme scheme, IReadOnlyList<RatingBar> bars, string noun) =>
        string.Join(" ", bars.Select(bar =>
        {
            var parts = bar.Segments.Where(segment => segment.Count > 0).Select(segment => $"{segment.Count} {Level(scheme, segment.Key).Word}").ToList();
            return $"{bar.Label}: " + (parts.Count == 0 ? $"no {noun}s." : $"{Say.Count(bar.Total, noun)}, {Say.List(parts)}.");
        }));

    private static RatingLevel Level(RatingScheme scheme, string key) =>
        key.Length == 0 ? new RatingLevel("", "", "not rated", RatingShape.Ring, "grey") : scheme[key];

    /// <summary>A long name takes two lines; more would push the bars apart.</summary>
    private static IEnumerable<string> Lines(string label)
    {
        var line = Say.Shorten(label, 2 * LettersOnALine - 8);
        if (line.Length <= LettersOnALine) return [line];

        var cut = line.LastIndexOf(' ', LettersOnALine);
        return cut <= 0 ? [Say.Shorten(line, LettersOnALine)] : [line[..cut], Say.Shorten(line[(cut + 1)..], LettersOnALine)];
    }

    private static string Text(double x, double y, string words, string fill, string more) =>
        $"""<text x="{N(x)}" y="{N(y)}" fill="{fill}"{(more.Length > 0 ? " " + more : "")}>{Escape(words)}</text>""";

    private static string Escape(string words) => WebUtility.HtmlEncode(Xml.Clean(words));

    private static string N(double number) => RatingShapes.N(number);
}
