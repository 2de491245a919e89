using System.Globalization;
using System.Text;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>Draws teams beside one another in the funnel of what chance explains. Teams outside it have a shape of their own and their name.</summary>
public static class FunnelDrawing
{
    private const int Width = 760;
    private const int Plot = 320;
    private const int Letters = 14;
    private const double Letter = 7.2;
    private const int Line = 20;
    private const int Right = 150;
    private const int CurveSteps = 60;
    private static readonly CultureInfo uk = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="title">What the picture says, read out before it.</param>
    /// <param name="funnel">The teams.</param>
    /// <param name="good">Which way is better; null where nobody said.</param>
    /// <param name="noun">What is counted: "assessments".</param>
    public static Drawing Draw(string title, Funnel funnel, GoodDirection? good, string noun)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        var most = funnel.Teams.Max(one => one.Team.Of);
        var curve = Enumerable.Range(1, CurveSteps).Select(step => Math.Max(1, (int)Math.Round(most * 1.05 * step / CurveSteps))).Distinct()
            .Select(of => (Of: of, Limits: funnel.Limits(of))).ToList();
        var shown = funnel.Teams.Select(one => one.Team.Share).Append(funnel.Share).ToList();
        var least = Math.Max(1, funnel.Teams.Min(one => one.Team.Of));
        var near = curve.Where(at => at.Of >= least * 0.8).ToList();
        var (low, high, step) = ChartPlane.Axis(
            100 * Math.Min(shown.Min(), near.Min(at => (double)at.Limits.Least / at.Of)), 100 * Math.Max(shown.Max(), near.Max(at => (double)at.Limits.Most / at.Of)), 0, 100, 5);
        var plane = new ChartPlane(Width, 54, Right, 12, 12 + Plot, DateOnly.MinValue, DateOnly.MinValue.AddDays((int)Math.Ceiling(most * 1.05)), low, high, step);
        double X(int of) => plane.X(DateOnly.MinValue.AddDays(of));
        double Y(double share) => plane.Y(100 * share);

        var body = new StringBuilder(8_192);
        foreach (var (y, label) in plane.Values("%")) body.Across(plane.Left, plane.End, y, "stroke=\"#d8dde0\"").Text(plane.Left - 6, y + 5, label, Svg.Quiet, "text-anchor=\"end\"");
        body.Across(plane.Left, plane.End, plane.Bottom, $"stroke=\"{Svg.Quiet}\"");
        Ticks(body, plane, most, X);
        body.Text(plane.Left, plane.Bottom + (2 * Line), $"How many {noun} each team has", Svg.Quiet);
        body.Across(plane.Left, plane.End, Y(funnel.Share), $"stroke=\"{Svg.Quiet}\" stroke-width=\"1.5\"")
            .Text(plane.End + 6, Y(funnel.Share) + 5, $"All {Share(funnel.Share)}", Svg.Ink, "font-weight=\"700\"");
        body.Line(curve.Select(at => (X(at.Of), Y((double)at.Limits.Least / at.Of), false)), $"stroke=\"{Svg.Quiet}\" stroke-dasharray=\"5 4\"");
        body.Line(curve.Select(at => (X(at.Of), Y((double)at.Limits.Most / at.Of), false)), $"stroke=\"{Svg.Quiet}\" stroke-dasharray=\"5 4\"");
        var (last, ends) = curve[^1];
        body.Text(plane.End + 6, Math.Min(Y((double)ends.Most / last), Y(funnel.Share) - Line) + 5, "Chance, at most", Svg.Quiet);
        body.Text(plane.End + 6, Math.Max(Y((double)ends.Least / last), Y(funnel.Share) + Line) + 5, "Chance, at least", Svg.Quiet);
        Teams(body, funnel, good, X, Y);
        var height = (int)(plane.Bottom + (2 * Line) + 14);
        var alternative = Alternative(funnel, noun);
        return new(Svg.Frame(Width, height, Letters, title, alternative, body), Width, height, alternative);
    }

    private static void Ticks(StringBuilder body, ChartPlane plane, int most, Func<int, double> x)
    {
        var (_, _, each) = ChartPlane.Axis(0, Math.Max(5, most), 0, null, 5);
        for (var of = 0; of <= most * 1.05; of += Math.Max(1, (int)each))
        {
            body.Append(CultureInfo.InvariantCulture, $"""<path d="M{Svg.N(x(of))} {Svg.N(plane.Bottom)}v5" stroke="{Svg.Quiet}"/>""")
                .Text(x(of), plane.Bottom + Line, of.ToString("N0", uk), Svg.Quiet, "text-anchor=\"middle\"");
        }
    }

    private static void Teams(StringBuilder body, Funnel funnel, GoodDirection? good, Func<int, double> x, Func<double, double> y)
    {
        foreach (var (team, standing) in funnel.Teams.OrderBy(one => one.Standing is not FunnelStanding.Within))
        {
            var mark = (standing, good) switch
            {
                (FunnelStanding.Within, _) => ValueMark.Usual,
                (_, null or GoodDirection.Neither) => ValueMark.Changed,
                (FunnelStanding.High, GoodDirection.Higher) or (FunnelStanding.Low, GoodDirection.Lower) => ValueMark.Better,
                _ => ValueMark.Worse,
            };
            body.Mark(mark, hollow: false, x(team.Of), y(team.Share));
            if (mark is ValueMark.Usual) continue;
            var words = $"{Say.Shorten(team.Name, 24)} {Share(team.Share)}";
            var after = x(team.Of) + 10 + (words.Length * Letter) < Width;
            body.Text(x(team.Of) + (after ? 10 : -10), y(team.Share) + 5, words, Svg.Ink, after ? "" : "text-anchor=\"end\"");
        }
    }

    private static string Alternative(Funnel funnel, string noun)
    {
        var outside = funnel.Teams.Where(one => one.Standing is not FunnelStanding.Within).ToList();
        var all = $"{Say.Count(funnel.Teams.Count, "team")}; all together {Share(funnel.Share)}. ";
        var said = outside.Select(one => $"{one.Team.Name}: {one.Team.Counted.ToString("N0", uk)} of {one.Team.Of.ToString("N0", uk)} {noun}, {Share(one.Team.Share)}, {(one.Standing is FunnelStanding.High ? "more" : "less")} than chance explains.");
        return outside.Count == 0 ? all + "Chance explains what lies between them." : all + string.Join(" ", said) + (outside.Count == funnel.Teams.Count ? "" : " Chance explains the others.");
    }

    private static string Share(double share) => (100 * share).ToString("0.#", uk) + "%";
}
