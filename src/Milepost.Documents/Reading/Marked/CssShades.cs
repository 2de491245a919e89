using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Milepost.Rating;

namespace Milepost.Documents.Reading.Marked;

/// <summary>The colours behind a page's cells, from the cell itself or from the page's own style classes, as Excel writes them.</summary>
internal sealed partial class CssShades
{
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);

    public static CssShades Of(IDocument page)
    {
        var shades = new CssShades();
        foreach (var style in page.QuerySelectorAll("style").Take(20))
        {
            foreach (Match rule in Rule().Matches(style.TextContent))
            {
                if (Declared(rule.Groups[2].Value) is { } shade) shades.classes[rule.Groups[1].Value] = shade;
            }
        }

        return shades;
    }

    public string? For(IElement cell) =>
        Own(cell) ?? cell.ClassList.Select(name => classes.GetValueOrDefault(name)).FirstOrDefault(shade => shade is not null);

    private static string? Own(IElement cell) =>
        Declared(cell.GetAttribute("style") ?? "") ?? ShadeReader.Read(cell.GetAttribute("bgcolor"));

    private static string? Declared(string style)
    {
        var match = Background().Match(style);
        if (!match.Success) return null;
        if (match.Groups[1].Success) return ShadeReader.Read(Six(match.Groups[1].Value));
        return match.Groups[2].Success
            ? ShadeReader.Read(Part(match.Groups[2].Value), Part(match.Groups[3].Value), Part(match.Groups[4].Value))
            : ShadeReader.Read(match.Groups[5].Value);
    }

    private static string Six(string digits) => digits.Length == 3 ? string.Concat(digits.Select(d => new string(d, 2))) : digits;

    private static byte Part(string number) => byte.TryParse(number, out var part) ? part : byte.MaxValue;

    [GeneratedRegex(@"\.([\w-]+)\s*\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"background(?:-color)?\s*:\s*(?:#([0-9a-f]{6}|[0-9a-f]{3})\b|rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)|([a-z]+))",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Background();
}
