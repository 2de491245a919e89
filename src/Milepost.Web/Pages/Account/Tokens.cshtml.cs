using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Store.Accounts;
using Milepost.Store.Facts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>The tokens by which programs come in as oneself. A new one is shown once, and never again.</summary>
public class TokensModel(PersonTokens tokens, PlanList list, UkClock clock) : PageModel
{
    [BindProperty]
    public TokenForm Form { get; set; } = new();

    public Visitor Visitor => User.Visitor()!;
    public IReadOnlyList<AccessToken> Made { get; private set; } = [];
    public IReadOnlyList<ListedPlan> Plans { get; private set; } = [];
    public DateOnly Today => clock.Today;

    /// <summary>The secret that was made just now; it cannot be shown again.</summary>
    public string? Fresh { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        Form.Until = DateFields.Of(Today.AddDays(TokenForm.UsualDays));
        Form.Scopes = [TokenScopes.Said(TokenScope.Read)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        if (Form.Read(ModelState, Visitor.Held, Plans, Today) is not { } asked) return Page();
        if (Made.Count(token => token.Lasts(Today)) >= PersonTokens.MostOpen)
        {
            ModelState.AddModelError("Form.Name", $"You have {PersonTokens.MostOpen} tokens already. Revoke one that nothing uses any more");
            return Page();
        }

        Fresh = await tokens.MakeAsync(Visitor.Person.Id, asked.Name, asked.Scopes, asked.Plans, asked.Until, Visitor.Session.Proof is Proof.StrongSignOn, stop);
        Form = new() { Until = DateFields.Of(Today.AddDays(TokenForm.UsualDays)), Scopes = [TokenScopes.Said(TokenScope.Read)] };
        ModelState.Clear();
        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken stop)
    {
        var done = await tokens.RevokeAsync(Visitor.Person.Id, new Id<AccessToken>(token), stop);
        Done.Say(this, done ? "The token is revoked. Nothing opens by it any more" : "The token was revoked already");
        return Redirect(AccountLinks.Tokens);
    }

    public string StateOf(AccessToken token) => token.RevokedAt is { } at ? $"Revoked on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(at)))}"
        : token.Lasts(Today) ? $"Open until {Say.Date(token.Until)}"
        : $"Ended on {Say.Date(token.Until)}";

    public string Reaches(AccessToken token) => token.Plans is [] ? "every plan that you see"
        : Say.List([.. token.Plans.Select(id => Plans.FirstOrDefault(plan => plan.Id.ToString() == id)?.Title ?? "a plan that you see no longer")]);

    public static string For(AccessToken token) => Say.Capital(Say.List([.. token.Scopes.Select(said => TokenScopes.Find(said) is { } scope ? Said(scope) : said)]));

    private static string Said(TokenScope scope) => scope switch
    {
        TokenScope.Read => "reading",
        TokenScope.WriteUpdates => "updates",
        TokenScope.WriteEvidence => "evidence",
        TokenScope.WriteReadings => "readings",
        _ => "webhooks",
    };

    private async Task FindAsync(CancellationToken stop)
    {
        Made = await tokens.OfAsync(Visitor.Person.Id, stop);
        Plans = [.. (await list.LoadAsync(stop)).Where(plan => User.Sees(plan.Id))];
    }
}
