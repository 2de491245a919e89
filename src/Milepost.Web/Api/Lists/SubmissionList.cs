using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Web.Access;

namespace Milepost.Web.Api.Lists;

/// <summary>What a list about submissions is asked for, and the names of its plans.</summary>
internal sealed record AskedSubmissions(SubmissionShelf Shelf, IReadOnlyList<Id<Plan>> Plans, IReadOnlyDictionary<Id<Plan>, string> Names, int? Number, Asked Asked, Func<string, string> Link);

/// <summary>A list about what was counted in Annex As, told to those who may load them, of their plans. Every number has passed the gate of small numbers.</summary>
internal sealed class SubmissionList<T>(string name, string title, string about, Func<AskedSubmissions, CancellationToken, Task<IEnumerable<T>>> rows, Func<T, string> key, ColumnsOf<T> shown, params IReadOnlyList<ApiFilter> filters)
    : ApiList(name, title, about, Permission.SeePlan) where T : class
{
    public override IReadOnlyList<ApiColumn> Columns => shown.Columns;

    public override IReadOnlyList<ApiFilter> Filters { get; } = [ApiFilter.Plan, SubmissionLists.Number, .. filters];

    public override async Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(asked);
        int? number = asked.Text(SubmissionLists.Number) is { } said ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : null;
        var named = plans.All.Where(plan => plans.User.May(Permission.LoadAnnexA, plan.Id, priority: null, agency: null)).ToDictionary(plan => plan.Id, plan => plan.Name);
        var found = await rows(new(new(reader.Db), [.. named.Keys], named, number, asked, reader.Link), stop);
        var keyed = found.Select(row => new ApiRow(key(row), row)).Where(row => asked.After is not { } after || string.CompareOrdinal(row.Key, after) > 0);
        return new(null, keyed.OrderBy(row => row.Key, StringComparer.Ordinal).ToAsyncEnumerable());
    }

    public override object? Value(object row, int column) => shown.Value((T)row, column);
}
