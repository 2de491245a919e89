using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web.Pages.Account;

/// <summary>Signs in by name and password; where the site is a demonstration, by picking one of the invented people.</summary>
[AllowAnonymous]
public class SignInModel(SiteSettings settings, Provider provider, SigningIn signingIn, PasswordSignIn passwords, MilepostDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    // The addresses were checked at the start; this holds even if something in front of the site passes strangers on.
    public bool IsDemo => settings.Demo && (HttpContext.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from));

    /// <summary>What people call the account that they have with the council; null where nobody signs on with it.</summary>
    public string? Account => settings.HasSignOn ? settings.SignOn!.Account : null;

    /// <summary>What more there is to say of signing on: what to do, or that the provider did not answer just now.</summary>
    public string? Advice { get; private set; }

    public IActionResult OnGet(string? signOn)
    {
        if (User.Visitor() is not null && !settings.Demo) return Redirect("/");
        if (SignOnRefusals.Said(signOn, Account) is { } refused) ModelState.AddModelError("SignOn", refused);
        Advice = ModelState.IsValid
            ? !provider.IsSilent ? null : "It did not answer when it was last asked. If it does not now, sign in with your password."
            : SignOnRefusals.Advice(signOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? person, CancellationToken stop)
    {
        if (person is not null) return IsDemo ? await PickAsync(person, stop) : Forbid();
        if (settings.Demo) return Again("", "Pick one of the people below");
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your mail address or short name");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();

        return await passwords.TryAsync(HttpContext, Name!, Password!) switch
        {
            SignInAnswer.SignedIn => LocalRedirect(Next(Url, ReturnUrl)),
            SignInAnswer.CodeWanted => Redirect(AccountLinks.CodeFor(ReturnUrl)),
            SignInAnswer.TooMany => Again("", "Too many tries. Wait five minutes and try again", StatusCodes.Status429TooManyRequests),
            SignInAnswer.Busy => Again("", OwnPassword.Busy, StatusCodes.Status503ServiceUnavailable),
            SignInAnswer.Stopped => Again("", "Your account is stopped. If you need it, ask whoever looks after Milepost at your council"),
            _ => Again("", "The name or the password is not right"),
        };
    }

    /// <summary>Where somebody goes who signed in: on this site alone.</summary>
    internal static string Next(IUrlHelper url, string? returnUrl) => url.IsLocalUrl(returnUrl) ? returnUrl! : "/";

    private async Task<IActionResult> PickAsync(string person, CancellationToken stop)
    {
        var found = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Key == person, stop);
        if (found is null || DemoPeople.All.All(one => one.Key != found.Key)) return Again("", "Pick one of the people below");
        await signingIn.BeginAsync(HttpContext, found.Id, Proof.Picked, seal: null);
        return LocalRedirect(Next(Url, ReturnUrl));
    }

    private PageResult Again(string field, string fault, int status = StatusCodes.Status200OK)
    {
        ModelState.AddModelError(field, fault);
        Response.StatusCode = status;
        return Page();
    }
}
