using Milepost.Web.Access;

namespace Milepost.Web.Api;

/// <summary>A filter of one list, and which rows it keeps.</summary>
internal sealed record Narrowing<T>(ApiFilter Filter, Func<T, string, bool> Keeps);

/// <summary>
/// A list whose rows are worked out of plans, by the same functions as the pages. The order is that of the rows' own keys, which
/// never change, so that a row is neither missed nor read twice while people work on the plan.
/// </summary>
/// <param name="name">Its name in addresses.</param>
/// <param name="title">Its name for people.</param>
/// <param name="about">What it holds.</param>
/// <param name="asks">What its reader must be allowed to do.</param>
/// <param name="rows">The rows of one plan.</param>
/// <param name="key">What a row is known by for good.</param>
internal sealed class PlanRows<T>(string name, string title, string about, Permission asks, Func<ReadPlan, IEnumerable<T>> rows, Func<T, string> key)
    : ApiList(name, title, about, asks) where T : class
{
    public required ColumnsOf<T> Shown { get; init; }

    public IReadOnlyList<Narrowing<T>> Narrowings { get; init; } = [];

    /// <summary>The records that a row is made of, by which it is known whether it changed; null where that cannot be asked of the list.</summary>
    public Func<T, IEnumerable<Guid>>? MadeOf { get; init; }

    /// <summary>It can be read as it stood on another day, or in a snapshot.</summary>
    public bool OnAnyDay { get; init; } = true;

    public override IReadOnlyList<ApiColumn> Columns => Shown.Columns;

    public override IReadOnlyList<ApiFilter> Filters =>
    [
        ApiFilter.Plan, .. Narrowings.Select(one => one.Filter), .. OnAnyDay ? [ApiFilter.AsAt, ApiFilter.Snapshot] : Array.Empty<ApiFilter>(),
        .. MadeOf is null ? Array.Empty<ApiFilter>() : [ApiFilter.ChangedSince],
    ];

    public override async Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (await reader.OpenAsync(plans, asked, stop) is not { } open)
        {
            return FoundRows.Refused(Problem.Of(StatusCodes.Status404NotFound, $"The plan has no snapshot {asked.Snapshot}. The list “snapshots” has their numbers.", new Fault("snapshot", "There is no such snapshot")));
        }

        var changed = asked.ChangedSince is { } since && MadeOf is not null ? await reader.ChangedAsync(plans, since, stop) : null;
        var kept = open.SelectMany(rows).Where(row => Narrowings.All(one => asked.Text(one.Filter) is not { } said || one.Keeps(row, said)));
        if (changed is not null) kept = kept.Where(row => MadeOf!(row).Any(changed.Contains));
        var keyed = kept.Select(row => new ApiRow(key(row), row)).Where(row => asked.After is not { } after || string.CompareOrdinal(row.Key, after) > 0);
        return new(null, keyed.OrderBy(row => row.Key, StringComparer.Ordinal).ToAsyncEnumerable());
    }

    public override object? Value(object row, int column) => Shown.Value((T)row, column);
}
