using System.Globalization;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
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
        var village = card.Scorecard.Kind is ScorecardKind.Village ? Village.Of(card) : null;
        return new(
            card.Scorecard.Name,
            "A row for each measure with its latest reading, its target, what its chart says and what was said of it.",
            [
                new("Heading", 16), new("Reference", 8), new("Measure", 30, NamesRow: true), new("Time", 14), new("Counted", 10, Number: true), new("Out of", 10, Number: true), new("Value", 12, Number: true), new("Unit", 10), .. village is null ? Array.Empty<Column>() : [new Column("Of 100 children", 12, Number: true)],
                new("Provisional", 8), new("Target", 10, Number: true), new("Variation", 18), new("Assurance", 18), new("How far", 30), new("Reached on trend", 12), new("Others", 20),
                new("What", 30), new("So what", 30), new("Now what", 30), new("Said by", 16), new("Source", 20),
            ],
            [.. card.Parts.SelectMany(part => part.Rows.Select(row => Line(card, village, part.Heading, row)))]);
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

    private static IReadOnlyList<Cell> Line(ScorecardStanding card, Village? village, string heading, ScorecardRow row)
    {
        var shown = Disclosed(row);
        return
        [
            heading, ScorecardWords.Reference(row.Measure) ?? "", row.Measure.Title, row.Latest is { } latest ? Say.Capital(latest.Period.Said) : "No reading yet",
            Plain(shown, row.Latest?.Reading.Numerator, shown.Numerator), Plain(shown, row.Latest?.Reading.Denominator, shown.Denominator), Plain(shown, row.Latest?.Value, shown.Value), UnitOf(row),
            .. village is null ? Array.Empty<Cell>() : [Of100(village, row)],
            row.Latest?.Reading.Provisional == true ? "Yes" : "", Number(row.Measure.Target), Variation(row), Assurance(row),
            new TextCell(shown.IsHidden ? [] : ScorecardWords.Far(row)), shown.IsHidden || row.Distance?.ReachedOn is not { } reached ? "" : Say.Month(reached), row.Others ?? "",
            row.Said?.What ?? Owed(card, row), row.Said?.SoWhat ?? "", row.Said?.NowWhat ?? "", row.Said is { } said ? $"{said.By}, {Say.Date(said.On)}" : "", row.Latest?.Reading.Source ?? row.Measure.DataSource ?? "",
        ];
    }

    /// <summary>A number as a spreadsheet reads it, without the words that say what it is in; what is hidden stays so.</summary>
    private static string Plain(DisclosedReading shown, decimal? number, string said) => shown.IsHidden ? said : Number(number);

    private static string Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What the value and the target are in; nothing for a number alone.</summary>
    private static string UnitOf(ScorecardRow row) => ReadingValue.IsShare(row.Standing.Series.Unit) ? "per cent" : ReadingValue.InWords(2, row.Standing.Series.Unit);

    /// <summary>How many of 100 children; of a group too small to be told by itself, with which it stands.</summary>
    private static Cell Of100(Village village, ScorecardRow row) =>
        village.Groups.FirstOrDefault(group => group.Words == row.Measure.Title) is { } own ? new NumberCell(own.Of100)
        : village.Groups.FirstOrDefault(group => group.Words.Contains(row.Measure.Title, StringComparison.OrdinalIgnoreCase)) is { } joined ? $"{joined.Of100} with others: {joined.Words}"
        : "";

    private static string Owed(ScorecardStanding card, ScorecardRow row) => card.Scorecard.AsksCommentary && row.Owed ? "Still owed" : "";

    /// <summary>What "c" stands for; null where nothing is hidden.</summary>
    public static string? Key(ScorecardStanding card) => card?.Rows.Any(row => Disclosed(row).IsHidden) == true
        ? Disclosure.Key
        : null;
}
