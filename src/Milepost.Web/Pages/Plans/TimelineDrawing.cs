using System.Globalization;
using Microsoft.AspNetCore.Html;
using Milepost.Charting;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Plans;

/// <summary>
/// Writes a timeline as drawings that stretch with their column. Whoever does not see them has the same in the table's words,
/// so they are hidden from those who listen.
/// </summary>
internal static class TimelineDrawing
{
    private const int BarHeight = 14;
    private const int GhostHeight = 7;
    private const int Gap = 3;

    /// <summary>What every row uses: the lines of the axis, today, and the hatching that tells one ghost from the other without colour.</summary>
    public static HtmlString Shared(Timeline timeline) => Markup.Of(
        $"<svg class=\"app-time-shared\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs><pattern id=\"time-before\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"app-time__hatch\" d=\"M0 0v5\"/></pattern><pattern id=\"time-late\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><path class=\"app-time__late-hatch\" d=\"M0 0v5\"/></pattern><g id=\"time-lines\">{Markup.Joined(timeline.Ticks.Select(tick => Line("app-time__line", tick.At)))}{(timeline.Today is { } today ? Line("app-time__today", today) : HtmlString.Empty)}</g></defs></svg>");

    /// <summary>The months or years over the column of bars, and where today is.</summary>
    public static HtmlString Axis(Timeline timeline) => Markup.Of(
        $"<svg class=\"app-time\" height=\"38\" aria-hidden=\"true\" focusable=\"false\">{Markup.Joined(timeline.Ticks.Where(tick => tick.Label.Length > 0).Select(Label))}{(timeline.Today is { } today ? Today(today) : HtmlString.Empty)}</svg>");

    public static HtmlString Row(TimelineRow row)
    {
        var y = 4;
        var parts = new List<HtmlString>();
        if (row.FirstAgreed is { } first) parts.Add(Ghost("app-time__first", first, ref y));
        if (row.AgreedBefore is { } before) parts.Add(Ghost("app-time__before", before, ref y));
        if (row.Bar is { } bar) parts.Add(Box(row.Done ? "app-time__bar app-time__bar--done" : "app-time__bar", bar, y, BarHeight));
        if (row.Vague is { } vague) parts.Add(Box("app-time__vague", vague, y, BarHeight));
        if (row.Late is { } late) parts.Add(Box("app-time__late", late, y, BarHeight));
        if (row.Milestone is { } due) parts.Add(Mark(row.Done ? "app-time__due app-time__due--done" : "app-time__due", due, y + (BarHeight / 2), "M0-7 7 0 0 7-7 0z"));
        if (row.StartOnly is { } start) parts.Add(Mark("app-time__start", start, y + (BarHeight / 2), "M0-7v14M0-7h6M0 7h6"));
        parts.AddRange(row.Steps.Select(step => Mark(step.Done ? "app-time__step app-time__step--done" : "app-time__step", step.At, y + BarHeight + 5, "M0-3 3 0 0 3-3 0z")));
        var height = y + BarHeight + (row.Steps.Count > 0 ? 11 : 4);
        return Markup.Of($"<svg class=\"app-time\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#time-lines\"/>{Markup.Joined(parts)}</svg>");
    }

    private static HtmlString Ghost(string look, Stretch stretch, ref int y)
    {
        var box = Box(look, stretch, y, GhostHeight);
        y += GhostHeight + Gap;
        return box;
    }

    // A day is less than a point wide in a plan of years: what is drawn is never too thin to see.
    private static HtmlString Box(string look, Stretch stretch, int y, int height)
    {
        var width = Math.Max(stretch.Width, 0.8);
        return Markup.Of($"<rect class=\"{look}\" x=\"{Per(Math.Min(stretch.From, 100 - width))}\" y=\"{y}\" width=\"{Per(width)}\" height=\"{height}\"/>");
    }

    private static HtmlString Mark(string look, double at, int y, string path) =>
        Markup.Of($"<svg x=\"{Per(at)}\" y=\"{y}\" overflow=\"visible\"><path class=\"{look}\" d=\"{path}\"/></svg>");

    private static HtmlString Line(string look, double at) => Markup.Of($"<line class=\"{look}\" x1=\"{Per(at)}\" x2=\"{Per(at)}\" y1=\"0\" y2=\"100%\"/>");

    private static HtmlString Label(TimelineTick tick) => Markup.Of(
        $"<text class=\"app-time__label\" x=\"{Per(tick.At)}\" y=\"32\"{(tick.At > 88 ? Markup.Attribute("text-anchor", "end") : HtmlString.Empty)}>{tick.Label}</text>");

    private static HtmlString Today(double at) => Markup.Of(
        $"<text class=\"app-time__label app-time__label--today\" x=\"{Per(at)}\" y=\"13\" text-anchor=\"{(at > 88 ? "end" : at < 8 ? "start" : "middle")}\">today</text>");

    private static string Per(double hundredths) => hundredths.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
