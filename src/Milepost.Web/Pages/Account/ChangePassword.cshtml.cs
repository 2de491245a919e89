using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Accounts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

/// <summary>Sets another password for somebody who is signed in, and ends every other session of theirs.</summary>
public class ChangePasswordModel(OwnPassword passwords, SigningIn signingIn) : PageModel
{
    public IActionResult OnGet() => HasPassword ? Page() : Redirect(AccountLinks.Account);

    public async Task<IActionResult> OnPostAsync(string? current, string? password, string? again, CancellationToken stop)
    {
        if (!HasPassword) return Redirect(AccountLinks.Account);
        var visitor = User.Visitor()!;
        if (password != again)
        {
            ModelState.AddModelError("Again", "The two are not the same. Enter the new password once more");
            return Page();
        }

        var (seal, field, fault) = await passwords.ChangeAsync(visitor.Person, current, password, stop);
        if (seal is null)
        {
            ModelState.AddModelError(field, fault);
            return Page();
        }

        await signingIn.BeginAsync(HttpContext, visitor.Person.Id, visitor.Session.Proof, seal);
        Done.Say(this, "Your password is changed. You are signed out everywhere else");
        return Redirect(AccountLinks.Account);
    }

    private bool HasPassword => User.Visitor() is { Session.Proof: Proof.Password or Proof.SecondFactor };
}
