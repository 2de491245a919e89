using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Ledger;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The dates that moved since the last board. It is part of every board report, and nothing leaves it out.</summary>
internal static class DatesSection
{
    public static Section Of(PlanAssessment plan, DateOnly? before, string number)
    {
        var since = before ?? plan.Facts.LastBoard(plan.AsAt);
        var ledger = DatesLedger.Of(plan);
        var moved = ledger.Since(since);
        var heading = since is { } day ? $"Dates moved since {Say.Date(day)}" : "Dates moved since the plan began";
        if (moved.Count == 0)
        {
            return new Section(number + heading, [new Paragraph($"No date has moved since {(since is { } then ? Say.Date(then) : "the plan began")}.{InAll(ledger, since)}")]);
        }

        var moves = moved.Sum(line => line.Moves.Count);
        return new Section(number + heading,
        [
            new Paragraph($"{Say.Count(moved.Count, "date")} moved {Say.Times(moves)}{Later(moved.Sum(Days))}.{InAll(ledger, since)}"),
            new DataTable(
                heading,
                "Each date that moved, with the date first agreed, the move, how far it is from the first date and why.",
                [new("Ref.", 12, NamesRow: true), new("First agreed", 14), new("Moved from", 14), new("To", 14), new("Days", 8, Number: true), new("Days in all", 9, Number: true), new("Why, and who agreed", 34)],
                [.. moved.Select(Row)]),
        ]);
    }

    private static string InAll(DatesLedger ledger, DateOnly? since) => since is null || ledger.Lines.Count == 0 ? "" : $" Since the plan began: {Lower(ledger.Words)}";

    private static IReadOnlyList<Cell> Row(LedgerLine line) =>
    [
        line.Name, Date(line.FirstAgreed), Date(line.Moves[0].From), Date(line.Moves[^1].To), Count(Days(line)), Count(line.TotalDays),
        new TextCell([.. line.Moves.Select(move => $"{Say.Sentence(Say.Shorten(move.Why, 200))}{(move.AgreedBy is { } agreed ? $" Agreed by {agreed}." : " No agreement is recorded.")}")]),
    ];

    private static int? Days(LedgerLine line) => line.Moves.Any(move => move.Days is not null) ? line.Moves.Sum(move => move.Days ?? 0) : null;

    private static string Later(int? days) => days is > 0 and var later ? $", {Say.Days(later)} later in all" : "";

    private static DateCell Date(WrittenDate? date) => new(date?.Said ?? "no date", date?.Date);

    private static Cell Count(int? count) => count is { } number ? new NumberCell(number) : new TextCell([]);

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
