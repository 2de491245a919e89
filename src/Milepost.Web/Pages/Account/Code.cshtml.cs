using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Access.Factors;

namespace Milepost.Web.Pages.Account;

/// <summary>The second step of signing in: a code of the second factor.</summary>
[AllowAnonymous]
public class CodeModel(Sessions sessions, SigningIn signingIn, SecondFactor factor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Typed { get; set; }

    public IActionResult OnGet() => HalfWay() is null ? Redirect(AccountLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (HalfWay() is not { Account: { } account } found) return Redirect(AccountLinks.SignIn);
        switch (await factor.TryAsync(found.Person.Id, Typed, stop))
        {
            case CodeAnswer.TooMany:
                ModelState.AddModelError(nameof(Typed), "Too many tries. Wait five minutes and try again");
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return Page();
            case CodeAnswer.Wrong:
                ModelState.AddModelError(nameof(Typed), "The code is not right. Each code works once, and for about a minute");
                return Page();
            case CodeAnswer.RightByRecovery:
                Done.Say(this, $"You used a recovery code. {account.RecoveryCodes.Count - 1} are left; make new ones under Your account");
                break;
        }

        await signingIn.BeginAsync(HttpContext, found.Person.Id, Proof.SecondFactor, account.Seal, found.Session.ProviderSession);
        return LocalRedirect(SignInModel.Next(Url, ReturnUrl));
    }

    private FoundSession? HalfWay() =>
        HttpContext.Features.Get<FoundSession>() is { Session.Proof: Proof.Half } found && sessions.Holds(found) ? found : null;
}
