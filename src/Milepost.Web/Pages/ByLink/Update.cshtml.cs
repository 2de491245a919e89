using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Updating;
using Milepost.Web.Components;
using Milepost.Web.Pages.Editing;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.ByLink;

/// <summary>Somebody without an account says how an action of theirs is going. The address is the secret: no other site can send its form.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken(Order = 2000)]
public class UpdateModel(LinkVisit visit, UpdateDesk desk, UkClock clock) : PageModel
{
    public LinkVisit Visit => visit;
    public string Token { get; private set; } = "";

    /// <summary>Null where the link opens nothing.</summary>
    public UpdateSheet? Sheet { get; private set; }

    public IReadOnlyList<Crumb> Errors => SentForm.Summary(ModelState, Sheet!.Form.Fields);

    public async Task<IActionResult> OnGetAsync(string token, Id<PlanAction> id, CancellationToken stop)
    {
        Token = token;
        if (await visit.OpenAsync(this, token, stop) is not { } plan) return Page();
        if (await desk.OpenAsync(plan, id, Writer.Of(visit.Link!), stop) is not { } sheet || sheet.Action.WithdrawnOn is not null) return NotFound();
        Show(sheet, null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string token, Id<PlanAction> id, CancellationToken stop) => WithAsync(token, id, async (sheet, writer) =>
    {
        switch (await desk.SendAsync(sheet, writer, stop))
        {
            case UpdateSaved saved:
                Done.Say(this, UpdateDesk.Said(sheet, saved));
                return Redirect(UpdatingLinks.Opened(token));
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
    }, stop);

    /// <summary>Keeps what is typed so far: for the script, for the button where there is none, and on the way to give a file.</summary>
    public Task<IActionResult> OnPostDraftAsync(string token, Id<PlanAction> id, [FromQuery] bool evidence, CancellationToken stop) => WithAsync(token, id, async (sheet, writer) =>
    {
        var (kept, said) = await desk.KeepAsync(sheet, writer, stop);
        if (Request.Headers.Accept == "application/json") return new JsonResult(new { kept, said });
        if (!kept)
        {
            Show(sheet, said);
            return Page();
        }

        if (evidence) return Redirect(UpdatingLinks.FileByLink(token, id));
        Done.Say(this, said);
        return Redirect(UpdatingLinks.Opened(token));
    }, stop);

    public Task<IActionResult> OnPostAsideAsync(string token, Id<PlanAction> id, CancellationToken stop) => WithAsync(token, id, async (_, writer) =>
    {
        await desk.PutAsideAsync(id, writer, stop);
        return Redirect(UpdatingLinks.BeginByLink(token, id));
    }, stop);

    private async Task<IActionResult> WithAsync(string token, Id<PlanAction> id, Func<UpdateSheet, Writer, Task<IActionResult>> work, CancellationToken stop)
    {
        Token = token;
        if (await visit.OpenAsync(this, token, stop) is not { } plan) return Page();
        var writer = Writer.Of(visit.Link!);
        return desk.Read(plan, id, writer, await Request.ReadFormAsync(stop)) is { } sheet ? await work(sheet, writer) : NotFound();
    }

    private void Show(UpdateSheet sheet, string? notice) => Sheet = sheet with
    {
        Address = UpdatingLinks.ByLink(Token, sheet.Action.Id),
        Back = UpdatingLinks.Opened(Token),
        HasToken = false,
        MayGiveFile = true,
        Given = [.. EvidenceRegister.Of(sheet.Facts, clock.Today).Rows.Where(row => row.Item.By == visit.Link!.Author && row.Serves.Any(one => one.Action.Id == sheet.Action.Id))],
        Notice = notice,
    };
}
