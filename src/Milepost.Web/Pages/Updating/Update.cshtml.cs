using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Store.Updating;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Updating;

/// <summary>Somebody says how one action is going. What they type is kept as they type it.</summary>
[IgnoreAntiforgeryToken(Order = 2000)]
public class UpdateModel(OpenPlan plans, UpdateDesk desk, UnsentForms unsent, IAntiforgery antiforgery, UkClock clock) : PageModel
{
    public UpdateSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<Crumb> Errors => SentForm.Summary(ModelState, Sheet.Form.Fields);

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string name, [FromRoute] Id<PlanAction> id, [FromQuery(Name = UnsentForms.Parameter)] string? key, [FromQuery] bool aside, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is not { } plan) return NotFound();
        var writer = Writer.Of(User);
        var form = await unsent.FindAsync(User, key, stop);
        if ((form is null ? await desk.OpenAsync(plan, id, writer, stop) : desk.Read(plan, id, writer, form)) is not { } sheet) return NotFound();
        Show(sheet, aside ? "Here again is what you put aside: look through it and save it" : form is not null ? "You were signed out while you typed. Here is what you typed: look through it and save it" : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string name, [FromRoute] Id<PlanAction> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is not { } plan) return NotFound();
        var writer = Writer.Of(User);
        if (desk.Read(plan, id, writer, await Request.ReadFormAsync(stop)) is not { } sheet) return NotFound();
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return Renewed(sheet);
        switch (await desk.SendAsync(sheet, writer, stop))
        {
            case UpdateSaved saved:
                Done.Say(this, UpdateDesk.Said(sheet, saved));
                return Redirect(Whose.Of(plan.Facts, sheet.Standing.Facts, writer.Doer, clock.Today) is null ? ActionLinks.Details(name, id) : UpdatingLinks.MyWork);
            case UpdateNotYet not:
                SentForm.Say(ModelState, not.Faults);
                Show(sheet with { Was = not.Was, Typed = not.Typed }, null);
                return Page();
            case UpdateNotTaken not:
                Show(sheet, $"{not.Why}. Nothing was saved, and what you typed is kept as your draft");
                return Page();
            default:
                throw new InvalidOperationException("An update is saved, refused or not taken.");
        }
    }

    /// <summary>Keeps what is typed so far: for the script that sends it after each pause, for the button where there is none, and on the way to give a file.</summary>
    public async Task<IActionResult> OnPostDraftAsync([FromRoute] string name, [FromRoute] Id<PlanAction> id, [FromQuery] bool evidence, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is not { } plan) return NotFound();
        var writer = Writer.Of(User);
        if (desk.Read(plan, id, writer, await Request.ReadFormAsync(stop)) is not { } sheet) return NotFound();
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return Renewed(sheet);
        var (kept, said) = await desk.KeepAsync(sheet, writer, stop);
        if (Request.Headers.Accept == "application/json") return new JsonResult(new { kept, said });
        if (!kept)
        {
            Show(sheet, said);
            return Page();
        }

        if (evidence) return Redirect(EvidenceLinks.AddAndUpdate(name, id));
        Done.Say(this, said);
        return Redirect(UpdatingLinks.MyWork);
    }

    public async Task<IActionResult> OnPostAsideAsync([FromRoute] string name, [FromRoute] Id<PlanAction> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is null) return NotFound();
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return BadRequest();
        var draft = await desk.SentAsync(id, Writer.Of(User), stop);
        await desk.PutAsideAsync(id, Writer.Of(User), stop);
        Done.Say(this, "What you had typed is put aside");
        if (draft is not null) Done.OfferWayBack(this, $"{UpdatingLinks.Update(name, id)}?aside=true&{UnsentForms.Parameter}={await unsent.KeepAsync(User.Person()!.Id, draft, stop)}");
        return Redirect(UpdatingLinks.Begin(name, id));
    }

    private async Task<PlanAssessment?> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan || plan.Facts.Actions.All(one => one.Action.Id != id)) return null;
        new Shell(plan.Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return plan;
    }

    private PageResult Renewed(UpdateSheet sheet)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show(sheet, "You signed in again since this page was opened. Nothing is lost: look through it and save once more");
        return Page();
    }

    private void Show(UpdateSheet sheet, string? notice) => Sheet = sheet with
    {
        Address = UpdatingLinks.Update(sheet.Facts.Plan.Name, sheet.Action.Id),
        Back = ActionLinks.Details(sheet.Facts.Plan.Name, sheet.Action.Id),
        MayGiveFile = User.May(Permission.AddEvidence, sheet.Facts, sheet.Standing.Facts),
        Notice = notice ?? (sheet.Action.WithdrawnOn is null ? null : "This was withdrawn from the plan, so that nothing is saved here"),
    };
}
