using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Every Annex A that was kept, the latest first, and the ways to what was counted in them.</summary>
public class IndexModel(OpenPlan plans, SubmissionShelf shelf, KeptSubmissions submissions, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    public IReadOnlyList<Submission> All { get; private set; } = [];

    /// <summary>What other plans of the council keep, that this person may see there.</summary>
    public IReadOnlyList<(Plan Plan, Submission Submission)> Elsewhere { get; private set; } = [];

    /// <summary>How many measures of the plan are counted from it.</summary>
    public int Linked => Facts.Measures.Count(measure => measure.CatalogueId is not null);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    /// <summary>Keeps the counts of another plan of the council here too, so that nobody loads the same lists twice.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string name, [FromForm] Id<Submission> submission, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (Elsewhere.FirstOrDefault(one => one.Submission.Id == submission) is not { Submission: { } found } other) return NotFound();
        var outcome = await submissions.KeepAsync(Facts.Plan.Id, await shelf.CopyAsync(found, stop), null, clock.Today, User.Person()!.Author, stop);
        if (outcome.Kept is not { } kept) return Redirect(AnnexALinks.Index(name));
        Done.Say(this, $"Kept here too: Annex A as at {Say.Date(kept.AsAt)}, as it was counted for {other.Plan.Title}");
        return Redirect(AnnexALinks.Kept(name, kept.Number));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        (Facts, All) = (facts, await shelf.AllAsync(facts.Plan.Id, stop));
        Elsewhere = [.. (await shelf.ElsewhereAsync(facts.Plan, stop)).Where(one => User.May(Permission.LoadAnnexA, one.Plan.Id, priority: null, agency: null))];
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
