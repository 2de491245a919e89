using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Components;
using Milepost.Web.Pages.Account;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>One person: what they are, a new link for the password, stopping them and letting them in again.</summary>
public class PersonModel(MilepostDb db, PeopleRegister register, SiteSettings settings, UkClock clock) : PageModel
{
    private Store.Accounts.Account? account;
    private IReadOnlyList<Grant> grants = [];

    [BindProperty]
    public string? Because { get; set; }

    public Person Person { get; private set; } = null!;
    public ShownLink? Link { get; private set; }
    public bool MayComeIn => Person.MayComeIn(clock.Today);
    public bool IsLinked => account?.Subject is not null;
    public bool HasFactor => account?.FactorKey is not null;

    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Job", Person.Post ?? "Not said"),
        new("Signs in as", Person.Mail ?? Person.Key),
        new("Roles", grants.Count == 0 ? "None" : Say.List([.. grants.Select(grant => RoleWords.Said(grant.Role)).Distinct()])),
        new("Password", account?.PasswordSetAt is { } at ? $"Set on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(at)))}" : "Not set yet"),
        .. account is { LinkedAt: { } linked } ? [new SummaryRow("Council account", $"{account.LinkedAs}, linked on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(linked)))}")] : Array.Empty<SummaryRow>(),
        new("Second factor", HasFactor ? "Set up" : "None"),
        new("Last here", account?.LastHere is { } day ? Say.Date(day) : "Never"),
        .. Person.StoppedOn is { } stopped ? [new SummaryRow("Stopped", $"On {Say.Date(stopped)}: {Person.StoppedBecause}")] : Array.Empty<SummaryRow>(),
    ];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop) => await FindAsync(key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, string? act, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        var (id, today) = (Person.Id, clock.Today);
        var (outcome, said) = act switch
        {
            "link" => (await register.RenewLinkAsync(id, today, stop), ""),
            "factor" => (await register.RemoveFactorAsync(id, today, stop), "The second factor is taken away"),
            "unlink" => (await register.UnlinkAsync(id, today, stop), "The council account is unlinked"),
            "stop" => (await register.StopAsync(id, Because ?? "", today, stop), $"{Person.Name} is stopped"),
            "return" => (await register.ReturnAsync(id, today, stop), $"{Person.Name} may sign in again"),
            _ => (new RegisterOutcome(Person, "Choose what to do"), ""),
        };
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(act == "stop" ? nameof(Because) : "", refusal);
            return Page();
        }

        if (outcome.Token is { } token)
        {
            Link = new(settings.Link(AccountLinks.SetPassword(token)), outcome.Mailed ? Person.Mail : null);
            return Page();
        }

        Done.Say(this, said);
        return Redirect(AdministrationLinks.Person(key));
    }

    private async Task<bool> FindAsync(string key, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Key == key, stop) is not { } found) return false;
        Person = found;
        account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == found.Id, stop);
        grants = [.. (await db.Grants.AsNoTracking().Where(grant => grant.PersonId == found.Id).ToListAsync(stop)).Where(grant => grant.Lasts(clock.Today))];
        return true;
    }
}
