using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

[AllowAnonymous]
public class SignInModel(SiteSettings settings, SigningIn signingIn, MilepostDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoPerson> People => IsDemo ? DemoPeople.All : [];

    // The addresses were checked at the start; this holds even if something in front of the site passes strangers on.
    private bool IsDemo =>
        settings.Demo && (HttpContext.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? person, CancellationToken stop)
    {
        if (!IsDemo) return Forbid();
        if (await db.People.FirstOrDefaultAsync(one => one.Key == person, stop) is not { } found || DemoPeople.All.All(one => one.Key != found.Key))
        {
            ModelState.AddModelError("", "Pick one of the people below");
            return Page();
        }

        await signingIn.BeginAsync(HttpContext, found.Id, Proof.Picked, seal: null);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
