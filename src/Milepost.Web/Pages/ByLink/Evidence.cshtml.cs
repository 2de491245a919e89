using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Updating;
using Milepost.Web.Components;
using Milepost.Web.Evidence;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.ByLink;

/// <summary>Somebody without an account gives evidence for an action of theirs, by the same rules as everybody. They see nobody else's.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken(Order = 2000), TypeFilter(typeof(OpenFirst))]
[RequestSizeLimit(Hosting.Limits.Sent), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.Sent)]
public class EvidenceModel(LinkVisit visit, EvidenceTaking taking, PlanEvidence kept, UkClock clock) : PageModel
{
    /// <summary>What they may give: they see no measures, so that no figure of one is offered.</summary>
    public static IReadOnlyList<Option> Forms { get; } = [.. EvidenceFields.Forms.Where(one => one.Value != nameof(EvidenceForm.MeasurePoint))];

    [BindProperty]
    public EvidenceFields Given { get; set; } = new();

    public LinkVisit Visit => visit;
    public string Token { get; private set; } = "";

    /// <summary>The action; null where the link opens nothing.</summary>
    public ActionFacts? Promise { get; private set; }

    public PlanFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, Id<PlanAction> id, CancellationToken stop)
    {
        if (await FindAsync(token, id, stop) is { } refused) return refused;
        Given.Form = EvidenceForm.File;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, Id<PlanAction> id, CancellationToken stop)
    {
        if (await FindAsync(token, id, stop) is { } refused) return refused;
        if (Given.Form == EvidenceForm.MeasurePoint) Given.Form = null;
        var (given, file) = await Given.ReadAsync(ModelState, nameof(Given) + ".", id, clock.Today, taking, ReadingChoices.None, stop);
        using (file)
        {
            if (given is null) return Page();
            var outcome = await kept.AddAsync(Facts.Plan.Id, given with { StepId = OnlyStep }, file, stop);
            if (outcome.Item is not null)
            {
                Done.Say(this, "The evidence is given, in your name. Here is your update as you left it");
                return Redirect(UpdatingLinks.BeginByLink(token, id));
            }

            ModelState.AddModelError(file is null ? "" : nameof(Given) + "." + nameof(Given.Chosen), outcome.Refusal!);
            return Page();
        }
    }

    /// <summary>Where one step of the action is all that is theirs, it is evidence for that step.</summary>
    private Id<Step>? OnlyStep => Whose.Of(Facts, Promise!, Writer.Of(visit.Link!).Doer, clock.Today) is { Whole: false, Steps: [var only] } ? only : null;

    private async Task<IActionResult?> FindAsync(string token, Id<PlanAction> id, CancellationToken stop)
    {
        Token = token;
        if (await visit.OpenAsync(this, token, stop) is not { } plan) return Page();
        Facts = plan.Facts;
        Promise = Facts.Actions.FirstOrDefault(one => one.Action.Id == id && one.Action.WithdrawnOn is null);
        return Promise is null || Writer.Of(visit.Link!).ReachOf(Facts, Promise, clock.Today) is null ? NotFound() : null;
    }
}
