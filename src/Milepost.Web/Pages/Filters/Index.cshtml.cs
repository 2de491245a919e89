using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store.People;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Filters;

/// <summary>The filters of a plan that somebody saved or that others share; and saving the rows that the address asks for.</summary>
public class IndexModel(OpenPlan plans, SavedFilters filters, UkClock clock) : PageModel
{
    private const string Share = "true";

    /// <summary>The rows that are to be saved, as the address of the table says them.</summary>
    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    [BindProperty]
    public string? Called { get; set; }

    [BindProperty]
    public string[] Shared { get; set; } = [];

    public PlanAssessment Assessment { get; private set; } = null!;
    public PlanFacts Facts => Assessment.Facts;
    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];
    public bool MayShare => User.May(Permission.UpdateActions);
    public string Words => FilterWords.Of(Filter, Assessment);
    public IReadOnlyList<Option> Sharing { get; } = [new(Share, "Everybody who sees the plan is offered it")];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        // What an address written by hand asks for and no table has is not saved.
        ModelState.Clear();
        return await FindAsync(name, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        ModelState.Clear();
        if (!await FindAsync(name, stop)) return NotFound();
        var called = Folded.Line(Called);
        if (called.Length == 0) ModelState.AddModelError(nameof(Called), "Give it a name");
        else if (called.Length > SavedFilter.LongestName) ModelState.AddModelError(nameof(Called), $"The name must be {SavedFilter.LongestName} characters or fewer");
        if (Filter.Query().Length > SavedFilter.LongestQuery) ModelState.AddModelError(nameof(Called), "The filter is too long to be kept: shorten its words");
        if (!ModelState.IsValid) return Page();
        if (await filters.SaveAsync(Facts.Plan.Id, User.Person()!, called, Filter.Query(), MayShare && Shared.Contains(Share), stop) is { } why)
        {
            ModelState.AddModelError(nameof(Called), why);
            return Page();
        }

        Done.Say(this, $"The filter “{called}” is saved");
        return Redirect(FilterLinks.Rows(name, Filter.Query()));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string name, Id<SavedFilter> filter, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (await filters.RemoveAsync(filter, Facts.Plan.Id, User.Person()!.Id, stop) is { } removed) Done.Say(this, $"The filter “{removed}” is removed");
        return Redirect(FilterLinks.Of(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return false;
        Assessment = assessment;
        // A filter is of the record as it is on the day that it is used.
        (Filter.AsAt, Filter.Snapshot) = (null, null);
        Saved = await filters.OfPlanAsync(Facts.Plan.Id, User.Person()!.Id, stop);
        new Shell(Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }
}
