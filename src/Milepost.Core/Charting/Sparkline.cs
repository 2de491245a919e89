using System.Globalization;
using System.Text;

namespace Milepost.Charting;

/// <summary>Draws a measure small enough for a table: the line, what is usual, and the last value by its shape. The words beside it say the same.</summary>
public static class Sparkline
{
    private const int Width = 132;
    private const int Height = 40;
    private const double Edge = 7;

    /// <summary>The element to put into a page; empty where there is nothing to draw a line of.</summary>
    public static string Draw(IReadOnlyList<ChartValue> values, IReadOnlyList<ChartBand> bands)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(bands);
        if (values.Count < 2) return "";
        var all = values.Select(value => value.Value).Concat(bands.SelectMany(band => new[] { band.Lower ?? band.Mean, band.Upper ?? band.Mean })).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (high - low < 1e-9) (low, high) = (low - 1, high + 1);
        var plane = new ChartPlane(Width, 0, 0, Edge, Height - Edge, values[0].On, values[^1].On, low, high, high - low);
        var body = new StringBuilder(1_024);
        foreach (var band in bands)
        {
            var (from, to) = (plane.X(band.From), plane.X(band.To));
            if (band is { Lower: { } lower, Upper: { } upper })
            {
                body.Append(CultureInfo.InvariantCulture, $"""<rect x="{Svg.N(from)}" y="{Svg.N(plane.Y(upper))}" width="{Svg.N(to - from)}" height="{Svg.N(plane.Y(lower) - plane.Y(upper))}" fill="#e4e8ec"/>""");
            }

            body.Across(from, to, plane.Y(band.Mean), $"stroke=\"{Svg.Quiet}\"");
        }

        body.Line(values.Select(value => (plane.X(value.On), plane.Y(value.Value), value.Apart)), "stroke=\"#1b2b3a\" stroke-width=\"1.5\" stroke-linejoin=\"round\"");
        body.Mark(values[^1].Mark, values[^1].Provisional, plane.X(values[^1].On), plane.Y(values[^1].Value), 0.85);
        return Svg.Beside(Width, Height, body);
    }
}
