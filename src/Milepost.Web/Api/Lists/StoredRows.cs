using Milepost.Web.Access;

namespace Milepost.Web.Api.Lists;

/// <summary>A list of what is kept beside the plans, asked of the store each time: what is one's own, or what only those who look after the site see.</summary>
/// <param name="name">Its name in addresses.</param>
/// <param name="title">Its name for people.</param>
/// <param name="about">What it holds.</param>
/// <param name="asks">What its reader must be allowed to do.</param>
/// <param name="rows">The rows that the reader may see, of the plans that they may see.</param>
/// <param name="key">What a row is known by for good.</param>
/// <param name="shown">Its columns.</param>
internal sealed class StoredRows<T>(
    string name, string title, string about, Permission asks, Func<ApiReader, SeenPlans, CancellationToken, Task<IEnumerable<T>>> rows, Func<T, string> key, ColumnsOf<T> shown)
    : ApiList(name, title, about, asks) where T : class
{
    /// <summary>It can be asked for one plan.</summary>
    public bool ByPlan { get; init; } = true;

    public IReadOnlyList<Narrowing<T>> Narrowings { get; init; } = [];
    public override bool IsOfPlans => false;
    public override IReadOnlyList<ApiColumn> Columns => shown.Columns;
    public override IReadOnlyList<ApiFilter> Filters => [.. ByPlan ? [ApiFilter.Plan] : Array.Empty<ApiFilter>(), .. Narrowings.Select(one => one.Filter)];

    public override async Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var kept = (await rows(reader, plans, stop)).Where(row => Narrowings.All(one => asked.Text(one.Filter) is not { } said || one.Keeps(row, said)));
        var keyed = kept.Select(row => new ApiRow(key(row), row)).Where(row => asked.After is not { } after || string.CompareOrdinal(row.Key, after) > 0);
        return new(null, keyed.OrderBy(row => row.Key, StringComparer.Ordinal).ToAsyncEnumerable());
    }

    public override object? Value(object row, int column) => shown.Value((T)row, column);
}
