using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Wording;
using Step = Milepost.Actions.Step;

namespace Milepost.Web.Pages.Structure;

/// <summary>The order of an action's steps, and the way of a step to another action.</summary>
public class StepsModel(StructureForms forms) : PageModel
{
    public OpenForm Form { get; private set; } = null!;
    public ActionFacts Action { get; private set; } = null!;

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<StepFacts> Steps =>
        [.. Action.Steps.Where(one => one.Step.WithdrawnOn is null).OrderBy(one => one.Step.Position).ThenBy(one => one.Step.Id.Value)];

    public IReadOnlyList<Option> StepOptions => [.. Steps.Select(one => new Option(one.Step.Id.ToString(), Said(one.Step)))];

    public IReadOnlyList<Option> ActionOptions =>
        [new("", "Choose"), .. StructureForms.Actions(StructureForms.Others(this, Form, Action.Action.Id))];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop) =>
        await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, Id<Step>? up, Id<Step>? down, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var act = (up ?? down) is { } moved ? MoveStep.By(Form.Facts, moved, up is not null) : Given();
        if (act is null) return Redirect(StructureLinks.Steps(name, id));
        if (await forms.DoAsync(this, Form, act, seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        // One place up or down is seen in the list, from which it goes on.
        if (act.To == id) return Redirect(StructureLinks.Steps(name, id));
        Done.Say(this, $"The {Form.Facts.Plan.Nouns.Step.ToLowerInvariant()} is here now, with everything that hung on it");
        return Redirect(ActionLinks.Details(name, act.To));
    }

    public static string Said(Step step) => Say.Shorten(step.Reference is { } mark ? $"{mark}) {step.Title}" : step.Title, 120);

    /// <summary>It becomes the last step of the action that it goes to.</summary>
    private MoveStep Given()
    {
        var to = Id<PlanAction>.TryParse(To, out var chosen) ? StructureForms.Standing(Form, chosen) : null;
        var last = to?.Steps.Where(one => one.Step.WithdrawnOn is null).OrderBy(one => one.Step.Position).ThenBy(one => one.Step.Id.Value).LastOrDefault();
        return new(Id<Step>.TryParse(Step, out var step) ? step : default, chosen, last?.Step.Id);
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form || StructureForms.Standing(form, id) is not { } found) return false;
        (Form, Action) = (form, found);
        return true;
    }
}
