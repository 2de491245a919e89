using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

[AllowAnonymous]
public class SignOutModel(Sessions sessions) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        sessions.End(User.FindFirstValue(SignedIn.SessionClaim));
        await HttpContext.SignOutAsync();
        return Redirect(AccountLinks.SignOut);
    }
}
