using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring.Scoring;

/// <summary>What a scorecard is called and says of itself.</summary>
public static class ScorecardWords
{
    public static string Name(ScorecardKind kind) => kind switch
    {
        ScorecardKind.ImprovementBoard => "Improvement board",
        ScorecardKind.Basics => "The basics",
        ScorecardKind.Service => "A service or team",
        ScorecardKind.Partner => "Partners",
        ScorecardKind.FrontDoor => "Front door",
        ScorecardKind.Workforce => "Workforce",
        ScorecardKind.Village => "A village of 100 children",
        _ => "Something else",
    };

    /// <summary>"24 measures: 3 better than chance explains, 2 worse, 1 behind its trajectory; 2 comments still owed".</summary>
    public static string Summary(ScorecardStanding card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var rows = card.Rows.ToList();
        if (rows.Count == 0) return "No measure is on it yet";
        var said = new List<string>();
        Add(rows.Count(row => row.Standing.Variation is Signals.Variation.Improvement), "more than chance and better");
        Add(rows.Count(row => row.Standing.Variation is Signals.Variation.Concern), "more than chance and worse");
        Add(rows.Count(row => row.Standing.Variation is Signals.Variation.Special), "changed by more than chance");
        if (said.Count == 0) said.Add("none more than chance");
        Add(rows.Count(row => row.Latest is not null && row.Standing.Variation is Signals.Variation.TooFew), "with too few readings to say");
        Add(rows.Count(row => row.Latest is null), "without a reading");
        var parts = Say.List(said);
        return $"{Say.Count(rows.Count, "measure")}: {parts}{(card.Owed.Count == 0 ? "" : $"; {Say.Count(card.Owed.Count, "comment")} still owed")}";

        void Add(int count, string words)
        {
            if (count > 0) said.Add($"{count} {words}");
        }
    }

    /// <summary>The reference that people know a measure by: the code of its source, such as A1; null where it has none.</summary>
    public static string? Reference(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return MeasureCode.Of(measure.DataSource);
    }

    /// <summary>How far it is from its target in one line: "11 more of the 173 of October 2026 would have met it".</summary>
    public static IReadOnlyList<string> Far(ScorecardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Distance is not { } far ? [] : [.. new[] { far.Points, far.Counted, far.Trajectory, far.OnTrend }.OfType<string>()];
    }
}
