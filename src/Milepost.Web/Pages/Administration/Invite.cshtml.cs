using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Components;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Pages.Administration;

/// <summary>Writes somebody down, and shows the link by which they set their password: once.</summary>
public class InviteModel(MilepostDb db, PeopleRegister register, SiteSettings settings, UkClock clock) : PageModel
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

    [BindProperty]
    public string? Reach { get; set; }

    [BindProperty]
    public string? Sponsor { get; set; }

    [BindProperty]
    public DateFields LastDay { get; set; } = new();

    public GrantReach Reached { get; private set; } = null!;
    public IReadOnlyList<Option> Sponsors { get; private set; } = [];
    public Person? Invited { get; private set; }
    public ShownLink? Link { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => ChoicesAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await ChoicesAsync(stop);
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Say what the person is called");
        if (!Enum.TryParse<Role>(Role, out var role) || !Enum.IsDefined(role)) ModelState.AddModelError(nameof(Role), "Choose what they are");
        var reach = Reached.Read(Reach);
        if (reach is null) ModelState.AddModelError(nameof(Reach), "Choose how far it reaches");
        var outside = !string.IsNullOrWhiteSpace(Agency);
        if (Outsiders.RoleRefusal(role, outside) is { } unfit) ModelState.AddModelError(outside ? nameof(Role) : nameof(Agency), unfit);
        var sponsor = outside ? ReadSponsor() : null;
        var last = outside ? LastDay.Read(ModelState, nameof(LastDay), "their last day") : null;
        if (last is not null && Outsiders.LastDayRefusal(last, clock.Today) is { } far) ModelState.AddModelError("LastDay.Day", far);
        if (!ModelState.IsValid || reach is not { } to) return Page();

        var asked = new NewPerson(Name!, string.IsNullOrWhiteSpace(Mail) ? null : Mail, Post, Agency, [role], to.Plan) { Priority = to.Priority, Sponsor = sponsor, LastDay = last };
        var outcome = await register.InviteAsync(asked, clock.Today, stop);
        if (outcome.Refusal is { } refusal) ModelState.AddModelError(nameof(Mail), refusal);
        else (Invited, Link) = (outcome.Person, new ShownLink(settings.Link(AccountLinks.SetPassword(outcome.Token!)), outcome.Mailed ? outcome.Person!.Mail : null));
        return Page();
    }

    private Id<Person>? ReadSponsor()
    {
        if (Id<Person>.TryParse(Sponsor, out var sponsor)) return sponsor;
        ModelState.AddModelError(nameof(Sponsor), "Choose who in the council answers for them");
        return null;
    }

    private async Task ChoicesAsync(CancellationToken stop)
    {
        Reached = await GrantReach.OfAsync(db, stop);
        Sponsors = await SponsorChoices.OfAsync(db, null, clock.Today, stop);
    }
}
