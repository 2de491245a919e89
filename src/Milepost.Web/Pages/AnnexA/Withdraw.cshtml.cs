using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Somebody withdraws an Annex A that was kept, and the readings made of it, with a reason.</summary>
public class WithdrawModel(OpenPlan plans, SubmissionShelf shelf, KeptSubmissions submissions, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Because { get; set; }

    public PlanFacts Facts { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;

    /// <summary>How many readings were made of it.</summary>
    public int Readings => Facts.Readings.Count(one => one.SubmissionId == Submission.Id && one.TakenBackOn is null);

    public async Task<IActionResult> OnGetAsync(string name, int number, CancellationToken stop) => await FindAsync(name, number, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, int number, CancellationToken stop)
    {
        if (await FindAsync(name, number, stop) is { } gone) return gone;
        var because = Because?.Trim() ?? "";
        if (because.Length == 0) ModelState.AddModelError(nameof(Because), "Say why it is withdrawn: whoever saw its figures will ask");
        else if (ReadingCheck.Reason(nameof(Because), because, clock.Today) is { } fault) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        if (await submissions.WithdrawAsync(Facts.Plan.Id, Submission.Id, because, clock.Today, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(Because), refusal);
            return Page();
        }

        Done.Say(this, $"Annex A as at {Say.Date(Submission.AsAt)} is withdrawn");
        return Redirect(AnnexALinks.Kept(name, number));
    }

    private async Task<IActionResult?> FindAsync(string name, int number, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        if (await shelf.FindAsync(facts.Plan.Id, number, stop) is not { } found) return NotFound();
        if (!found.Stands()) return Redirect(AnnexALinks.Kept(name, number));
        (Facts, Submission) = (facts, found);
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return null;
    }
}
