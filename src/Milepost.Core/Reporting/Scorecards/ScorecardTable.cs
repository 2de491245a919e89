using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Privacy;
using Milepost.Wording;

namespace Milepost.Reporting.Scorecards;

/// <summary>A scorecard as rows that leave the house: each number has passed the gate that hides what would tell of a few children.</summary>
public static class ScorecardTable
{
    /// <summary>A row for each measure with everything that a spreadsheet can hold.</summary>
    public static DataTable Full(ScorecardStanding card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(
            card.Scorecard.Name,
            "A row for each measure with its latest reading, its target, what its chart says and what was said of it.",
            [
                new("Heading", 16), new("Reference", 8), new("Measure", 30, NamesRow: true), new("Time", 14), new("Counted", 10, Number: true), new("Out of", 10, Number: true), new("Value", 12, Number: true),
                new("Provisional", 8), new("Target", 10, Number: true), new("Variation", 18), new("Assurance", 18), new("How far", 30), new("Reached on trend", 12), new("Others", 20),
                new("What", 30), new("So what", 30), new("Now what", 30), new("Said by", 16), new("Source", 20),
            ],
            [.. card.Parts.SelectMany(part => part.Rows.Select(row => Line(card, part.Heading, row)))]);
    }

    /// <summary>The value with its counts and its time, as they may leave.</summary>
    public static DisclosedReading Disclosed(ScorecardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Latest is { } latest ? DisclosedReading.Of(latest.Value, latest.Reading.Numerator, latest.Reading.Denominator, latest.Reading.Unit) : DisclosedReading.None;
    }

    /// <summary>What the chart says in the field's words; nothing without a reading.</summary>
    public static string Variation(ScorecardRow row) => row?.Latest is null ? "" : MeasureWords.Name(row.Standing.Variation);

    public static string Assurance(ScorecardRow row) => row?.Latest is null || row.Standing.Assurance is Signals.Assurance.NoTarget ? "" : MeasureWords.Name(row.Standing.Assurance);

    public static string Target(ScorecardRow row) => row?.Measure.Target is { } target ? ReadingValue.Said(target, row.Standing.Series.Unit) : "";

    private static IReadOnlyList<Cell> Line(ScorecardStanding card, string heading, ScorecardRow row)
    {
        var shown = Disclosed(row);
        return
        [
            heading, ScorecardWords.Reference(row.Measure) ?? "", row.Measure.Title, row.Latest is { } latest ? Say.Capital(latest.Period.Said) : "No reading yet",
            shown.Numerator, shown.Denominator, shown.Value, row.Latest?.Reading.Provisional == true ? "Yes" : "", Target(row), Variation(row), Assurance(row),
            new TextCell(shown.IsHidden ? [] : ScorecardWords.Far(row)), shown.IsHidden || row.Distance?.ReachedOn is not { } reached ? "" : Say.Month(reached), row.Others ?? "",
            row.Said?.What ?? Owed(card, row), row.Said?.SoWhat ?? "", row.Said?.NowWhat ?? "", row.Said is { } said ? $"{said.By}, {Say.Date(said.On)}" : "", row.Latest?.Reading.Source ?? row.Measure.DataSource ?? "",
        ];
    }

    private static string Owed(ScorecardStanding card, ScorecardRow row) => card.Scorecard.AsksCommentary && row.Owed ? "Still owed" : "";

    /// <summary>What "c" stands for; null where nothing is hidden.</summary>
    public static string? Key(ScorecardStanding card) => card?.Rows.Any(row => Disclosed(row).IsHidden) == true
        ? Disclosure.Key
        : null;
}
