using System.Globalization;
using System.Text;

namespace Milepost.Charting;

/// <summary>The shapes of values: filled, or hollow where they may still change.</summary>
internal static class ValueMarks
{
    public static StringBuilder Mark(this StringBuilder svg, ValueMark mark, bool hollow, double x, double y, double size = 1)
    {
        var colour = Colour(mark);
        var paint = hollow ? $"fill=\"#ffffff\" stroke=\"{colour}\" stroke-width=\"2\"" : $"fill=\"{colour}\" stroke=\"#ffffff\"";
        var r = (mark is ValueMark.Usual ? 4 : 6.5) * size;
        return (mark switch
        {
            ValueMark.Better => svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{Svg.N(x)} {Svg.N(y - r)}L{Svg.N(x + r)} {Svg.N(y)}L{Svg.N(x)} {Svg.N(y + r)}L{Svg.N(x - r)} {Svg.N(y)}Z" {paint}/>"""),
            ValueMark.Worse => svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{Svg.N(x - (r * 0.85))}" y="{Svg.N(y - (r * 0.85))}" width="{Svg.N(r * 1.7)}" height="{Svg.N(r * 1.7)}" {paint}/>"""),
            ValueMark.Changed => svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{Svg.N(x)} {Svg.N(y - r)}L{Svg.N(x + r)} {Svg.N(y + (r * 0.8))}H{Svg.N(x - r)}Z" {paint}/>"""),
            _ => svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{Svg.N(x)}" cy="{Svg.N(y)}" r="{Svg.N(hollow ? r - 0.5 : r)}" {paint}/>"""),
        }).Append('\n');
    }

    public static string Words(ValueMark mark) => mark switch
    {
        ValueMark.Better => "better than chance explains",
        ValueMark.Worse => "worse than chance explains",
        ValueMark.Changed => "more than chance",
        _ => "usual",
    };

    private static string Colour(ValueMark mark) => mark switch
    {
        ValueMark.Better => "#1d70b8",
        ValueMark.Worse => "#b25c00",
        ValueMark.Changed => "#505a5f",
        _ => "#1b2b3a",
    };
}
