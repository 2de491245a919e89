using System.Globalization;
using System.Text;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>Draws the values of a measure along time with mean, limits, target and what happened. Lines differ by their dashes and are named where they end; marks differ by shape.</summary>
public static class ValueChartDrawing
{
    private const int MostEvents = 8;
    private const int YearAhead = 366;
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Room and letters for one size of picture.</summary>
    private sealed record Layout(int Width, int Plot, int Letters, double Letter, int Line, int Months, int Ticks, int LabelRoom, bool Shortly)
    {
        public static Layout Of(ChartSize size) => size is ChartSize.Wide
            ? new(760, 300, 14, 7.2, 20, 8, 5, 205, Shortly: false)
            : new(320, 230, 12, 6.3, 17, 3, 5, 96, Shortly: true);
    }

    public static Drawing Draw(ValueChart chart, ChartSize size = ChartSize.Wide)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var layout = Layout.Of(size);
        var labels = Labels(chart, layout);
        var body = new StringBuilder(8_192);
        var plane = PlaneOf(chart, layout, labels);
        var events = chart.Events.Where(one => one.On >= plane.From && one.On <= plane.To).OrderBy(one => one.On).TakeLast(MostEvents).ToList();
        var rows = Rows(events, plane);
        if (rows is [_, ..]) plane = plane with { Top = plane.Top + (19 * (rows.Max() + 1)), Bottom = plane.Bottom + (19 * (rows.Max() + 1)) };
        Bands(body, chart, plane);
        Grid(body, chart, plane, layout);
        Events(body, events, rows, plane, layout);
        Lines(body, chart, plane);
        body.Line(chart.Values.Select(value => (plane.X(value.On), plane.Y(value.Value), value.Apart)), "stroke=\"#1b2b3a\" stroke-width=\"2\" stroke-linejoin=\"round\"");
        foreach (var value in chart.Values) body.Mark(value.Mark, value.Provisional, plane.X(value.On), plane.Y(value.Value), size is ChartSize.Wide ? 1 : 0.85);
        NameLines(body, plane, layout, labels);
        var y = Key(body, chart, layout, plane.Bottom + (layout.Line * 2) + 6);
        foreach (var (number, one) in events.Index())
        {
            body.Text(2, y, $"{number + 1}", Svg.Ink, "font-weight=\"700\"");
            foreach (var line in TextLines.Of($"{Say.Date(one.On)}: {one.Words}", (int)((layout.Width - 24) / layout.Letter), most: 3))
            {
                body.Text(20, y, line, Svg.Ink);
                y += layout.Line;
            }
        }

        var height = (int)Math.Ceiling(y - layout.Line + 10);
        return new Drawing(Svg.Frame(layout.Width, height, layout.Letters, chart.Title, chart.Description, body), layout.Width, height, chart.Description);
    }

    private static ChartPlane PlaneOf(ValueChart chart, Layout layout, List<(double Value, string Words, bool Strong)> labels)
    {
        var (first, last) = (chart.Values[0].On, chart.Values[^1].On);
        var to = chart.Trajectory.Select(step => step.By).Where(by => by > last && by.DayNumber - last.DayNumber <= YearAhead).DefaultIfEmpty(last).Max();
        var all = chart.Values.Select(value => value.Value).Concat(labels.Select(label => label.Value))
            .Concat(chart.Bands.SelectMany(band => new[] { band.Mean, band.Lower ?? band.Mean, band.Upper ?? band.Mean }))
            .Concat(chart.Trajectory.Where(step => step.By >= first && step.By <= to).Select(step => step.Value)).ToList();
        var (low, high, step) = ChartPlane.Axis(all.Min(), all.Max(), chart.Floor, chart.Ceiling, layout.Ticks);
        var right = labels.Count == 0 ? 12 : Math.Min(layout.LabelRoom, labels.Max(label => label.Words.Length) * layout.Letter) + 14;
        var axis = Math.Max(Number(low, chart.Suffix).Length, Number(high, chart.Suffix).Length) * layout.Letter;
        var top = chart.Unit is null ? 10 : 24;
        return new(layout.Width, axis + 14, right, top, top + layout.Plot, first, to, low, high, step);
    }

    private static void Bands(StringBuilder body, ValueChart chart, ChartPlane plane)
    {
        foreach (var band in chart.Bands)
        {
            if (band is not { Lower: { } lower, Upper: { } upper }) continue;
            var (from, to) = Edges(band, plane, chart);
            body.Append(CultureInfo.InvariantCulture, $"""<rect x="{Svg.N(from)}" y="{Svg.N(plane.Y(upper))}" width="{Svg.N(to - from)}" height="{Svg.N(plane.Y(lower) - plane.Y(upper))}" fill="#eef1f4"/>""").Append('\n');
        }
    }

    /// <summary>A band reaches a little beyond its first and last value; at the end of the values, to the edge, where its lines are named.</summary>
    private static (double From, double To) Edges(ChartBand band, ChartPlane plane, ValueChart chart)
    {
        var to = band.To == chart.Values[^1].On ? plane.End : plane.X(band.To) + 4;
        return (Math.Max(plane.Left, plane.X(band.From) - 6), to);
    }

    private static void Grid(StringBuilder body, ValueChart chart, ChartPlane plane, Layout layout)
    {
        foreach (var (y, label) in plane.Values(chart.Suffix))
        {
            body.Across(plane.Left, plane.End, y, "stroke=\"#d8dde0\"").Text(plane.Left - 6, y + 5, label, Svg.Quiet, "text-anchor=\"end\"");
        }

        if (chart.Unit is { } unit) body.Text(2, plane.Top - 9, Say.Shorten(unit, 40), Svg.Quiet);
        body.Across(plane.Left, plane.End, plane.Bottom, $"stroke=\"{Svg.Quiet}\"");
        foreach (var (x, label) in plane.Months(chart.Values[^1].On, layout.Months, layout.Shortly))
        {
            body.Append(CultureInfo.InvariantCulture, $"""<path d="M{Svg.N(x)} {Svg.N(plane.Bottom)}v5" stroke="{Svg.Quiet}"/>""")
                .Text(Math.Min(x, layout.Width - (label.Length * layout.Letter / 2)), plane.Bottom + layout.Line, label, Svg.Quiet, "text-anchor=\"middle\"");
        }
    }

    private static void Lines(StringBuilder body, ValueChart chart, ChartPlane plane)
    {
        foreach (var band in chart.Bands)
        {
            var (from, to) = Edges(band, plane, chart);
            body.Across(from, to, plane.Y(band.Mean), $"stroke=\"{Svg.Quiet}\" stroke-width=\"1.5\"");
            if (band.Lower is { } lower) body.Across(from, to, plane.Y(lower), $"stroke=\"{Svg.Quiet}\" stroke-dasharray=\"5 4\"");
            if (band.Upper is { } upper) body.Across(from, to, plane.Y(upper), $"stroke=\"{Svg.Quiet}\" stroke-dasharray=\"5 4\"");
        }

        foreach (var other in chart.Comparators) body.Across(plane.Left, plane.End, plane.Y(other.Value), $"stroke=\"{Svg.Quiet}\" stroke-width=\"1.5\" stroke-dasharray=\"9 3 2 3\"");
        if (chart.Target is { } target) body.Across(plane.Left, plane.End, plane.Y(target), $"stroke=\"{Svg.Ink}\" stroke-width=\"2\" stroke-dasharray=\"12 4\"");
        var steps = chart.Trajectory.Where(step => step.By >= plane.From && step.By <= plane.To).ToList();
        if (steps.Count > 1) body.Line(steps.Select(step => (plane.X(step.By), plane.Y(step.Value), false)), $"stroke=\"{Svg.Ink}\" stroke-width=\"2.5\" stroke-dasharray=\"1 5\" stroke-linecap=\"round\"");
    }

    /// <summary>In which row the number of each stands: two that would meet stand one under the other.</summary>
    private static List<int> Rows(List<ChartEvent> events, ChartPlane plane)
    {
        var rows = new List<int>();
        foreach (var (number, one) in events.Index())
        {
            rows.Add(number > 0 && plane.X(one.On) - plane.X(events[number - 1].On) < 20 ? rows[^1] + 1 : 0);
        }

        return rows;
    }

    private static void Events(StringBuilder body, List<ChartEvent> events, List<int> rows, ChartPlane plane, Layout layout)
    {
        foreach (var (number, one) in events.Index())
        {
            var (x, y) = (plane.X(one.On), 11 + (19 * rows[number]));
            body.Append(CultureInfo.InvariantCulture, $"""<path d="M{Svg.N(x)} {Svg.N(y)}V{Svg.N(plane.Bottom)}" stroke="#8a949c" stroke-dasharray="2 3"/><circle cx="{Svg.N(x)}" cy="{Svg.N(y)}" r="9" fill="#ffffff" stroke="{Svg.Quiet}"/>""")
                .Text(x, y + 4.5, $"{number + 1}", Svg.Ink, $"text-anchor=\"middle\" font-size=\"{Math.Min(13, layout.Letters)}\" font-weight=\"700\"");
        }
    }

    private static List<(double Value, string Words, bool Strong)> Labels(ValueChart chart, Layout layout)
    {
        var labels = new List<(double Value, string Words, bool Strong)>();
        var most = (int)(layout.LabelRoom / layout.Letter);
        void Name(string name, double value, bool strong = false)
        {
            var number = Number(value, chart.Suffix);
            labels.Add((value, $"{Say.Shorten(name, Math.Max(4, most - number.Length - 1))} {number}", strong));
        }

        if (chart.Bands.Count > 0)
        {
            var band = chart.Bands[^1];
            Name("Mean", band.Mean);
            if (band.Upper is { } upper) Name(layout.Shortly ? "Upper" : "Upper limit", upper);
            if (band.Lower is { } lower) Name(layout.Shortly ? "Lower" : "Lower limit", lower);
        }

        if (chart.Target is { } target) Name("Target", target, strong: true);
        foreach (var other in chart.Comparators) Name(other.Name, other.Value);
        return labels;
    }

    /// <summary>Each name beside the end of its line, moved apart where two would meet.</summary>
    private static void NameLines(StringBuilder body, ChartPlane plane, Layout layout, List<(double Value, string Words, bool Strong)> labels)
    {
        var placed = labels.Select(label => (label.Words, label.Strong, Y: plane.Y(label.Value))).OrderBy(label => label.Y).ToList();
        var room = layout.Letters + 2.0;
        for (var at = 1; at < placed.Count; at++)
        {
            if (placed[at].Y < placed[at - 1].Y + room) placed[at] = placed[at] with { Y = placed[at - 1].Y + room };
        }

        var lowest = plane.Bottom;
        for (var at = placed.Count - 1; at >= 0 && placed[at].Y > lowest; at--)
        {
            placed[at] = placed[at] with { Y = lowest };
            lowest -= room;
        }

        foreach (var (words, strong, y) in placed) body.Text(plane.End + 6, y + 4.5, words, Svg.Ink, strong ? "font-weight=\"700\"" : "");
    }

    /// <summary>Says in words what stands for what, of what there is; returns where the next line goes.</summary>
    private static double Key(StringBuilder body, ValueChart chart, Layout layout, double y)
    {
        var x = 8.0;
        var any = false;
        void Entry(string words, Action<double, double> mark)
        {
            var width = 32 + (words.Length * layout.Letter);
            if (any && x + width > layout.Width) (x, y) = (8, y + layout.Line);
            mark(x, y - 5);
            body.Text(x + 14, y, words, Svg.Quiet);
            (x, any) = (x + width, true);
        }

        foreach (var mark in chart.Values.Select(value => value.Mark).Where(mark => mark is not ValueMark.Usual).Distinct().Order())
        {
            Entry(ValueMarks.Words(mark), (at, line) => body.Mark(mark, hollow: false, at, line));
        }

        if (chart.Values.Any(value => value.Provisional)) Entry("provisional", (at, line) => body.Mark(ValueMark.Usual, hollow: true, at, line));
        if (chart.Trajectory.Count > 1) Entry("trajectory", (at, line) => body.Across(at - 8, at + 9, line, $"stroke=\"{Svg.Ink}\" stroke-width=\"2.5\" stroke-dasharray=\"1 5\" stroke-linecap=\"round\""));
        return any ? y + layout.Line + 4 : y;
    }

    private static string Number(double value, string suffix) => Math.Round(value, 1).ToString("#,##0.#", uk) + suffix;
}
