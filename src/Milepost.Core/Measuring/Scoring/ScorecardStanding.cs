using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Measuring.Scoring;

/// <summary>A measure on a scorecard: how it stands, how far it is from its target, and what was said of it.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Latest">The latest reading that counts; null where there is none.</param>
/// <param name="Distance">How far it is from its target; null where there is no target or no reading.</param>
/// <param name="Asked">Why commentary is asked for; null where it is not.</param>
/// <param name="Said">What was said of the latest reading; null where nobody said anything.</param>
public sealed record ScorecardRow(MeasureStanding Standing, StandingReading? Latest, MeasureDistance? Distance, string? Asked, Commentary? Said)
{
    public Measure Measure => Standing.Measure;

    /// <summary>It is asked for, and nobody has said anything yet.</summary>
    public bool Owed => Asked is not null && Said is null;

    /// <summary>What others have, in words, with year and source; null where nothing is known.</summary>
    public string? Others { get; init; }
}

/// <summary>Rows of a scorecard under one heading.</summary>
public sealed record ScorecardPart(string Heading, IReadOnlyList<ScorecardRow> Rows);

/// <summary>A scorecard on a day: its measures with what they say. Worked out, kept nowhere.</summary>
public sealed record ScorecardStanding(Scorecard Scorecard, IReadOnlyList<ScorecardPart> Parts, DateOnly AsAt)
{
    public IEnumerable<ScorecardRow> Rows => Parts.SelectMany(part => part.Rows);

    /// <summary>What is still to be said, in the order of the scorecard.</summary>
    public IReadOnlyList<ScorecardRow> Owed => Scorecard.AsksCommentary ? [.. Rows.Where(row => row.Owed)] : [];

    /// <summary>Measures that were withdrawn from the plan are no longer on it.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="scorecard">Which of its scorecards.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standingOf">How a measure stands and its latest reading, where somebody has worked it out already.</param>
    /// <param name="others">What others have, by measure.</param>
    public static ScorecardStanding Of(
        PlanFacts facts, Scorecard scorecard, DateOnly asAt, Func<Measure, (MeasureStanding Standing, StandingReading? Latest)>? standingOf = null, IReadOnlyDictionary<Id<Measure>, string>? others = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(scorecard);
        var measures = facts.Measures.ToDictionary(measure => measure.Id.Value);
        var commentaries = facts.Commentaries.ToLookup(one => one.MeasureId);
        standingOf ??= Reader(facts, asAt);
        return new(scorecard, [.. scorecard.Groups.Select(group => new ScorecardPart(group.Heading, [.. group.MeasureIds.Where(measures.ContainsKey).Select(id => Row(measures[id]))])).Where(part => part.Rows.Count > 0)], asAt);

        ScorecardRow Row(Measure measure)
        {
            var (standing, latest) = standingOf(measure);
            var said = standing.Last is { } last ? CommentaryRule.Of(commentaries[measure.Id], measure.Id, last.Period, asAt) : null;
            return new(standing, latest, MeasureDistance.Of(standing), CommentaryRule.Asked(standing), said) { Others = others?.GetValueOrDefault(measure.Id) };
        }
    }

    private static Func<Measure, (MeasureStanding, StandingReading?)> Reader(PlanFacts facts, DateOnly asAt)
    {
        var readings = facts.Readings.ToLookup(reading => reading.MeasureId);
        return measure =>
        {
            var all = CountingReading.All(readings[measure.Id], measure.Id, asAt);
            return (MeasureStanding.Of(measure, all, SeriesBreak.Of(facts.Breaks, measure.Id, asAt)), all.FirstOrDefault(one => one.Standing is ReadingStanding.Counts));
        };
    }
}
