using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Caseloads;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting.Submissions;
using Milepost.Wording;

namespace Milepost.Reporting.Scorecards;

/// <summary>A scorecard on paper: a table of its measures, then the chart and the words of each that something is to be said of.</summary>
public static class ScorecardReport
{
    /// <param name="facts">The plan.</param>
    /// <param name="card">The scorecard on a day.</param>
    /// <param name="teams">The teams beside the caseload rule; none where it is no workforce scorecard.</param>
    /// <param name="beside">The teams of its measures beside one another, where they are counted from Annex A.</param>
    public static Report From(PlanFacts facts, ScorecardStanding card, IReadOnlyList<TeamStanding> teams, IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(card);
        var village = card.Scorecard.Kind is ScorecardKind.Village ? VillageFigure.Of(card) : null;
        return new Report
        {
            Kind = "scorecard",
            Title = card.Scorecard.Name,
            Authority = facts.Plan.Authority,
            TitleBlock =
            [
                .. card.Scorecard.Audience is { } audience ? [new TitleLine("For", audience)] : Array.Empty<TitleLine>(),
                new TitleLine("As at", Say.Date(card.AsAt)),
                .. card.Scorecard.Purpose is { } purpose ? [new TitleLine("Purpose", purpose)] : Array.Empty<TitleLine>(),
            ],
            Foot = $"{facts.Plan.Title}, {card.Scorecard.Name}, as at {Say.Date(card.AsAt)}",
            Sections =
            [
                .. village is { } figure ? [new Section("A village of 100 children", [figure.Figure, .. figure.Remarks.Select(words => new Paragraph(words))])] : Array.Empty<Section>(),
                .. card.Parts.Select((part, at) => new Section(part.Heading.Length == 0 ? "Measures" : part.Heading, [.. at == 0 ? [new Paragraph(Say.Sentence(ScorecardWords.Summary(card)))] : Array.Empty<Block>(), Table(part)])),
                .. ScorecardTable.Key(card) is { } key ? [new Section("Numbers that are not shown", [new Paragraph(key)])] : Array.Empty<Section>(),
                .. TeamsSection.Of(card, beside) is { } funnels ? [funnels] : Array.Empty<Section>(),
                .. teams.Count > 0 ? [new Section("Caseloads", [CaseloadTable.Of(teams)])] : Array.Empty<Section>(),
                .. card.Scorecard.Kind is ScorecardKind.ImprovementBoard && DevelopmentBacklog.Of(facts, card.AsAt) is { Items.Count: > 0 } backlog ? [new Section("Measures to be developed", [new Paragraph(Say.Sentence(backlog.Summary())), BacklogTable.Of(backlog)])] : Array.Empty<Section>(),
                .. Told(facts, card) is { Count: > 0 } told ? [new Section("What is more than chance, or behind its trajectory", []) { Sections = told }] : Array.Empty<Section>(),
            ],
        };
    }

    private static DataTable Table(ScorecardPart part) => new(
        part.Heading.Length == 0 ? "Measures" : part.Heading,
        "Each measure with its latest reading, its target, what its chart says and how far it is from its target.",
        [new("Ref.", 6), new("Measure", 24, NamesRow: true), new("Latest", 18), new("Target", 9, Number: true), new("What it says", 20), new("How far", 33)],
        [.. part.Rows.Select(Row)]);

    private static IReadOnlyList<Cell> Row(ScorecardRow row)
    {
        var shown = ScorecardTable.Disclosed(row);
        string[] latest = row.Latest is not { } read ? ["No reading yet"]
            : [.. new[] { shown.Value, shown.Numerator.Length > 0 && !shown.IsHidden ? $"{shown.Numerator} of {shown.Denominator}" : "", Say.Capital(read.Period.Said) + (read.Reading.Provisional ? ", provisional" : "") }.Where(words => words.Length > 0)];
        return
        [
            ScorecardWords.Reference(row.Measure) ?? "–", row.Measure.Title, new TextCell(latest), ScorecardTable.Target(row),
            new TextCell([.. new[] { ScorecardTable.Variation(row), ScorecardTable.Assurance(row) }.Where(words => words.Length > 0)]),
            new TextCell(shown.IsHidden ? [] : [.. ScorecardWords.Far(row), .. row.Others is { } others ? [others] : Array.Empty<string>()]),
        ];
    }

    /// <summary>A year of numbers is enough beside a chart on paper; all of them stand on the page of the measure.</summary>
    private const int NumbersShown = 12;

    private static Figure Shortened(Figure figure) => figure.Numbers.Rows.Count <= NumbersShown ? figure
        : figure with { Numbers = figure.Numbers with { Caption = $"The last {NumbersShown} of the numbers behind the picture", Rows = [.. figure.Numbers.Rows.Take(NumbersShown)] } };

    private static List<Section> Told(PlanFacts facts, ScorecardStanding card) =>
    [
        .. from row in card.Rows
           where row.Asked is not null
           select new Section(row.Measure.Title,
           [
               new Paragraph(Say.Sentence(row.Asked!)),
               .. Words(card, row),
               .. !DisclosedReading.HidesAny(row.Standing.Series) && MeasureFigure.Of(row.Standing, MeasureEvents.Of(facts, row.Measure, card.AsAt)) is { } figure
                   ? [Shortened(figure)] : new Block[] { new Paragraph("Its chart would tell of a few children, and is not shown.") },
           ]),
    ];

    private static IEnumerable<Block> Words(ScorecardStanding card, ScorecardRow row)
    {
        if (row.Said is not { } said)
        {
            if (card.Scorecard.AsksCommentary) yield return new Paragraph("Nobody has said yet what it means.", "Still owed.");
            yield break;
        }

        yield return new Paragraph(said.What, "What.");
        yield return new Paragraph(said.SoWhat, "So what.");
        yield return new Paragraph(said.NowWhat, "Now what.");
        yield return new Paragraph($"{said.By}, {Say.Date(said.On)}");
    }
}
