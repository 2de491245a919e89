using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.History;
using Milepost.Web.Access;
using Milepost.Web.Pages.History;

namespace Milepost.Web.Api.Lists;

/// <summary>Every change of a plan, or of one record of it, as its page says it: read from the store piece by piece, since there may be a million.</summary>
internal sealed class HistoryList() : ApiList(
    "history", "History", "Every change that was made in Milepost: who, when, which record, before and after, as the pages say it.", Permission.SeeHistory)
{
    private sealed record Entry(Change Change, SaidChange Said, string Plan);

    private static readonly ApiFilter record = new("record", FilterType.Record, "Only changes of this record, by its id.", Lists.RowColumns.SomeId);
    private static readonly ApiFilter by = new("by", FilterType.Text, "Only changes by this person, as the list has them.", "Priya Nair, programme manager");

    private static readonly ColumnsOf<Entry> shown = new ColumnsOf<Entry>()
        .Number("entry", "Its place in the chain of all changes, from 1.", 4711, row => row.Change.Sequence)
        .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
        .Text("record", "The kind of record.", "PlanAction", row => row.Change.Record)
        .Text("recordId", "Which of them.", Lists.RowColumns.SomeId, row => row.Change.RecordId.ToString())
        .Text("field", "The field; * for a record that came or went as a whole.", "Title", row => row.Change.Field)
        .Text("what", "The change in words.", "Plan action “1.1”: title", row => row.Said.What)
        .Text("before", "What stood before, shortened.", "Every child is seen", row => row.Said.Before)
        .Text("after", "What stands after, shortened.", "Every child who is referred is seen in the time they need", row => row.Said.After)
        .Text("by", "Who made it.", "Priya Nair, programme manager", row => row.Change.By)
        .Instant("at", "When.", "2026-11-12T10:31:07Z", row => row.Change.At)
        .Truth("erased", "Whether its texts were taken away by right.", false, row => row.Change.IsErased);

    public override IReadOnlyList<ApiColumn> Columns => shown.Columns;

    public override IReadOnlyList<ApiFilter> Filters { get; } = [ApiFilter.Plan, record, by, ApiFilter.ChangedSince];

    public override Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(plans);
        var named = plans.All.ToDictionary(plan => plan.Id.Value, plan => plan.Name);
        List<Guid?> ids = [.. named.Keys.Select(id => (Guid?)id)];
        var changes = reader.Db.History.AsNoTracking().Where(change => ids.Contains(change.PlanId));
        if (asked.Text(record) is { } said && Guid.Parse(said) is var id) changes = changes.Where(change => change.RecordId == id);
        if (asked.Text(by) is { } who) changes = changes.Where(change => change.By == who);
        if (asked.ChangedSince is { } since) changes = changes.Where(change => change.At >= since);
        if (asked.After is { } after)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                return Task.FromResult(FoundRows.Refused(Problem.Asked(new Fault(Asked.AfterName, "Take the address of the next rows from “next” of the answer before"))));
            }

            changes = changes.Where(change => change.Sequence > last);
        }

        var ordered = changes.OrderBy(change => change.Sequence);
        var some = asked.Limit is { } limit ? ordered.Take(limit + 1) : ordered;
        var rows = some.AsAsyncEnumerable().Select(change => new ApiRow(
            change.Sequence.ToString(CultureInfo.InvariantCulture), new Entry(change, SaidChange.Of(change), named[change.PlanId!.Value])));
        return Task.FromResult(new FoundRows(null, rows));
    }

    public override object? Value(object row, int column) => shown.Value((Entry)row, column);
}
