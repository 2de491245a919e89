using Milepost.AnnexA.Measures;
using Milepost.Signals;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Reporting.Submissions;

/// <summary>The teams of a measure beside one another, as an Annex A has them: whoever may see the measure sees it, so that teams of few children are left out.</summary>
/// <param name="Figure">The funnel with its numbers.</param>
/// <param name="AsAt">The day that the lists speak of.</param>
/// <param name="LeftOut">How many teams are not in it.</param>
public sealed record TeamsBeside(Figure Figure, DateOnly AsAt, int LeftOut)
{
    private static readonly HashSet<string> noTeam = [KeptLabels.NotKnown, KeptLabels.Other];

    /// <summary>What it is of and what it leaves out, in a sentence.</summary>
    public string Said => $"Counted from Annex A as at {Say.Date(AsAt)}.{(LeftOut == 0 ? "" : $" {Say.Count(LeftOut, "team")} of few children {(LeftOut == 1 ? "is" : "are")} left out.")}";

    /// <summary>Null where the measure is no share, or fewer than two teams may be shown.</summary>
    public static TeamsBeside? Of(MeasureDefinition measure, CountedAt counted)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(counted);
        if (measure.Unit != "%" || counted.Count.Splits.FirstOrDefault(split => split.By is SplitBy.Team)?.Rows is not { Count: > 1 } rows) return null;
        var shown = SharedSplits.Of(counted.Count, SplitBy.Team).Where(row => !SharedSplits.IsHidden(row)).Select(row => row.Label).ToHashSet();
        var teams = rows.Where(row => !noTeam.Contains(row.Label) && row is { Numerator: not null, Denominator: > 0 }).ToList();
        var figure = FunnelFigure.Of(measure.Name, [.. teams.Where(row => shown.Contains(row.Label)).Select(row => new TeamCount(row.Label, row.Numerator!.Value, row.Denominator!.Value))], measure.Good, "cases");
        return figure is null ? null : new(figure, counted.Submission.AsAt, teams.Count(row => !shown.Contains(row.Label)));
    }
}
