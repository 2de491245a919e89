using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>What changed between any two snapshots or days: the first thing a board asks.</summary>
public class ChangesModel(OpenPlan plans, ChangeAuthors authors, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public SeenChanges? Changes { get; private set; }
    public string From { get; private set; } = ChangePoint.Today;
    public string To { get; private set; } = ChangePoint.Today;
    public IReadOnlyList<Option> FromChoices { get; private set; } = [];
    public IReadOnlyList<Option> ToChoices { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public DateFields Since { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, string? from, string? to, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Cycles, Exactly: false).Put(this);
        if (!Since.IsEmpty && Since.Read(ModelState, nameof(Since), "the day to compare with") is { } day)
        {
            return Redirect(CycleLinks.Changes(name, FormattableString.Invariant($"{day:yyyy-MM-dd}"), to));
        }

        (From, To) = (from ?? ChangePoint.UsualStart(facts, clock.Today) ?? ChangePoint.Today, to ?? ChangePoint.Today);
        (FromChoices, ToChoices) = (ChangePoint.Choices(facts, From), ChangePoint.Choices(facts, To));
        if (ChangePoint.Of(From) is not { } start || ChangePoint.Of(To) is not { } end) return NotFound();
        if (start == end) return Page();

        Changes = await SeenChanges.FindAsync(plans, authors, name, start, end, clock.Today, stop);
        return Changes is null ? NotFound() : Page();
    }
}
