using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

[AllowAnonymous]
public class SignInModel(SiteSettings settings, Sessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Person> People => IsDemo ? DemoPeople.All : [];

    // The addresses were checked at the start; this holds even if something in front of the site passes strangers on.
    private bool IsDemo =>
        settings.Demo && (HttpContext.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? person)
    {
        if (!IsDemo) return Forbid();
        if (DemoPeople.Find(person) is not { } found)
        {
            ModelState.AddModelError("", "Pick one of the people below");
            return Page();
        }

        sessions.End(User.FindFirstValue(SignedIn.SessionClaim));
        var identity = new ClaimsIdentity(
        [
            new Claim(SignedIn.PersonClaim, found.Key),
            new Claim(SignedIn.SessionClaim, sessions.Open(found)),
            new Claim(ClaimTypes.Name, found.Name),
        ], CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
