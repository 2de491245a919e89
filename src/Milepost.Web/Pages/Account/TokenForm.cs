using Microsoft.AspNetCore.Mvc.ModelBinding;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Store.Facts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>What somebody answers who makes a token.</summary>
public sealed class TokenForm
{
    public const int UsualDays = 90;

    public string? Name { get; set; }
    public List<string> Scopes { get; set; } = [];

    /// <summary>The ids of the plans that it is for; none for every plan.</summary>
    public List<string> Plans { get; set; } = [];

    public DateFields Until { get; set; } = new();

    /// <summary>What somebody of these roles can let a program do.</summary>
    public static IReadOnlyList<TokenScope> ScopesFor(HeldRoles held)
    {
        ArgumentNullException.ThrowIfNull(held);
        bool May(Permission permission) => held.IsProvenFor(permission) && held.Anywhere.Any(role => role.May(permission));
        return
        [
            TokenScope.Read,
            .. May(Permission.UpdateActions) ? [TokenScope.WriteUpdates] : Array.Empty<TokenScope>(),
            .. May(Permission.AddEvidence) ? [TokenScope.WriteEvidence] : Array.Empty<TokenScope>(),
            .. May(Permission.GiveReadings) ? [TokenScope.WriteReadings] : Array.Empty<TokenScope>(),
            .. May(Permission.ManageWebhooks) ? [TokenScope.SeeWebhooks] : Array.Empty<TokenScope>(),
        ];
    }

    public IReadOnlyList<Option> ScopeOptions(HeldRoles held) =>
        [.. ScopesFor(held).Select(scope => new Option(TokenScopes.Said(scope), TokenScopes.Label(scope)) { Chosen = Scopes.Contains(TokenScopes.Said(scope)) })];

    public IReadOnlyList<Option> PlanOptions(IReadOnlyList<ListedPlan> plans) =>
        [.. plans.Select(plan => new Option(plan.Id.ToString(), plan.Title, plan.Authority) { Chosen = Plans.Contains(plan.Id.ToString()) })];

    /// <summary>Checks the answers; what is wrong is said beside its field.</summary>
    public NewToken? Read(ModelStateDictionary state, HeldRoles held, IReadOnlyList<ListedPlan> plans, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var name = Name?.Trim();
        if (string.IsNullOrEmpty(name)) state.AddModelError("Form.Name", "Say what it is for, such as: Power BI of the performance team");
        else if (name.Length > AccessToken.LongestName) state.AddModelError("Form.Name", $"What it is for must be {AccessToken.LongestName} characters or fewer");
        var scopes = Scopes.Select(TokenScopes.Find).OfType<TokenScope>().Intersect(ScopesFor(held)).ToList();
        if (scopes.Count == 0) state.AddModelError("Form.Scopes", "Choose what it may be used for");
        var only = plans.Where(plan => Plans.Contains(plan.Id.ToString())).Select(plan => plan.Id.Value).ToList();
        // None means every plan, so that one that is gone must not be left out in silence.
        if (Plans.Except(plans.Select(plan => plan.Id.ToString())).Any()) state.AddModelError("Form.Plans", "Choose the plans again: one of them is no longer there");
        var until = Until.Read(state, "Form.Until", "its last day");
        var latest = today.AddDays(AccessToken.LongestDays);
        if (until < today || until > latest) state.AddModelError("Form.Until.Day", $"Its last day must be from today to {Say.Date(latest)}");
        return state.IsValid ? new(name!, scopes, only, until!.Value) : null;
    }
}

/// <summary>A token as somebody asks for it.</summary>
public sealed record NewToken(string Name, IReadOnlyList<TokenScope> Scopes, IReadOnlyList<Guid> Plans, DateOnly Until);
