using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Watching;
using Milepost.Web.Access;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Watching;

/// <summary>What can be watched in a plan: its priorities whole, and what one watches already.</summary>
public class PlanModel(OpenPlan plans, WatchList list) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<Priority> Priorities => [.. Facts.Priorities.Where(one => one.WithdrawnOn is null)];

    /// <summary>The actions and priorities that the reader watches.</summary>
    public IReadOnlySet<Guid> Watched { get; private set; } = new HashSet<Guid>();

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Facts = facts;
        Watched = (await list.OfAsync(User.Person()!.Id, stop)).Select(watch => watch.Record).ToHashSet();
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }

    /// <summary>Watches an action or a priority of the plan, or no longer.</summary>
    public async Task<IActionResult> OnPostAsync(string name, WatchOf of, Guid record, bool on, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        var action = facts.Actions.FirstOrDefault(one => of == WatchOf.Action && one.Action.Id.Value == record)?.Action;
        var priority = facts.Priorities.FirstOrDefault(one => of == WatchOf.Priority && one.Id.Value == record);
        if (on && action is null && priority is null) return NotFound();
        await list.SetAsync(User.Person()!.Id, facts.Plan.Id, of, record, on, stop);
        var nouns = facts.Plan.Nouns;
        var what = action is not null ? $"{nouns.Action} {action.Reference}".Trim() : priority is not null ? $"{nouns.Priority} {priority.Reference}".Trim() : "it";
        Done.Say(this, on ? $"You watch {what} from now on" : $"You watch {what} no longer");
        return Redirect(action is null ? WatchLinks.Of(name) : ActionLinks.Details(name, new Id<PlanAction>(record)));
    }
}
