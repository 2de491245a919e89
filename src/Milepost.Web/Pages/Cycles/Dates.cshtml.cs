using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Cycles;

/// <summary>Moves the dates of one cycle: opens its window sooner, closes it later, follows the board to another day.</summary>
public class DatesModel(OpenPlan plans, CycleRecords cycles, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public Cycle Cycle { get; private set; } = null!;

    [BindProperty]
    public DateFields OpensOn { get; set; } = new();

    [BindProperty]
    public DateFields ClosesOn { get; set; } = new();

    [BindProperty]
    public DateFields BoardOn { get; set; } = new();

    public bool MayOpenNow => Cycle.OpensOn > clock.Today;

    public bool MayCloseNow => Cycle.IsOpen(clock.Today) && Cycle.ClosesOn > clock.Today;

    public async Task<IActionResult> OnGetAsync(string name, Id<Cycle> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Cycle.FrozenOn is not null) return Redirect(CycleLinks.Index(name, id));
        (OpensOn, ClosesOn) = (DateFields.Of(Cycle.OpensOn), DateFields.Of(Cycle.ClosesOn));
        if (Cycle.BoardOn is { } board) BoardOn = DateFields.Of(board);
        return Page();
    }

    /// <summary>Moves them as typed; "open" and "close" are the same with today in the field.</summary>
    public async Task<IActionResult> OnPostAsync(string name, Id<Cycle> id, string? now, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var opens = now == "open" ? clock.Today : OpensOn.Read(ModelState, nameof(OpensOn), "the first day for updates");
        var closes = now == "close" ? clock.Today : ClosesOn.Read(ModelState, nameof(ClosesOn), "the last day for updates");
        var board = BoardOn.IsEmpty ? null : BoardOn.Read(ModelState, nameof(BoardOn), "the day of the board");
        if (!ModelState.IsValid || opens is not { } first || closes is not { } last) return Page();

        if (await cycles.MoveAsync(Plan.Id, id, first, last, board, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(OpensOn) + ".Day", refusal);
            return Page();
        }

        Done.Say(this, $"{CycleWords.Name(Cycle)} is open {Say.Range(first, last)}");
        return Redirect(CycleLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, Id<Cycle> id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Cycles.FirstOrDefault(one => one.Id == id) is not { } cycle) return false;
        (Plan, Cycle) = (facts.Plan, cycle);
        new Shell(Plan, PlanPart.Cycles, Exactly: false).Put(this);
        return true;
    }
}
