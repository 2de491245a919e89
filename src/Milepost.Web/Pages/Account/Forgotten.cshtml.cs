using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.History;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Account;

/// <summary>Mails a link to whoever forgot the password. What it answers, and how long that takes, does not tell whether there is such a name.</summary>
[AllowAnonymous]
public class ForgottenModel(SiteSettings settings, SignInTries tries, IServiceScopeFactory scopes, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Somebody asked just now.</summary>
    public bool Asked { get; private set; }

    public bool MaySend => settings.Mail.IsSet && !settings.Demo;

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (!MaySend) return Page();
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your mail address or short name");
        if (!ModelState.IsValid) return Page();

        var name = Name!.Length > 200 ? "" : Name.Trim().ToLowerInvariant();
        switch (tries.TryTakeForgotten(HttpContext, name))
        {
            case ForgottenAnswer.TooMany:
                ModelState.AddModelError("", "Too many tries. Wait five minutes and try again");
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return Page();
            case ForgottenAnswer.Send:
                // After the answer, so that its time tells nothing.
                Response.OnCompleted(() => SendAsync(name));
                break;
        }

        Asked = true;
        return Page();
    }

    private async Task SendAsync(string name)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MilepostDb>().Author = new Author("Milepost");
        await scope.ServiceProvider.GetRequiredService<PeopleRegister>().SendForgottenAsync(name, clock.Today, CancellationToken.None);
    }
}
