using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Undoing;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Undoing;

/// <summary>What somebody did lately, each with a button that undoes it.</summary>
public class IndexModel(DoneActs acts) : PageModel
{
    public IReadOnlyList<DoneAct> Lately { get; private set; } = [];

    /// <summary>Why something was not undone.</summary>
    public string? Refusal { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Lately = await acts.LatelyAsync(User.Person()!.Key, stop);

    public async Task<IActionResult> OnPostUndoAsync(Id<DoneAct> act, CancellationToken stop)
    {
        var person = User.Person()!;
        if (await acts.FindAsync(person.Key, act, stop) is not { } done) return NotFound();
        Refusal = MayUndo(done) ? await acts.UndoAsync(done, stop) : "You may no longer do this, and so not undo it either.";
        if (Refusal is null)
        {
            Done.Say(this, $"Undone: {done.Said}");
            return Redirect(UndoingLinks.Index);
        }

        await OnGetAsync(stop);
        return Page();
    }

    /// <summary>They did it themselves, where they might: it is enough that they still hold it in that plan, or in a part of it.</summary>
    private bool MayUndo(DoneAct done) => UndoableActs.Find(done.Act) is { } act && User.Visitor() is { } visitor && visitor.Held.IsProvenFor(act.Asks)
        && (done.Plan is { } plan
            ? visitor.Held.Grants.Any(grant => grant.Reaches(new Id<Plan>(plan)) && grant.Gives(act.Asks))
            : visitor.Held.MayOpen(act.Asks, plan: null));
}
