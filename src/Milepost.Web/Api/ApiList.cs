using Milepost.Web.Access;

namespace Milepost.Web.Api;

/// <summary>One row of a list, and what it is known by in the list's order.</summary>
public readonly record struct ApiRow(string Key, object Row);

/// <summary>The rows that were asked for; or why there are none.</summary>
public sealed record FoundRows(Problem? Refusal, IAsyncEnumerable<ApiRow> Rows)
{
    public static FoundRows Refused(Problem why) => new(why, AsyncEnumerable.Empty<ApiRow>());
}

/// <summary>
/// A list that programs read. This declaration is the only one: JSON, CSV, the OpenAPI document, the handbook and the page to
/// try it are all made from it.
/// </summary>
public abstract class ApiList(string name, string title, string about, Permission asks)
{
    /// <summary>Its name in addresses: "success-tests".</summary>
    public string Name { get; } = name;

    /// <summary>Its name for people.</summary>
    public string Title { get; } = title;

    /// <summary>What it holds, in a sentence or two.</summary>
    public string About { get; } = about;

    /// <summary>What its reader must be allowed to do in a plan.</summary>
    public Permission Asks { get; } = asks;

    public virtual Store.Accounts.TokenScope Scope => Store.Accounts.TokenScope.Read;

    public abstract IReadOnlyList<ApiColumn> Columns { get; }
    public abstract IReadOnlyList<ApiFilter> Filters { get; }

    /// <summary>What the list shows changes only with its plans, so that a program is told when it need not read it again.</summary>
    public virtual bool IsOfPlans => true;

    /// <summary>The rows after the key that was asked for, in an order that stays.</summary>
    public abstract Task<FoundRows> FindAsync(ApiReader reader, SeenPlans plans, Asked asked, CancellationToken stop);

    public abstract object? Value(object row, int column);
}
