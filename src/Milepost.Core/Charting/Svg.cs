using System.Globalization;
using System.Net;
using System.Text;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>The few elements that the charts are drawn of, with attributes alone: a style within the page would be refused.</summary>
internal static class Svg
{
    public const string Ink = "#0b0c0c";
    public const string Quiet = "#505a5f";

    public static string Frame(int width, int height, int letters, string title, string description, StringBuilder body) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="{letters}">
        <title>{Escape(title)}</title>
        <desc>{Escape(description)}</desc>
        {body}</svg>
        """;

    /// <summary>A picture beside words that say the same, so that it is hidden from those who listen.</summary>
    public static string Beside(int width, int height, StringBuilder body) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" focusable="false" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif">{body}</svg>""";

    public static StringBuilder Text(this StringBuilder svg, double x, double y, string words, string fill, string more = "") =>
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{N(x)}" y="{N(y)}" fill="{fill}"{(more.Length > 0 ? " " + more : "")}>{Escape(words)}</text>""").Append('\n');

    public static StringBuilder Across(this StringBuilder svg, double from, double to, double y, string stroke) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{N(from)} {N(y)}H{N(to)}" {stroke}/>""").Append('\n');

    /// <summary>A line through points, with a gap before each that nothing joins to the one before.</summary>
    public static StringBuilder Line(this StringBuilder svg, IEnumerable<(double X, double Y, bool Apart)> points, string stroke)
    {
        svg.Append("<path d=\"");
        var first = true;
        foreach (var (x, y, apart) in points)
        {
            svg.Append(first || apart ? 'M' : 'L').Append(N(x)).Append(' ').Append(N(y));
            first = false;
        }

        return svg.Append("\" fill=\"none\" ").Append(stroke).Append("/>\n");
    }

    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string words) => WebUtility.HtmlEncode(Xml.Clean(words));
}
