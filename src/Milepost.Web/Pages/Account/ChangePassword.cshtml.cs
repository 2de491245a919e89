using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

/// <summary>Sets another password for somebody who is signed in, and ends every other session of theirs.</summary>
public class ChangePasswordModel(MilepostDb db, OwnPassword passwords, SigningIn signingIn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await HasPasswordAsync(stop) ? Page() : Redirect(AccountLinks.Account);

    public async Task<IActionResult> OnPostAsync(string? current, string? password, string? again, CancellationToken stop)
    {
        if (!await HasPasswordAsync(stop)) return Redirect(AccountLinks.Account);
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

        await signingIn.BeginAsync(HttpContext, visitor.Person.Id, visitor.Session.Proof, seal, visitor.Session.ProviderSession);
        Done.Say(this, "Your password is changed. You are signed out everywhere else");
        return Redirect(AccountLinks.Account);
    }

    private Task<bool> HasPasswordAsync(CancellationToken stop)
    {
        var person = User.Visitor()!.Person.Id;
        return db.Accounts.AnyAsync(account => account.PersonId == person && account.PasswordHash != null, stop);
    }
}
