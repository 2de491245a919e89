using System.Globalization;
using Milepost.Store.History;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.History;

/// <summary>Which changes of a record somebody wants to see: of one field, by one person, on one day, before one entry.</summary>
public sealed record HistoryFilter(string? Field, string? Who, DateFields Day, long? Before)
{
    public bool IsEmpty => string.IsNullOrEmpty(Field) && string.IsNullOrEmpty(Who) && Day.IsEmpty;

    /// <summary>The changes that are asked for, newest first.</summary>
    public IQueryable<Change> In(IQueryable<Change> changes, DateOnly? day)
    {
        if (!string.IsNullOrEmpty(Who)) changes = changes.Where(change => change.By == Who);
        if (Field?.Split('.') is [var record, var field]) changes = changes.Where(change => change.Record == record && change.Field == field);
        if (day is { } on)
        {
            var (from, to) = (UkClock.StartOf(on), UkClock.StartOf(on.AddDays(1)));
            changes = changes.Where(change => change.At >= from && change.At < to);
        }

        return (Before is { } entry ? changes.Where(change => change.Sequence < entry) : changes).OrderByDescending(change => change.Id);
    }

    /// <summary>The same question for what came before an entry.</summary>
    public string Older(long entry) => "?" + string.Join('&', new (string Name, string? Value)[]
    {
        ("Field", Field), ("Who", Who), ("Day.Day", Day.Day), ("Day.Month", Day.Month), ("Day.Year", Day.Year), ("Before", entry.ToString(CultureInfo.InvariantCulture)),
    }.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
}
