using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>Shows somebody whom the provider vouched for, and links them where they say so. Whoever was led here by another sees whose it would be.</summary>
[AllowAnonymous]
public class LinkAccountModel(SiteSettings settings, PendingLinks pending, Linking linking, SigningIn signingIn) : PageModel
{
    private PendingLink? waiting;

    public LinkOffer? Offer { get; private set; }

    /// <summary>Who the person is to the provider, and who they would be here.</summary>
    public IReadOnlyList<SummaryRow> Both =>
        [new(Say.Capital(settings.SignOn!.Account), waiting!.Person.Name), new("In Milepost", Offer!.Person.Author)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, string? password, CancellationToken stop)
    {
        await FindAsync(stop);
        if (Offer is null || waiting is null) return Page();
        if (act != "link") return Leave();

        var (account, field, fault) = await linking.LinkAsync(Offer, waiting.Person, password, stop);
        if (account is null)
        {
            ModelState.AddModelError(field, fault);
            return Page();
        }

        pending.Forget(HttpContext);
        await BeginAsync(account, waiting.Person);
        Done.Say(this, $"{account.LinkedAs} opens your account here from now on");
        return Redirect(Offer.Invitation is null ? AccountLinks.Account : "/");
    }

    /// <summary>The seal of the account changed: whoever was signed in goes on as they were, whoever was asked in comes in.</summary>
    private Task BeginAsync(Store.Accounts.Account account, Vouched person)
    {
        var now = Offer!.Invitation is null ? User.Visitor()!.Session : null;
        return signingIn.BeginAsync(
            HttpContext, account.PersonId, now?.Proof ?? (person.Strong ? Proof.StrongSignOn : Proof.SignOn), account.Seal, now is null ? person.Session : now.ProviderSession);
    }

    private RedirectResult Leave()
    {
        pending.Forget(HttpContext);
        return Redirect(User.Visitor() is null ? AccountLinks.SignIn : AccountLinks.Account);
    }

    private async Task FindAsync(CancellationToken stop)
    {
        waiting = pending.Find(HttpContext);
        if (waiting is not null) Offer = await linking.FindAsync(waiting, User.Visitor(), stop);
    }
}
