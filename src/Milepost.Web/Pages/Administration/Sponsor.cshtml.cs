using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Administration;

/// <summary>Says who in the council answers for somebody from outside.</summary>
public class SponsorModel(MilepostDb db, PeopleRegister register, UkClock clock) : PageModel
{
    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Option> Sponsors { get; private set; } = [];

    [BindProperty]
    public string? Sponsor { get; set; }

    [BindProperty]
    public DateFields LastDay { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        (Sponsor, LastDay) = (Person.SponsorId?.ToString(), DateFields.Of(clock.Today.AddDays(Outsiders.LongestDays)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        if (!Id<Person>.TryParse(Sponsor, out var sponsor)) ModelState.AddModelError(nameof(Sponsor), "Choose who in the council answers for them");
        var last = Person.ExpiresOn is null ? LastDay.Read(ModelState, nameof(LastDay), "their last day") : null;
        if (!ModelState.IsValid) return Page();
        var outcome = await register.SponsorAsync(Person.Id, sponsor, last, clock.Today, stop);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(last is not null && Outsiders.LastDayRefusal(last, clock.Today) is not null ? "LastDay.Day" : nameof(Sponsor), refusal);
            return Page();
        }

        Done.Say(this, $"It is said who answers for {Person.Name}");
        return Redirect(AdministrationLinks.Person(key));
    }

    private async Task<bool> FindAsync(string key, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Key == key, stop) is not { } found) return false;
        Person = found;
        Sponsors = await SponsorChoices.OfAsync(db, found, clock.Today, stop);
        return true;
    }
}
