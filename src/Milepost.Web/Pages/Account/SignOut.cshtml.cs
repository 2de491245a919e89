using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Milepost.Web.Access;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web.Pages.Account;

[AllowAnonymous]
public class SignOutModel(SigningIn signingIn, Provider provider, SiteSettings settings) : PageModel
{
    /// <summary>Where one signs out at the council's provider too; null for whoever did not sign on there, or where it has no such address.</summary>
    public string? There { get; private set; }

    public string? Account => settings.SignOn?.Account;

    public async Task<IActionResult> OnGetAsync(bool there, CancellationToken stop)
    {
        if (User.Identity?.IsAuthenticated == true) return Redirect("/");
        if (there && settings.HasSignOn) There = (await provider.FindAsync(stop))?.EndSessionEndpoint is { Length: > 0 } address ? Leaving(address) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var there = User.Visitor()?.Session.ProviderSession is not null;
        await signingIn.EndAsync(HttpContext);
        return Redirect(AccountLinks.SignedOut(there));
    }

    /// <summary>The provider is told which site sends, and asks the person whom to sign out: we keep no token by which to say it.</summary>
    private string Leaving(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["client_id"] = settings.SignOn!.ClientId,
        ["post_logout_redirect_uri"] = settings.Link(AccountLinks.SignOut),
    });
}
