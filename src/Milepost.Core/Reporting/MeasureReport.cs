using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>A measure on paper: its chart with the message, what it means, how far it is from its target, and the numbers.</summary>
public static class MeasureReport
{
    /// <param name="facts">The plan.</param>
    /// <param name="standing">How the measure stands; it has a reading.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="details">How far the history had come.</param>
    public static Report From(PlanFacts facts, MeasureStanding standing, DateOnly asAt, ReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(details);
        var figure = MeasureFigure.Of(standing, MeasureEvents.Of(facts, standing.Measure, asAt), ComparatorFigure.Lines(facts.Comparators, standing, asAt)) ?? throw new ArgumentException("A measure without readings has no paper.", nameof(standing));
        return new Report
        {
            Kind = "measure",
            Title = standing.Measure.Title,
            Authority = facts.Plan.Authority,
            TitleBlock = [new TitleLine("As at", Say.Date(asAt)), .. standing.Measure.DataSource is { } source ? [new TitleLine("Source", source)] : Array.Empty<TitleLine>()],
            Foot = $"{facts.Plan.Title}, {standing.Measure.Title}, as at {Say.Date(asAt)}{details.HistoryWords}",
            Sections =
            [
                new Section("What the readings say", [.. Says(standing).Select(line => new Paragraph(line.Words, line.Bold))]),
                new Section("The chart and its numbers", [figure]),
                .. ComparatorFigure.Table(facts.Comparators, standing, asAt) is { } others ? [new Section("Held against others", [others])] : Array.Empty<Section>(),
            ],
        };
    }

    private static IEnumerable<(string Bold, string Words)> Says(MeasureStanding standing)
    {
        yield return (MeasureWords.Name(standing.Variation) + ".", string.Join(" ", MeasureWords.Reasons(standing).Prepend(MeasureWords.Meaning(standing))));
        if (standing.Measure.Target is not null) yield return (MeasureWords.Name(standing.Assurance) + ".", MeasureWords.Assured(standing));
        if (MeasureDistance.Of(standing) is { } far) yield return ("How far from the target.", string.Join(" ", new[] { far.Points, far.Counted, far.Trajectory, far.OnTrend, far.News }.OfType<string>()));
        else yield return ("News or noise.", MeasureDistance.NewsOrNoise(standing));
        foreach (var (_, broken) in standing.Breaks) yield return ("Limits.", $"They were worked out again from {Say.Date(broken.From)}: {Say.Sentence(broken.Because)}");
        if (MeasureWords.Clipped(standing) is { } clipped) yield return ("Limits.", clipped);
    }
}
