using System.Globalization;
using Milepost.Actions;
using Milepost.Ledger;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Dates;

/// <summary>Which moves of dates are shown: the address says so, so that it can be sent to somebody.</summary>
public sealed record DatesFilter
{
    public string? Priority { get; init; }
    public string? Lead { get; init; }
    public MoveReason? Reason { get; init; }

    /// <summary>Only moves after this day.</summary>
    public DateOnly? Since { get; init; }

    public bool IsAny => Priority is not null || Lead is not null || Reason is not null || Since is not null;

    /// <summary>The dates with the moves that fit, in the plan's order.</summary>
    public IReadOnlyList<LedgerLine> Apply(DatesLedger ledger) =>
    [
        .. ledger.Lines
            .Where(line => (Priority is null || TableFilter.KeyOf(line.Priority) == Priority) && (Lead is null || line.Leads.Contains(Lead, StringComparer.OrdinalIgnoreCase)))
            .Select(line => line with { Moves = [.. line.Moves.Where(move => !(move.On <= Since) && (Reason is null || move.Reason == Reason))] })
            .Where(line => line.Moves.Count > 0),
    ];

    public string Query(string? more = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("priority", Priority), ("lead", Lead), ("reason", Reason?.ToString()), ("since", Since?.ToString("O", CultureInfo.InvariantCulture)),
        ];
        var said = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var query = string.Join('&', more is null ? said : said.Append(more));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>Said in words, for a file that must say of itself what it holds.</summary>
    public string Words
    {
        get
        {
            List<string> words = ["Every move of a date"];
            if (Priority is not null) words.Add($"under {Priority}");
            if (Lead is not null) words.Add($"led by {Lead}");
            if (Reason is { } reason) words.Add($"for the reason “{MoveReasons.Said(reason)}”");
            if (Since is { } day) words.Add($"after {Say.Date(day)}");
            return string.Join(", ", words);
        }
    }
}
