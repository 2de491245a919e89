using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Account;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>One person: what they are, a new link for the password, stopping them and letting them in again.</summary>
public class PersonModel(MilepostDb db, PeopleRegister register, SiteSettings settings, UkClock clock) : PageModel
{
    private const int ChangesShown = 30;

    private Store.Accounts.Account? account;
    private Person? sponsor;

    [BindProperty]
    public string? Because { get; set; }

    public Person Person { get; private set; } = null!;
    public ShownLink? Link { get; private set; }

    /// <summary>What they hold, or will.</summary>
    public IReadOnlyList<Grant> Roles { get; private set; } = [];

    public GrantReach Reached { get; private set; } = null!;
    public IReadOnlyList<PersonChange> Changes { get; private set; } = [];
    public bool MayComeIn => Person.MayComeIn(clock.Today);
    public bool IsLinked => account?.Subject is not null;
    public bool HasFactor => account?.FactorKey is not null;

    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Job", Person.Post ?? "Not said"),
        new("Signs in as", Person.Mail ?? Person.Key),
        .. Outsiders.IsOne(Person) ? Outside() : [],
        new("Password", account?.PasswordSetAt is { } at ? $"Set on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(at)))}" : "Not set yet"),
        .. account is { LinkedAt: { } linked } ? [new SummaryRow("Council account", $"{account.LinkedAs}, linked on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(linked)))}")] : Array.Empty<SummaryRow>(),
        new("Second factor", HasFactor ? "Set up" : "None"),
        new("Last here", account?.LastHere is { } day ? Say.Date(day) : "Never"),
        .. Person.StoppedOn is { } stopped ? [new SummaryRow("Stopped", $"On {Say.Date(stopped)}: {Person.StoppedBecause}")] : Array.Empty<SummaryRow>(),
    ];

    /// <summary>Everything that they may do today, and by which roles.</summary>
    public IReadOnlyList<(string What, string Why)> May =>
    [
        .. from permission in Enum.GetValues<Permission>()
           let why = Roles.Where(grant => grant.Lasts(clock.Today) && grant.Gives(permission)).Select(grant => $"{RoleWords.Said(grant.Role)} {Reached.Said(grant)}").ToList()
           where why.Count > 0
           select (PermissionWords.Said(permission), string.Join("; ", why)),
    ];

    private SummaryRow[] Outside() =>
    [
        new("Agency", Person.Agency ?? "Not said"),
        new("Who answers for them", sponsor?.Author ?? "Nobody"),
        new("Last day", Person.ExpiresOn is { } last ? Say.Date(last) + (last < clock.Today ? ", over" : "") : "None"),
        new("Confirmed", Person.AttestedOn is { } on ? $"On {Say.Date(on)}" : "Not yet"),
    ];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop) => await FindAsync(key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, string? act, Id<Grant>? grant, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        var (id, today) = (Person.Id, clock.Today);
        var (outcome, said) = act switch
        {
            "link" => (await register.RenewLinkAsync(id, today, stop), ""),
            "factor" => (await register.RemoveFactorAsync(id, today, stop), "The second factor is taken away"),
            "unlink" => (await register.UnlinkAsync(id, today, stop), "The council account is unlinked"),
            "stop" => (await register.StopAsync(id, Because ?? "", today, stop), $"{Person.Name} is stopped"),
            "end" when Roles.Any(one => one.Id == grant) => (await register.EndGrantAsync(grant!.Value, today, stop), "The role is taken back, and what is open refuses at once"),
            "return" => (await register.ReturnAsync(id, today, stop), Person.ExpiresOn < today
                ? $"{Person.Name} is no longer stopped. Their days are over, so whoever answers for them says whether they are still needed"
                : $"{Person.Name} may sign in again"),
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
        sponsor = found.SponsorId is { } by ? await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == by, stop) : null;
        var ever = await db.Grants.AsNoTracking().Where(grant => grant.PersonId == found.Id).ToListAsync(stop);
        Roles = [.. ever.Where(grant => !(grant.Until < clock.Today)).OrderBy(grant => grant.From)];
        Reached = new(await db.Plans.AsNoTracking().ToListAsync(stop), await db.Priorities.AsNoTracking().ToListAsync(stop));
        Guid[] about = [found.Id.Value, .. ever.Select(grant => grant.Id.Value)];
        Changes = [.. (await db.History.AsNoTracking().Where(change => about.Contains(change.RecordId)).OrderByDescending(change => change.Sequence).Take(ChangesShown).ToListAsync(stop)).Select(change => PersonChange.Of(change, ever, Reached))];
        return true;
    }
}
