using Milepost.Reporting;
using Milepost.Web.Access;
using Milepost.Web.Pages.Cycles;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>What changed in a plan between two snapshots or days, each change with its reason and who made it where anybody knows.</summary>
internal sealed class ChangesList() : ApiList(
    "changes", "What changed", "What changed in one plan between any two snapshots or days, as a board hears of it.", Permission.SeePlan)
{
    private sealed record Change(ToldChange Told, SeenChanges Between, int Place)
    {
        public string Plan => Between.Now.Assessment.Facts.Plan.Name;
    }

    private static readonly ApiFilter from = new("from", FilterType.Point, "The earlier end.", "2") { Needed = true };
    private static readonly ApiFilter to = new("to", FilterType.Point, "The later end; today where it is left out.", "today");

    private static readonly ColumnsOf<Change> shown = new ColumnsOf<Change>()
        .Number("position", "Its place in the order in which a board hears of it, from 1.", 1, row => row.Place)
        .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
        .Day("since", "The day of the earlier end.", "2026-10-21", row => row.Between.Difference.Since)
        .Day("asAt", "The day of the later end.", "2026-12-02", row => row.Between.Difference.AsAt)
        .Text("kind", "closed, reopened, rerated, moved, new, withdrawn, reworded or step.", "rerated", row => Word(row.Told.Kind))
        .Text("action", "The reference of the action that it is about.", "1.2", row => row.Told.Action.Reference)
        .Text("actionId", "The id of that action.", OtherId, row => row.Told.Action.Id.ToString())
        .Text("headline", "What changed.", "1.2 fell from on track to behind.", row => row.Told.Headline)
        .Text("detail", "What the action is, or what stood before and what stands now.", "It was 30 September 2026 and is now 30 November 2026.", row => row.Told.Detail)
        .Text("because", "The reason that was given.", "Two posts are empty.", row => row.Told.Because)
        .Text("by", "Who made it, where anybody knows.", "Dana Whitlock, head of assessment", row => row.Told.By);

    public override IReadOnlyList<ApiColumn> Columns => shown.Columns;

    public override IReadOnlyList<ApiFilter> Filters { get; } = [ApiFilter.Plan with { Needed = true, Meaning = "The plan, by its short name." }, from, to];

    public override async Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var (start, end) = (ChangePoint.Of(asked.Text(from))!, ChangePoint.Of(asked.Text(to) ?? ChangePoint.Today)!);
        if (await SeenChanges.FindAsync(reader.Plans, reader.Authors, asked.Plan!, start, end, reader.Today, stop) is not { } found)
        {
            return FoundRows.Refused(Problem.Of(StatusCodes.Status404NotFound, "The plan has no such snapshot. The list “snapshots” has their numbers.", new Fault("from", "One of the two ends is a snapshot that there is not")));
        }

        var rows = found.Told.Index().Select(one => new ApiRow(FormattableString.Invariant($"{one.Index + 1:000000}"), new Change(one.Item, found, one.Index + 1)));
        return new(null, rows.Where(row => asked.After is not { } after || string.CompareOrdinal(row.Key, after) > 0).ToAsyncEnumerable());
    }

    public override object? Value(object row, int column) => shown.Value((Change)row, column);
}
