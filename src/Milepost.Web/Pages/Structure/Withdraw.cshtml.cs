using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Withdrawn;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>Withdraws any record of the plan, with a reason.</summary>
public class WithdrawModel(StructureForms forms) : PageModel
{
    public OpenForm Form { get; private set; } = null!;
    public PlanRecord Found { get; private set; } = null!;

    [BindProperty]
    public string? Because { get; set; }

    /// <summary>What becomes of the actions of a priority.</summary>
    [BindProperty]
    public PriorityActions? Actions { get; set; }

    [BindProperty]
    public string? MoveTo { get; set; }

    public string Noun => PlanRecord.Noun(Found.Kind, Form.Facts.Plan.Nouns).ToLowerInvariant();

    public string Back => Found.Record switch
    {
        PlanAction action => ActionLinks.Details(Form.Plan, action.Id),
        Step step => ActionLinks.Details(Form.Plan, step.ActionId),
        SuccessTest test => ActionLinks.Details(Form.Plan, test.ActionId),
        ChildrensStatement statement => ActionLinks.Details(Form.Plan, statement.ActionId),
        Measure => PlanLinks.Measures(Form.Plan),
        Post => PlanLinks.People(Form.Plan),
        _ => PlanLinks.Table(Form.Plan),
    };

    /// <summary>The actions that stand under a priority.</summary>
    public IReadOnlyList<PlanAction> Under => Found.Record is Priority priority ? [.. PlanOrder.Under(Form.Facts, priority.Id).Select(one => one.Action)] : [];

    public string UnderSaid => Say.Shorten(Say.List([.. Under.Select(StructureForms.Said)]), 400);

    public IReadOnlyList<Option> Fates =>
    [
        new(nameof(PriorityActions.Move), "Move to another priority", "Choose it below"), new(nameof(PriorityActions.Withdraw), "Are withdrawn with it, for the same reason"),
    ];

    public IReadOnlyList<Option> Priorities =>
        [new("", "Choose"), .. Form.Facts.Priorities.Where(one => one.Id.Value != Found.Id).Select(one => new Option(one.Id.ToString(), $"{one.Reference} {one.Title}".Trim()))];

    public async Task<IActionResult> OnGetAsync(string name, string kind, Guid id, CancellationToken stop) =>
        await FindAsync(name, kind, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string kind, Guid id, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, id, stop)) return NotFound();
        Id<Priority>? to = Id<Priority>.TryParse(MoveTo, out var chosen) ? chosen : null;
        var act = new WithdrawRecord(Found.Kind, id, Because) { Actions = Actions, MoveTo = to };
        if (await forms.DoAsync(this, Form, act, seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        Done.Say(this, $"{StructureForms.Called(Form, Found)} is withdrawn");
        return Redirect(WithdrawnLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, string kind, Guid id, CancellationToken stop)
    {
        if (!Enum.TryParse<RecordKind>(kind, ignoreCase: true, out var known) || await forms.OpenAsync(this, name, stop) is not { } form) return false;
        if (PlanRecord.Find(form.Facts, known, id) is not { Stands: true } found) return false;
        (Form, Found) = (form, found);
        return true;
    }
}
