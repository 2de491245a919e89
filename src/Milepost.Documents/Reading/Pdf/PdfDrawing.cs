using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Documents.Reading.Packages;
using Milepost.Rating;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>What is drawn on a page besides its text: the rules of its tables, and the colours behind their cells.</summary>
internal sealed record PdfDrawing(List<Box> Across, List<Box> Down, List<(Box Box, string Shade)> Fills);

/// <summary>Reads rules and fills from the drawing of a PDF.</summary>
internal static partial class PdfDrawings
{
    private const double Thin = 2.6;
    private const int MostOnPage = 20_000;

    public static List<PdfDrawing> Read(byte[] svg, Allowance allowance)
    {
        var pages = new List<PdfDrawing>();
        try
        {
            using var xml = new XmlCursor(new CountedStream(new MemoryStream(svg, writable: false), allowance), allowance);
            xml.ToRoot();
            var only = new PdfDrawing([], [], []);
            Read(xml, only, pages, allowance);
            if (pages.Count == 0) pages.Add(only);
        }
        catch (Exception unreadable) when (unreadable is RefusedException or System.Xml.XmlException)
        {
            // A page that is mostly pictures is drawn at great length. Its words are read all the same, without rules.
            return [];
        }

        return pages;
    }

    private static void Read(XmlCursor xml, PdfDrawing page, List<PdfDrawing> pages, Allowance allowance)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "page":
                    var next = new PdfDrawing([], [], []);
                    pages.Add(next);
                    Read(xml, next, pages, allowance);
                    break;
                case "path" when page.Across.Count + page.Down.Count < MostOnPage:
                    allowance.Check();
                    AddPath(xml, page);
                    break;
                case "g" or "pageSet" or "svg":
                    Read(xml, page, pages, allowance);
                    break;
            }
        }
    }

    private static void AddPath(XmlCursor xml, PdfDrawing page)
    {
        var path = xml.Plain("d") ?? "";
        if (path.Length > 20_000 || path.Contains('C', StringComparison.Ordinal)) return;

        var style = xml.Plain("style") ?? "";
        var turn = Numbers(xml.Plain("transform") ?? "");
        var points = Points(path, turn.Count == 6 ? turn : [1, 0, 0, 1, 0, 0]);
        var stroked = !style.Contains("stroke:none", StringComparison.Ordinal) && style.Contains("stroke:", StringComparison.Ordinal);
        foreach (var part in points)
        {
            var box = part.Skip(1).Aggregate(new Box(part[0].X, part[0].Y, part[0].X, part[0].Y), (all, point) => all.With(new Box(point.X, point.Y, point.X, point.Y)));
            if (stroked) AddStroke(part, page);
            else if (box.Height <= Thin || box.Width <= Thin) AddRule(box, page);
            else if (Colour().Match(style) is { Success: true } fill && ShadeReader.Read(Part(fill, 1), Part(fill, 2), Part(fill, 3)) is { } shade) page.Fills.Add((box, shade));
        }
    }

    private static void AddStroke(List<(double X, double Y)> part, PdfDrawing page)
    {
        for (var i = 1; i < part.Count; i++)
        {
            var (from, to) = (part[i - 1], part[i]);
            AddRule(new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)), page);
        }
    }

    private static void AddRule(Box box, PdfDrawing page)
    {
        if (box.Height <= Thin && box.Width >= box.Height) page.Across.Add(box);
        if (box.Width <= Thin && box.Height >= box.Width) page.Down.Add(box);
    }

    /// <summary>The corners of each part of a path of straight lines, where they come to stand on the page.</summary>
    private static List<List<(double X, double Y)>> Points(string path, List<double> turn)
    {
        var parts = new List<List<(double X, double Y)>>();
        foreach (var part in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Numbers(part);
            if (numbers.Count < 4) continue;
            var points = new List<(double X, double Y)>();
            for (var i = 0; i + 1 < numbers.Count; i += 2)
            {
                points.Add((turn[0] * numbers[i] + turn[2] * numbers[i + 1] + turn[4], turn[1] * numbers[i] + turn[3] * numbers[i + 1] + turn[5]));
            }

            if (part.Contains('Z', StringComparison.Ordinal)) points.Add(points[0]);
            parts.Add(points);
        }

        return parts;
    }

    private static List<double> Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (var match in Number().EnumerateMatches(text))
        {
            if (double.TryParse(text.AsSpan(match.Index, match.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
        }

        return numbers;
    }

    private static byte Part(Match colour, int group) =>
        (byte)Math.Clamp(double.Parse(colour.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * 2.55, 0, 255);

    [GeneratedRegex(@"[-+]?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"fill:rgb\(([0-9.]{1,12})%,\s*([0-9.]{1,12})%,\s*([0-9.]{1,12})%\)", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
