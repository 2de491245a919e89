using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Pages.Administration;

/// <summary>Writes somebody down, and shows the link by which they set their password: once.</summary>
public class InviteModel(PeopleRegister register, SiteSettings settings, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    public Person? Invited { get; private set; }
    public ShownLink? Link { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Say what the person is called");
        if (!Enum.TryParse<Role>(Role, out var role) || !Enum.IsDefined(role)) ModelState.AddModelError(nameof(Role), "Choose what they are");
        if (!ModelState.IsValid) return Page();

        var asked = new NewPerson(Name!, string.IsNullOrWhiteSpace(Mail) ? null : Mail, Post, Agency, [role]);
        var outcome = await register.InviteAsync(asked, clock.Today, stop);
        if (outcome.Refusal is { } refusal) ModelState.AddModelError(nameof(Mail), refusal);
        else (Invited, Link) = (outcome.Person, new ShownLink(settings.Link(AccountLinks.SetPassword(outcome.Token!)), outcome.Mailed ? outcome.Person!.Mail : null));
        return Page();
    }
}
