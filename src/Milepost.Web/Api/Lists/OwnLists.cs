using Microsoft.EntityFrameworkCore;
using Milepost.Store.Accounts;
using Milepost.Store.People;
using Milepost.Web.Access;
using Milepost.Web.Pages.Filters;

namespace Milepost.Web.Api.Lists;

/// <summary>What whoever made the token keeps for themselves: the filters that they saved, and those of others that all are offered; and their tokens, without a secret.</summary>
internal static class OwnLists
{
    private sealed record FilterRow(string Plan, SavedFilter Filter, bool Own, string Address);

    private sealed record TokenRow(AccessToken Token, IReadOnlyList<string> Plans, DateOnly Today);

    public static IReadOnlyList<ApiList> All { get; } =
    [
        new StoredRows<FilterRow>(
            "filters", "Saved filters", "The filters of plans’ tables that whoever made the token saved, and those that others share.", Permission.SeePlan, FiltersAsync, row => row.Filter.Id.ToString(),
            new ColumnsOf<FilterRow>().Id("filter", row => row.Filter.Id.Value)
                .Text("plan", "The short name of the plan.", "wexcombe", row => row.Plan)
                .Text("name", "What it is called.", "Late, of the police", row => row.Filter.Name)
                .Text("query", "What the address of the table says from its question mark on.", "?late=true&agency=Northshire%20Police", row => row.Filter.Query)
                .Truth("own", "Whether it is one’s own.", true, row => row.Own)
                .Truth("shared", "Whether all who see the plan are offered it.", false, row => row.Filter.Shared)
                .Text("by", "Who saved it.", "Priya Nair, programme manager", row => row.Filter.By)
                .Instant("at", "When.", "2026-11-12T10:31:07Z", row => row.Filter.At)
                .Text("address", "The table as it shows it.", "https://milepost.wexcombe.example/plans/wexcombe/plan?late=true", row => row.Address)),
        new StoredRows<TokenRow>(
            "tokens", "Your tokens", "The tokens by which programs come in as whoever made this one; nobody else’s, no secret, and none for plans that this one does not reach.", Permission.SeePlan, TokensAsync, row => row.Token.Id.ToString(),
            new ColumnsOf<TokenRow>().Id("token", row => row.Token.Id.Value)
                .Text("name", "What it is for.", "Power BI, the board’s report", row => row.Token.Name)
                .Text("mark", "The beginning of its secret, by which it is known again.", "mp_Xk3v9Q", row => row.Token.Mark)
                .Texts("scopes", "What it may be used for.", ["read"], row => row.Token.Scopes)
                .Texts("plans", "The short names of the plans that it reaches; none for all that its owner sees.", ["wexcombe"], row => row.Plans)
                .Instant("madeAt", "When it was made.", "2026-11-02T09:00:00Z", row => row.Token.MadeAt)
                .Day("until", "Its last day.", "2027-11-01", row => row.Token.Until)
                .Truth("lasts", "Whether it opens anything today.", true, row => row.Token.Lasts(row.Today))
                .Day("lastUsedOn", "The day it was last used.", "2026-11-20", row => row.Token.LastUsedOn)
                .Instant("revokedAt", "When it was ended before its last day.", "2026-11-10T08:00:00Z", row => row.Token.RevokedAt)
                .Text("revokedBy", "Who ended it.", "Priya Nair, programme manager", row => row.Token.RevokedBy))
        {
            ByPlan = false,
        },
    ];

    private static async Task<IEnumerable<FilterRow>> FiltersAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        if (plans.User.Person()?.Id is not { } me) return [];
        var named = plans.All.ToDictionary(plan => plan.Id, plan => plan.Name);
        var filters = await reader.Db.SavedFilters.AsNoTracking().Where(one => one.Shared || one.PersonId == me).ToListAsync(stop);
        return filters.Where(one => named.ContainsKey(one.PlanId))
            .Select(one => new FilterRow(named[one.PlanId], one, one.PersonId == me, reader.Link(FilterLinks.Rows(named[one.PlanId], one.Query))));
    }

    private static async Task<IEnumerable<TokenRow>> TokensAsync(ApiReader reader, SeenPlans plans, CancellationToken stop)
    {
        if (plans.User.Person()?.Id is not { } me) return [];
        var named = plans.All.ToDictionary(plan => plan.Id.ToString(), plan => plan.Name);
        var tokens = await reader.Db.AccessTokens.AsNoTracking().Where(one => one.PersonId == me).ToListAsync(stop);

        // A program that was let in to some plans is not told of the others, nor of what reaches them.
        return tokens.Where(token => token.Plans.All(named.ContainsKey)).Select(token => new TokenRow(token, [.. token.Plans.Select(plan => named[plan])], reader.Today));
    }
}
