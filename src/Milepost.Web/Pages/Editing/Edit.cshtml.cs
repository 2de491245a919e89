using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Editing;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>The form of one record. It brings back what the person saw, so that only what they changed is saved.</summary>
[IgnoreAntiforgeryToken(Order = 2000)]
public class EditModel(OpenPlan plans, PlanEditor editor, MilepostDb db, UnsentForms unsent, IAntiforgery antiforgery, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public RecordForm Form { get; private set; } = null!;

    /// <summary>Null where the record was taken away while the form was open.</summary>
    public object? Record { get; private set; }

    public Guid Id { get; private set; }
    public IReadOnlyList<ShownField> Fields { get; private set; } = [];
    public IReadOnlyList<Crumb> Errors => SentForm.Summary(ModelState, [.. Fields.Select(shown => shown.Field)]);
    public string Noun => Form.Noun(Facts).ToLowerInvariant();

    /// <summary>Why there is no form; null where there is one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Something that a person must know of the form before they send it.</summary>
    public string? Notice { get; private set; }

    public IReadOnlyList<KeptText> Waiting => [.. Facts.KeptTexts.Where(kept => kept.SettledOn is null && kept.RecordId == Id)];

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string name, [FromRoute] string kind, [FromRoute] Guid id, [FromQuery(Name = UnsentForms.Parameter)] string? key, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, id, stop) || Record is null) return NotFound();
        var now = Form.Read(Facts, Record);
        if (await unsent.FindAsync(User, key, stop) is { } form) Return(form, "You were signed out while you typed. Here is what you typed: look through it and save it");
        else Show(now, now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string name, [FromRoute] string kind, [FromRoute] Guid id, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, id, stop) || (Record is null && !await WasHereAsync(stop))) return NotFound();
        var form = await Request.ReadFormAsync(stop);
        var fields = Form.Fields(Facts);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Return(form, "You signed in again since this page was opened. Nothing is lost: look through it and save once more");
            return Page();
        }

        var (was, typed) = (SentForm.Read(form, fields, SentForm.Was), SentForm.Read(form, fields, SentForm.Typed));
        var outcome = await editor.SaveAsync(new(Facts.Plan.Id, Form, id, was, typed, clock.Today), stop);
        return outcome switch
        {
            Saved saved => After(saved),
            Invalid invalid => Again(form, invalid),
            Refused refused => Refuse(form, refused.Why),
            _ => Kept(),
        };
    }

    private async Task<bool> FindAsync(string name, string kind, Guid id, CancellationToken stop)
    {
        if (RecordForms.Find(kind) is not { } form || await plans.FactsAsync(name, stop) is not { } facts) return false;
        (Facts, Form, Id, Record) = (facts, form, id, form.Find(facts, id));
        if (Record is not null) Refusal = form.Refusal(facts, Record);
        new Shell(Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }

    /// <summary>A record that was taken away is known to the plan's history; what never was of this plan is nothing to keep a text for.</summary>
    private Task<bool> WasHereAsync(CancellationToken stop)
    {
        var plan = Facts.Plan.Id.Value;
        return db.History.AnyAsync(change => change.RecordId == Id && change.PlanId == plan, stop);
    }

    private RedirectResult After(Saved saved)
    {
        if (saved.Collided is [_, ..])
        {
            Done.Say(this, saved.Altered is [] ? "Your text is kept. Somebody changed the same meanwhile: choose which is to stand" : $"Saved: {Labels(saved.Altered)}. The rest collided with somebody’s change: choose which is to stand");
            return Redirect(EditLinks.Choose(Facts.Plan.Name, Form.Key, Id));
        }

        var others = saved.Fields.Where(one => one.Outcome is Milepost.Editing.Merging.MergeOutcome.Theirs).Select(one => one.Field).ToList();
        var meanwhile = others is [] ? "" : $". Somebody else changed meanwhile: {Labels(others)}. Both changes stand";
        Done.Say(this, saved.Altered is [] ? "Nothing was changed" + meanwhile : $"Saved: {Labels(saved.Altered)}{meanwhile}");
        return Redirect(EditLinks.Seen(Facts, Record));
    }

    private RedirectResult Kept()
    {
        Done.Say(this, $"This {Noun} was taken away while you typed. What you typed is kept here");
        return Redirect(EditLinks.Choose(Facts.Plan.Name, Form.Key, Id));
    }

    private PageResult Again(IFormCollection form, Invalid invalid)
    {
        Return(form, null);
        SentForm.Say(ModelState, invalid.Faults);
        return Page();
    }

    private PageResult Refuse(IFormCollection form, string why)
    {
        Return(form, null);
        Refusal = why;
        return Page();
    }

    private void Return(IFormCollection form, string? notice)
    {
        var fields = Form.Fields(Facts);
        Show(SentForm.Read(form, fields, SentForm.Was), SentForm.Read(form, fields, SentForm.Typed));
        Notice = notice;
    }

    private void Show(FieldTexts was, FieldTexts typed) =>
        Fields = [.. Form.Fields(Facts).Select(field => new ShownField(field, field.Clean(typed[field.Name]), field.Clean(was[field.Name])))];

    internal static string Labels(IEnumerable<FormField> fields) =>
        Say.List([.. fields.Select(field => char.ToLowerInvariant(field.Label[0]) + field.Label[1..])]);
}
