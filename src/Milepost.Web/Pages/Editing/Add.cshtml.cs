using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store.Editing;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Editing;

/// <summary>The form of a record that is not there yet.</summary>
[IgnoreAntiforgeryToken(Order = 2000)]
public class AddModel(OpenPlan plans, PlanEditor editor, UnsentForms unsent, IAntiforgery antiforgery, UkClock clock) : PageModel
{
    private const string IdField = "id";
    private static readonly FormField UnderField = new(PlanEditor.AddedUnder, "", FieldKind.Choice);

    private IReadOnlyList<FormField> asked = [];

    public PlanFacts Facts { get; private set; } = null!;
    public RecordForm Form { get; private set; } = null!;
    public string Noun => Form.Noun(Facts).ToLowerInvariant();

    /// <summary>Made when the form is drawn, so that one form adds one record however often it is sent.</summary>
    public Guid NewId { get; private set; } = OrderedGuid.Next();

    public string Under { get; private set; } = "";
    public ParentQuestion? Parents { get; private set; }
    public IReadOnlyList<Option> ParentOptions =>
        [.. Parents!.Choices.Any(choice => choice.Value == "" && Reaches("")) ? [] : new Option[] { new("", "Choose one") }, .. Parents.Choices.Where(choice => Reaches(choice.Value)).Select(choice => new Option(choice.Value, choice.Text))];

    public IReadOnlyList<ShownField> Fields { get; private set; } = [];
    public IReadOnlyList<Crumb> Errors => SentForm.Summary(ModelState, [UnderField, .. asked]);
    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string name, [FromRoute] string kind, [FromQuery] Guid? under,
        [FromQuery(Name = UnsentForms.Parameter)] string? key, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, stop)) return NotFound();
        Under = under?.ToString() ?? "";
        Show(FieldTexts.None);
        if (await unsent.FindAsync(User, key, stop) is { } form) Return(form, "You were signed out while you typed. Here is what you typed: look through it and add it");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string name, [FromRoute] string kind, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, stop)) return NotFound();
        var form = await Request.ReadFormAsync(stop);
        Return(form, null);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Notice = "You signed in again since this page was opened. Nothing is lost: look through it and add it once more";
            return Page();
        }

        if (Parents is not null && !Reaches(Under))
        {
            ModelState.AddModelError(UnderField.Name, $"Choose {Say.A(Parents.Label.ToLowerInvariant())} that what you were given reaches");
            return Page();
        }

        var parent = Guid.TryParse(Under, out var known) ? known : (Guid?)null;
        var outcome = await editor.AddAsync(new(Facts.Plan.Id, Form, NewId, parent, SentForm.Read(form, asked, SentForm.Typed), clock.Today), stop);
        if (outcome is Added or Saved) return await SeeAsync(name, outcome, stop);
        SentForm.Say(ModelState, outcome is Invalid invalid ? invalid.Faults : []);
        return Page();
    }

    /// <summary>Whether what the person was given reaches what the new record would hang on. That there is none is refused with the other faults.</summary>
    private bool Reaches(string under) => Guid.TryParse(under, out var id)
        ? User.MayRecord(Permission.EditPlan, Facts, id)
        : Parents is { Needed: not null } || User.MayRecord(Permission.EditPlan, Facts, null);

    private async Task<bool> FindAsync(string name, string kind, CancellationToken stop)
    {
        if (RecordForms.Find(kind) is not { } form || await plans.FactsAsync(name, stop) is not { } facts || form.FieldsOfNew(facts) is not { } fields) return false;
        (Facts, Form, asked, Parents) = (facts, form, fields, form.Under(facts));
        new Shell(Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }

    private async Task<IActionResult> SeeAsync(string name, EditOutcome outcome, CancellationToken stop)
    {
        Facts = (await plans.FactsAsync(name, stop))!;
        var record = Form.Find(Facts, NewId)!;
        var left = outcome is Added { Left: [_, ..] leaving } ? $". {Say.List([.. leaving.Select(holder => holder.Name)])} left the post" : "";
        Done.Say(this, $"Added: {Noun} “{Say.Shorten(Form.Called(record), 80)}”{left}");
        return Redirect(EditLinks.Seen(Facts, record));
    }

    private void Return(IFormCollection form, string? notice)
    {
        if (Guid.TryParse(form[IdField], out var id)) NewId = id;
        Under = form[SentForm.Typed + PlanEditor.AddedUnder].ToString();
        Show(SentForm.Read(form, asked, SentForm.Typed));
        Notice = notice;
    }

    private void Show(FieldTexts typed) => Fields = [.. asked.Select(field => new ShownField(field, typed[field.Name], null))];
}
