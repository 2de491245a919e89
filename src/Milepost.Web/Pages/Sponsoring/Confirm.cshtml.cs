using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Administration;
using Milepost.Web.Pages.Updating;
using Milepost.Wording;

namespace Milepost.Web.Pages.Sponsoring;

/// <summary>The sponsor of somebody from outside says that they are still needed, and until when. Nobody else finds the page.</summary>
public class ConfirmModel(MilepostDb db, PeopleRegister register, UkClock clock) : PageModel
{
    private const string Yes = "yes";

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<SummaryRow> Roles { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public DateOnly Longest => Today.AddDays(Outsiders.LongestDays);

    public string Standing => Person.ExpiresOn is not { } last ? ""
        : last < Today ? $"They may not sign in any more since {Say.Date(last.AddDays(1))}."
        : $"They may sign in until {Say.Date(last)}.";

    public IReadOnlyList<Option> Words => [new(Yes, $"I confirm that {Person.Name} still needs this")];

    [BindProperty]
    public DateFields LastDay { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<string> Confirmed { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        LastDay = DateFields.Of(Longest);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        var last = LastDay.Read(ModelState, nameof(LastDay), "the day until which they need it");
        if (!Confirmed.Contains(Yes)) ModelState.AddModelError(nameof(Confirmed), "Confirm that they still need this, or leave the page as it is");
        if (!ModelState.IsValid) return Page();
        var outcome = await register.ConfirmAsync(Person.Id, User.Person()!.Id, last, Today, stop);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("LastDay.Day", refusal);
            return Page();
        }

        Done.Say(this, $"{Person.Name} may sign in until {Say.Date(last!.Value)}");
        return Redirect(UpdatingLinks.MyWork);
    }

    private async Task<bool> FindAsync(string key, CancellationToken stop)
    {
        var me = User.Person()!.Id;
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Key == key && person.SponsorId == me, stop) is not { } found || found.StoppedOn <= Today) return false;
        Person = found;
        var reached = await GrantReach.OfAsync(db, stop);
        var grants = (await db.Grants.AsNoTracking().Where(grant => grant.PersonId == found.Id).ToListAsync(stop)).Where(grant => grant.Lasts(Today)).ToList();
        Roles =
        [
            new("What they are", grants.Count == 0 ? "Nothing yet" : Say.List([.. grants.Select(grant => $"{RoleWords.Said(grant.Role).ToLowerInvariant()} {reached.Said(grant)}")])),
            new("Confirmed last", found.AttestedOn is { } on ? $"On {Say.Date(on)}" : "Not yet"),
        ];
        return true;
    }
}
