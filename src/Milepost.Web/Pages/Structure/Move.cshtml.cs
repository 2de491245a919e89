using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>Puts an action in another place, section or priority.</summary>
public class MoveModel(StructureForms forms) : PageModel
{
    /// <summary>The place before all others.</summary>
    private const string AtTheTop = "first";

    public OpenForm Form { get; private set; } = null!;
    public PlanAction Action { get; private set; } = null!;

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? After { get; set; }

    /// <summary>The actions of its priority in their order, itself among them.</summary>
    public IReadOnlyList<PlanAction> Neighbours => [.. PlanOrder.Under(Form.Facts, Action.PriorityId).Select(one => one.Action)];

    public IReadOnlyList<Option> Priorities =>
    [
        .. Form.Facts.Priorities.Where(one => User.MayRecord(Permission.EditPlan, Form.Facts, one) || one.Id == Action.PriorityId)
            .OrderBy(one => one.Position).Select(one => new Option(one.Id.ToString(), $"{one.Reference} {one.Title}".Trim())),
        .. User.MayRecord(Permission.EditPlan, Form.Facts, null) ? [new Option("", $"Under no {Form.Facts.Plan.Nouns.Priority.ToLowerInvariant()}")] : Array.Empty<Option>(),
    ];

    public IReadOnlyList<Option> Places =>
    [
        new(AtTheTop, "First"),
        .. Form.Facts.Priorities.OrderBy(one => one.Position).Append(null).SelectMany(priority => PlanOrder.Under(Form.Facts, priority?.Id))
            .Where(one => one.Action.Id != Action.Id).Select(one => new Option(one.Action.Id.ToString(), $"After {Say.Shorten(StructureForms.Said(one.Action), 80)}")),
    ];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var before = Neighbours.TakeWhile(one => one.Id != id).LastOrDefault();
        (Priority, Section, After) = (Action.PriorityId?.ToString() ?? "", Action.Section, before?.Id.ToString() ?? AtTheTop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, string? by, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var act = by is null ? Asked(id) : MoveAction.By(Form.Facts, id, by == "up");
        if (act is null) return Redirect(StructureLinks.Move(name, id));
        if (await forms.DoAsync(this, Form, act, seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        // One place up or down is seen in the list, from which it goes on.
        if (by is not null) return Redirect(StructureLinks.Move(name, id));
        Done.Say(this, "It is moved");
        return Redirect(ActionLinks.Details(name, id));
    }

    private MoveAction Asked(Id<PlanAction> id)
    {
        Id<Priority>? priority = Id<Priority>.TryParse(Priority, out var under) ? under : null;
        return new(id, priority, Section, Id<PlanAction>.TryParse(After, out var after) ? after : null);
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form || StructureForms.Standing(form, id) is not { } found) return false;
        (Form, Action) = (form, found.Action);
        return true;
    }
}
