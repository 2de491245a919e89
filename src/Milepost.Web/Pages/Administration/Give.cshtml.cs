using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>Gives somebody a role: in every plan, in one, in one priority of it or for one agency's work, from a day and perhaps until one.</summary>
public class GiveModel(MilepostDb db, PeopleRegister register, UkClock clock) : PageModel
{
    private const int LongestAgency = 200;

    public Person Person { get; private set; } = null!;
    public GrantReach Reached { get; private set; } = null!;
    public string AgencyHint { get; private set; } = "";

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Reach { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public DateFields From { get; set; } = new();

    [BindProperty]
    public DateFields Until { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        From = DateFields.Of(clock.Today);
        Agency = Person.Agency;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken stop)
    {
        if (!await FindAsync(key, stop)) return NotFound();
        if (!Enum.TryParse<Role>(Role, out var role) || !Enum.IsDefined(role)) ModelState.AddModelError(nameof(Role), "Choose what they are");
        var reach = Reached.Read(Reach);
        if (reach is null) ModelState.AddModelError(nameof(Reach), "Choose how far it reaches");
        if (Agency?.Length > LongestAgency) ModelState.AddModelError(nameof(Agency), $"It must be {LongestAgency} characters or fewer");
        var from = From.Read(ModelState, nameof(From), "the first day");
        var until = Until.IsEmpty ? null : Until.Read(ModelState, nameof(Until), "the last day");
        if (!ModelState.IsValid || reach is not { } to || from is not { } first) return Page();

        var agency = string.IsNullOrWhiteSpace(Agency) ? null : Agency.Trim();
        var outcome = await register.GrantAsync(Person.Id, new(role, to.Plan, to.Priority, agency, first, until), clock.Today, stop);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError(first < clock.Today ? "From.Day" : until < first ? "Until.Day" : nameof(Role), refusal);
            return Page();
        }

        Done.Say(this, $"{Person.Name} is {Say.A(RoleWords.Said(role).ToLowerInvariant())} {(first > clock.Today ? $"from {Say.Date(first)}" : "from now on")}");
        return Redirect(AdministrationLinks.Person(key));
    }

    private async Task<bool> FindAsync(string key, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Key == key, stop) is not { } found) return false;
        Person = found;
        Reached = await GrantReach.OfAsync(db, stop);
        var agencies = await db.Posts.AsNoTracking().Where(post => post.Agency != null && post.WithdrawnOn == null).Select(post => post.Agency!).Distinct().OrderBy(one => one).Take(8).ToListAsync(stop);
        AgencyHint = "Leave it empty for everybody’s work." + (agencies.Count == 0 ? "" : $" The plans know {Say.List(agencies)}");
        return true;
    }
}
