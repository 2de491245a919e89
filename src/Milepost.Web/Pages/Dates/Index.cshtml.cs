using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Ledger;
using Milepost.Plans;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Dates;

/// <summary>The dates ledger: what was first agreed, each move, why, who agreed, and the days in all.</summary>
public class IndexModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DatesFilter Filter { get; set; } = new();

    public DatesLedger Ledger { get; private set; } = null!;
    public Plan Plan => Ledger.Plan.Facts.Plan;
    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    /// <summary>The day of the last board, to show what moved since.</summary>
    public DateOnly? LastBoard { get; private set; }

    public string Counted => Say.Count(Lines.Sum(line => line.Moves.Count), "move") + $" of {Say.Count(Lines.Count, "date")}";

    public IReadOnlyList<Option> Priorities =>
        [new("", "All"), .. Ledger.Plan.Priorities.Select(priority => new Option(TableFilter.KeyOf(priority), Say.Shorten(TableModel.HeadingOf(Plan, priority), 60)))];

    public IReadOnlyList<Option> Leads =>
        [new("", "Anybody"), .. Ledger.ByLead.Select(total => total.Name).Order(StringComparer.CurrentCulture).Select(name => new Option(name, Say.Shorten(name, 60)))];

    public IReadOnlyList<Option> Reasons => [new("", "Any"), .. MoveReasons.All.Select(reason => new Option(reason.ToString(), MoveReasons.Said(reason)))];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();

        Ledger = JudgedPlan.Of(assessment).Ledger;
        Lines = Filter.Apply(Ledger);
        LastBoard = assessment.Facts.LastBoard(clock.Today);
        new Shell(Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }
}
