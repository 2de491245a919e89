using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Access;
using Milepost.Web.Pages.Imports;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Working;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>What was counted in an Annex A, beside the one before it: somebody agrees to keep it, or puts it aside.</summary>
public class CountedModel(OpenPlan plans, WaitingSubmissions waiting, SubmissionShelf shelf, KeptSubmissions submissions, AuthorityRecords records, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Because { get; set; }

    public Guid Id { get; private set; }
    public PlanFacts Facts { get; private set; } = null!;
    public SeenCount Seen { get; private set; } = null!;

    /// <summary>The one of the same day that stands.</summary>
    public Submission? Former { get; private set; }

    /// <summary>The measures of the plan that will have a reading of it.</summary>
    public IReadOnlyList<Measure> Readings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, Guid id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Guid id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } gone) return gone;
        var because = Because?.Trim() ?? "";
        if (Former is not null && because.Length == 0) ModelState.AddModelError(nameof(Because), "Say why it takes the place of the former: whoever saw that one will ask");
        else if (because.Length > 0 && ReadingCheck.Reason(nameof(Because), because, clock.Today) is { } fault) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        var outcome = await submissions.KeepAsync(Facts.Plan.Id, Seen.Now, because, clock.Today, User.Person()!.Author, stop);
        if (outcome.Kept is not { } kept)
        {
            ModelState.AddModelError(nameof(Because), outcome.Refusal!);
            return Page();
        }

        waiting.Forget(id);
        Done.Say(this, $"Kept: Annex A as at {Say.Date(kept.AsAt)}{(outcome.Readings == 0 ? "" : $". {Say.Count(outcome.Readings, "measure")} of the plan {(outcome.Readings == 1 ? "has" : "have")} a reading of it")}");
        return Redirect(AnnexALinks.Kept(name, kept.Number));
    }

    public async Task<IActionResult> OnPostAsideAsync(string name, Guid id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } gone) return gone;
        waiting.Forget(id);
        Done.Say(this, "It was put aside. Nothing of it is kept");
        return Redirect(AnnexALinks.Index(name));
    }

    private async Task<IActionResult?> FindAsync(string name, Guid id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        if (waiting.Find(id, ImportSteps.SessionOf(this), facts.Plan.Id) is not { } held)
        {
            Done.Say(this, "What was counted is held for two hours, and is gone. Load the lists again");
            return Redirect(AnnexALinks.Index(name));
        }

        (Id, Facts) = (id, facts);
        var all = await shelf.AllAsync(facts.Plan.Id, stop);
        Former = all.FirstOrDefault(one => one.AsAt == held.Counted.AsAt && one.Stands());
        var earlier = Former ?? all.FirstOrDefault(one => one.AsAt < held.Counted.AsAt && one.Stands());
        Seen = new(facts.Plan, held.Counted, earlier,
            earlier is null ? new Dictionary<string, MeasureCount>() : await shelf.MeasuresAsync(earlier.Id, stop),
            earlier is null ? [] : await shelf.SamplesAsync(earlier.Id, stop),
            await records.CatalogueAsync(AuthorityRecords.Of(facts.Plan), held.Counted.AsAt, stop));
        Readings = [.. facts.Measures.Where(HasReading)];
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return null;
    }

    private bool HasReading(Measure measure) =>
        Seen.Catalogue.Find(measure.CatalogueId) is { } known
        && Seen.Now.Measures.FirstOrDefault(one => one.Id == known.Id) is { } count
        && CountedReading.Of(known, count, Seen.Now.AsAt) is not null;
}
