using Milepost.Charting;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>Teams beside one another as a funnel with its message and its numbers.</summary>
public static class FunnelFigure
{
    /// <summary>Null where there are fewer than two teams that counted anything.</summary>
    /// <param name="of">What the share is of: "social workers with more than 20 cases".</param>
    /// <param name="teams">How many each team counted, out of how many.</param>
    /// <param name="good">Which way is better; null where nobody said.</param>
    /// <param name="noun">What there is so many of in each team: "social workers".</param>
    public static Figure? Of(string of, IReadOnlyList<TeamCount> teams, GoodDirection? good, string noun)
    {
        if (Funnel.Of(teams) is not { Teams.Count: > 1 } funnel) return null;
        var title = Message(of, funnel);
        return new(title, FunnelDrawing.Draw(title, funnel, good, noun), Numbers(funnel, noun));
    }

    private static string Message(string of, Funnel funnel)
    {
        var outside = funnel.Teams.Where(one => one.Standing is not FunnelStanding.Within).Select(one => one.Team.Name).ToList();
        return outside.Count == 0 ? $"{Say.Capital(of)}: chance explains what lies between the teams"
            : $"{Say.Capital(of)}: {Say.List(outside)} {(outside.Count == 1 ? "differs" : "differ")} from the others by more than chance";
    }

    private static DataTable Numbers(Funnel funnel, string noun) => new(
        "The numbers behind the picture",
        "A row for each team with its share and whether chance explains it.",
        [new("Team", 30, NamesRow: true), new("Counted", 12, Number: true), new($"Of its {noun}", 14, Number: true), new("Share", 12, Number: true), new("What it says", 32)],
        [.. funnel.Teams.OrderByDescending(one => one.Team.Share).Select(one => (IReadOnlyList<Cell>)
        [
            one.Team.Name, new NumberCell(one.Team.Counted), new NumberCell(one.Team.Of), $"{one.Team.Share * 100:0.#}%",
            one.Standing switch { FunnelStanding.High => "More than chance explains", FunnelStanding.Low => "Less than chance explains", _ => "Chance explains it" },
        ])]);
}
