using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

[AllowAnonymous]
public class SignOutModel(SigningIn signingIn) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await signingIn.EndAsync(HttpContext);
        return Redirect(AccountLinks.SignOut);
    }
}
