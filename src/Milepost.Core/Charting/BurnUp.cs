using System.Globalization;
using System.Net;
using System.Text;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>One day of a burn-up: how much was planned, is done and is expected by then.</summary>
public sealed record BurnUpPoint(DateOnly Day, int Planned, int? Done, int? Forecast);

/// <summary>Draws how work was planned, is done and will be done along time. Each line differs by its dashes and weight and is named where it ends.</summary>
public static class BurnUp
{
    private const int Width = 760;
    private const int Height = 340;
    private const int Left = 44;
    private const int Right = 128;
    private const int Top = 14;
    private const int Bottom = 30;
    private const int LabelRoom = 19;

    private static readonly int[] MonthsBetweenLabels = [1, 2, 3, 6, 12, 24];
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <param name="title">What the picture says, read out before it.</param>
    /// <param name="all">How much work there is in all; the top of the picture.</param>
    /// <param name="points">The days, oldest first; two or more.</param>
    /// <param name="noun">What is counted: "step".</param>
    public static Drawing Draw(string title, int all, IReadOnlyList<BurnUpPoint> points, string noun)
    {
        ArgumentNullException.ThrowIfNull(points);
        var plane = new Plane(points[0].Day, points[^1].Day, Math.Max(1, all));
        var body = new StringBuilder();
        Grid(body, plane);
        var today = points.LastOrDefault(point => point.Done is not null);
        if (today is not null) Today(body, plane, today.Day);

        List<Line> lines =
        [
            new("planned", [.. points.Select(point => (point.Day, point.Planned))], "stroke=\"#505a5f\" stroke-width=\"2\" stroke-dasharray=\"7 4\""),
            new("forecast", [.. points.Where(point => point.Forecast is not null).Select(point => (point.Day, point.Forecast!.Value))], "stroke=\"#0b0c0c\" stroke-width=\"3\" stroke-dasharray=\"1 6\" stroke-linecap=\"round\""),
            new("done", [.. points.Where(point => point.Done is not null).Select(point => (point.Day, point.Done!.Value))], "stroke=\"#0b0c0c\" stroke-width=\"4\""),
        ];
        foreach (var line in lines.Where(line => line.Points.Count > 1)) body.Append(Path(plane, line));
        Labels(body, plane, [.. lines.Where(line => line.Points.Count > 1)]);
        var alternative = Alternative(points, all, noun);
        return new Drawing(Frame(title, alternative, body), Width, Height, alternative);
    }

    private static string Frame(string title, string alternative, StringBuilder body) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="14">
        <title>{Escape(title)}</title>
        <desc>{Escape(alternative)}</desc>
        {body}</svg>
        """;

    private static void Grid(StringBuilder body, Plane plane)
    {
        var step = Step(plane.All);
        for (var count = 0; count <= plane.All; count += step)
        {
            var y = plane.Y(count);
            body.Append(CultureInfo.InvariantCulture, $"""<path d="M{Left} {N(y)}H{Width - Right}" stroke="{(count == 0 ? "#505a5f" : "#d8dde0")}"/>""")
                .Append(Text(Left - 8, y + 5, count.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), "#505a5f", " text-anchor=\"end\"")).Append('\n');
        }

        var months = ((plane.To.Year - plane.From.Year) * 12) + plane.To.Month - plane.From.Month + 1;
        var between = MonthsBetweenLabels.FirstOrDefault(each => months / each <= 6, 24);
        for (var month = new DateOnly(plane.From.Year, plane.From.Month, 1).AddMonths(1); month <= plane.To; month = month.AddMonths(1))
        {
            if (((month.Year * 12) + month.Month - 1) % between != 0) continue;
            var x = plane.X(month);
            body.Append(CultureInfo.InvariantCulture, $"""<path d="M{N(x)} {Height - Bottom}v5" stroke="#505a5f"/>""")
                .Append(Text(x, Height - 8, month.ToString(between >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.GetCultureInfo("en-GB")), "#505a5f", " text-anchor=\"middle\"")).Append('\n');
        }
    }

    private static void Today(StringBuilder body, Plane plane, DateOnly day)
    {
        var x = plane.X(day);
        body.Append(CultureInfo.InvariantCulture, $"""<path d="M{N(x)} {Top}V{Height - Bottom}" stroke="#8a949c" stroke-dasharray="2 3"/>""").Append('\n');
    }

    private static string Path(Plane plane, Line line) =>
        $"<path d=\"M{string.Join('L', line.Points.Select(point => $"{N(plane.X(point.Day))} {N(plane.Y(point.Count))}"))}\" fill=\"none\" {line.Stroke}/>\n";

    /// <summary>The name and the last number of each line beside its end; at the edge moved apart where two would meet, elsewhere below the line that goes on.</summary>
    private static void Labels(StringBuilder body, Plane plane, List<Line> lines)
    {
        var lowest = double.NegativeInfinity;
        foreach (var (line, end) in lines.Select(line => (line, end: line.Points[^1])).OrderBy(pair => plane.Y(pair.end.Count)).ThenBy(pair => pair.line.Name, StringComparer.Ordinal))
        {
            var atEdge = end.Day == plane.To;
            var y = plane.Y(end.Count) + (atEdge ? 5 : 24);
            if (atEdge) lowest = y = Math.Max(y, lowest + LabelRoom);
            body.Append(Text(plane.X(end.Day) + 8, y, $"{end.Count} {line.Name}", "#0b0c0c", line.Name == "done" ? " font-weight=\"700\"" : "")).Append('\n');
        }
    }

    private static string Alternative(IReadOnlyList<BurnUpPoint> points, int all, string noun)
    {
        var now = points.LastOrDefault(point => point.Done is not null);
        var last = points[^1];
        var words = $"From {Say.Month(points[0].Day)} to {Say.Month(last.Day)}, of {Say.Count(all, noun)}: ";
        if (now is not null) words += $"on {Say.Date(now.Day)} {now.Planned} were to be done and {now.Done} were. ";
        words += $"By {Say.Date(last.Day)} {last.Planned} are to be done";
        return words + (last.Forecast is { } expected ? $" and {expected} will be, at this pace." : ".");
    }

    private static int Step(int all)
    {
        var step = 1;
        foreach (var factor in Steps)
        {
            step = factor;
            if (all / factor <= 6) break;
        }

        return step;
    }

    private static string Text(double x, double y, string words, string fill, string more) =>
        $"""<text x="{N(x)}" y="{N(y)}" fill="{fill}"{more}>{Escape(words)}</text>""";

    private static string Escape(string words) => WebUtility.HtmlEncode(Xml.Clean(words));

    private static string N(double number) => RatingShapes.N(number);

    private sealed record Line(string Name, IReadOnlyList<(DateOnly Day, int Count)> Points, string Stroke);

    private sealed record Plane(DateOnly From, DateOnly To, int All)
    {
        public double X(DateOnly day) => Left + ((Width - Left - Right) * (double)(day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber));

        public double Y(int count) => Height - Bottom - ((Height - Top - Bottom) * (double)count / All);
    }
}
