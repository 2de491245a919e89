using System.Globalization;
using System.Text;
using Milepost.Wording;

namespace Milepost.Charting;

/// <summary>Draws 100 children, each group with a filling and a sign of its own, so that nothing hangs on a colour.</summary>
public static class VillageDrawing
{
    private const int Letters = 15;
    private const int Room = 34;
    private const int Tall = 52;

    private static readonly (string Fill, string Edge)[] fillings =
        [("#1d3a5f", "#1d3a5f"), ("#ffffff", "#1d3a5f"), ("#7aa6c2", "#1d3a5f"), ("#d9c27e", "#6b5514"), ("#5c3d6e", "#5c3d6e"), ("#cfd6dc", "#505a5f"), ("#2f6b4f", "#2f6b4f"), ("#f0b9a4", "#8a3b1d")];

    /// <param name="title">What the picture says.</param>
    /// <param name="groups">The groups, which together are 100.</param>
    /// <param name="across">How many children stand beside one another: 20 on a wide page, 10 on a narrow one.</param>
    public static Drawing Draw(string title, IReadOnlyList<(string Words, int Of100)> groups, int across = 20)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var width = (across * Room) + 20;
        var body = new StringBuilder(24_000);
        var at = 0;
        foreach (var (group, (_, count)) in groups.Index())
        {
            for (var one = 0; one < count && at < 100; one++, at++) Child(body, group, 10 + (at % across * Room), 6 + (at / across * Tall));
        }

        double y = 6 + (100 / across * Tall) + 8;
        foreach (var (group, (words, count)) in groups.Index())
        {
            Child(body, group, 10, y);
            foreach (var line in TextLines.Of($"{count.ToString(CultureInfo.InvariantCulture)}  {words}", (int)((width - Room - 30) / 8.2), 3))
            {
                body.Text(10 + Room + 8, y + 28, line, Svg.Ink, count > 0 ? "" : "font-style=\"italic\"");
                y += 20;
            }

            y += Tall - 20;
        }

        var alternative = $"{Say.Count(100, "child", "children")}: {Say.List([.. groups.Select(group => $"{group.Of100} {group.Words}")])}.";
        return new(Svg.Frame(width, (int)y + 6, Letters, title, alternative, body), width, (int)y + 6, alternative);
    }

    private static void Child(StringBuilder body, int group, double x, double y)
    {
        var (fill, edge) = fillings[group % fillings.Length];
        body.Append(CultureInfo.InvariantCulture, $"""<g fill="{fill}" stroke="{edge}" stroke-width="1.6"><circle cx="{Svg.N(x + 15)}" cy="{Svg.N(y + 9)}" r="7"/><path d="M{Svg.N(x + 5)} {Svg.N(y + 44)}v-15q0-10 10-10t10 10v15z"/></g>""");
        // The number on each child is that of its group, for whoever cannot tell the fillings apart.
        var ink = fill is "#ffffff" or "#7aa6c2" or "#d9c27e" or "#cfd6dc" or "#f0b9a4" ? Svg.Ink : "#ffffff";
        body.Text(x + 15, y + 38, (group + 1).ToString(CultureInfo.InvariantCulture), ink, "text-anchor=\"middle\" font-size=\"13\" font-weight=\"700\"");
    }
}
