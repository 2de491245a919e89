using Milepost.Assessing;
using Milepost.Facts;

namespace Milepost.Reporting;

/// <summary>The papers that can be made of a plan.</summary>
public enum PaperKind
{
    /// <summary>The report to the improvement board.</summary>
    Board,

    /// <summary>The whole plan in the council's familiar table.</summary>
    Full,

    /// <summary>What changed between two days.</summary>
    Changes,
}

/// <summary>Makes each paper from the same facts and a day, so that no two papers of one day can disagree.</summary>
public static class Papers
{
    /// <param name="kind">Which paper.</param>
    /// <param name="facts">The plan.</param>
    /// <param name="asAt">The day it speaks of.</param>
    /// <param name="since">The day it tells the changes from; the last time the plan was updated before, where none is given.</param>
    /// <param name="details">Who it goes to.</param>
    /// <param name="refusal">Why it cannot be made, in words.</param>
    public static Report? Make(
        PaperKind kind, PlanFacts facts, DateOnly asAt, DateOnly? since, ReportDetails details, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(facts);
        refusal = null;
        var now = Assessor.Assess(facts, asAt);
        var before = (since ?? LastUpdateBefore(facts, asAt)) is { } day && day < asAt ? Assessor.Assess(facts, day) : null;
        switch (kind)
        {
            case PaperKind.Board:
                return BoardReport.From(now, before, details);
            case PaperKind.Full:
                return FullReport.From(now, details);
            default:
                if (before is not null) return ChangesReport.From(now, before, details);
                refusal = "There is no earlier day to tell changes from: the plan was only updated once. Name a day to begin from.";
                return null;
        }
    }

    /// <summary>The day of the update before the last one that stood on the day: what the board saw the time before.</summary>
    public static DateOnly? LastUpdateBefore(PlanFacts facts, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var days = facts.Imports.Select(import => import.AsAt).Where(day => day <= asAt).Distinct().OrderDescending().Take(2).ToList();
        return days.Count == 2 ? days[1] : null;
    }
}
