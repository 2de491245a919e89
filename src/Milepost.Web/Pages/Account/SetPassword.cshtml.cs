using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

/// <summary>Where the link of an invitation or a reset leads: the person sets their password, once.</summary>
[AllowAnonymous]
public class SetPasswordModel(SiteSettings settings, OwnPassword passwords, SigningIn signingIn) : PageModel
{
    /// <summary>Whom the link was made for; null where it does not work.</summary>
    public Person? Owner { get; private set; }

    public string? Key { get; private set; }

    /// <summary>What people call the account with the council that they may use in the place of a password; null where they may not.</summary>
    public string? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken stop)
    {
        (Owner, var link) = await passwords.FindAsync(key, stop);
        Say(key, link);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, string? password, string? again, CancellationToken stop)
    {
        (Owner, var link) = await passwords.FindAsync(key, stop);
        Say(key, link);
        if (Owner is null || link is null) return Page();
        if (password != again) ModelState.AddModelError("Again", "The two are not the same. Enter the new password once more");
        else if (await passwords.SetAsync(Owner, link, password, stop) is { } fault) ModelState.AddModelError("Password", fault);
        if (!ModelState.IsValid) return Page();

        await signingIn.EndAsync(HttpContext);
        Done.Say(this, "Your password is set. Sign in with it");
        return Redirect(AccountLinks.SignIn);
    }

    private void Say(string? key, Invitation? link) =>
        (Key, Account) = (key, settings.HasSignOn && link is { Kind: InvitationKind.Invite } ? settings.SignOn!.Account : null);
}
