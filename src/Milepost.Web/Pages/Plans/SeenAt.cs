using System.Globalization;

namespace Milepost.Web.Pages.Plans;

/// <summary>What a page shows a plan as at, as its address says it.</summary>
/// <param name="Day">The day; null for today and for a snapshot.</param>
/// <param name="Snapshot">The number of the snapshot; null for the record itself.</param>
public sealed record SeenAt(DateOnly? Day, int? Snapshot)
{
    public static SeenAt Now { get; } = new(null, null);

    public bool IsNow => Day is null && Snapshot is null;

    public static SeenAt Of(SeenPlan seen, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen.Snapshot is { } snapshot ? new(null, snapshot.Number) : seen.Assessment.AsAt == today ? Now : new(seen.Assessment.AsAt, null);
    }

    /// <summary>The address of a page, so that it shows the same day or snapshot.</summary>
    public string In(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (IsNow) return address;
        var asked = Snapshot is { } number ? string.Create(CultureInfo.InvariantCulture, $"snapshot={number}") : string.Create(CultureInfo.InvariantCulture, $"asAt={Day:yyyy-MM-dd}");
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{asked}";
    }
}
