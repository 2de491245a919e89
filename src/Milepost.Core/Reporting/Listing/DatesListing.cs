using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Ledger;
using Milepost.Wording;

namespace Milepost.Reporting.Listing;

/// <summary>The moves of dates as a table to take away, a row for each move.</summary>
public static class DatesListing
{
    /// <param name="lines">The dates with the moves that are shown.</param>
    /// <param name="description">Which moves they are, in words.</param>
    public static DataTable Table(IReadOnlyList<LedgerLine> lines, string description) => new(
        "Dates ledger", description,
        [
            new("Ref.", 8, NamesRow: true), new("What", 28), new("Priority", 16), new("Lead", 14), new("First agreed", 10),
            new("Moved on", 10), new("From", 10), new("To", 10), new("Days", 6, Number: true), new("Reason", 14), new("In words", 22),
            new("Agreed by", 14), new("Moved by", 14), new("Date now", 10), new("Days in all", 7, Number: true),
        ],
        [.. lines.SelectMany(line => line.Moves.Select(move => Row(line, move)))]);

    private static IReadOnlyList<Cell> Row(LedgerLine line, LedgerMove move) =>
    [
        line.Name, line.Title, PlanListing.Heading(line.Priority), Say.List(line.Leads), Day(line.FirstAgreed),
        new DateCell(Say.Date(move.On), move.On), Day(move.From), Day(move.To), Count(move.Days),
        Words(move.Reason is { } reason ? MoveReasons.Said(reason) : null), Words(move.Because), Words(move.AgreedBy), move.By,
        Day(line.Now), Count(line.TotalDays),
    ];

    private static TextCell Words(string? words) => new(string.IsNullOrWhiteSpace(words) ? [] : [words.Trim()]);

    private static Cell Day(WrittenDate? date) => date is null ? Words(null) : new DateCell(date.Said, date.Date);

    private static Cell Count(int? count) => count is { } number ? new NumberCell(number) : Words(null);
}
