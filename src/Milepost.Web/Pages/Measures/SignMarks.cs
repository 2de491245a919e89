using Microsoft.AspNetCore.Html;
using Milepost.Charting;
using Milepost.Measuring;
using Milepost.Reporting;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Measures;

/// <summary>The signs of variation and assurance, each beside its words, and the small chart of a table.</summary>
internal static class SignMarks
{
    public static HtmlString Variation(MeasureStanding standing) => Sign(SignalIcons.Of(standing.Variation, High(standing)), MeasureWords.Name(standing.Variation));

    /// <summary>Nothing where nobody gave a target.</summary>
    public static HtmlString Assurance(MeasureStanding standing) => standing.Assurance is Signals.Assurance.NoTarget
        ? HtmlString.Empty
        : Sign(SignalIcons.Of(standing.Assurance), MeasureWords.Name(standing.Assurance));

    public static HtmlString Small(MeasureStanding standing) => new(MeasureFigure.Small(standing));

    /// <summary>The picture, drawn once for a wide screen and paper and once for a narrow one; only one of the two is there to be seen or heard.</summary>
    public static HtmlString Pictures(ValueChart chart) => new(
        $"<div class=\"app-chart app-chart--wide\">{ValueChartDrawing.Draw(chart).Svg}</div><div class=\"app-chart app-chart--narrow\">{ValueChartDrawing.Draw(chart, ChartSize.Narrow).Svg}</div>");

    private static bool High(MeasureStanding standing) => standing.Chart.Points is [.., { Main: { } main }] && main.High;

    private static HtmlString Sign(string svg, string words) => Markup.Of($"<span class=\"app-sign\">{new HtmlString(svg)}<span>{words}</span></span>");
}
