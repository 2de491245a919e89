using Milepost.Evidencing;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>A register of evidence as a table to take away.</summary>
public static class EvidenceTable
{
    public static DataTable Of(IReadOnlyList<EvidenceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(
            "Evidence", "Each item of evidence with what it shows, how strong it is, and the actions that it serves.",
            [
                new("Evidence", 26, NamesRow: true), new("What it shows", 34), new("Form", 9), new("Activity or impact", 10), new("Grade", 16), new("Actions", 12), new("Period", 12), new("Reading", 24),
                new("Kept by", 14), new("Given on", 11), new("Given by", 18), new("Expires", 11), new("Standing", 10), new("File", 18), new("SHA-256", 30),
            ],
            [.. rows.Select(Row)]);
    }

    private static IReadOnlyList<Cell> Row(EvidenceRow row) =>
    [
        row.Name, row.Item.Text, row.Item.Form.ToString(), row.Item.Of?.ToString() ?? "", row.Item.Grade is null ? "" : Say.Capital(EvidenceGrade.Said(row.Item.Grade)),
        new TextCell([.. row.Serves.Select(one => one.Action.Reference ?? one.Action.Title)]), row.Item.Period ?? "", row.Point is { } point ? new TextCell([point.Shared, point.SharedStanding]) : "", row.Item.Owner ?? "", Day(row.Item.On), row.Item.By,
        row.Item.ExpiresOn is { } last ? Day(last) : "", row.State.ToString(), row.File?.Name ?? "", row.File?.Sha256 ?? "",
    ];

    private static DateCell Day(DateOnly day) => new(Say.Date(day), day);
}
