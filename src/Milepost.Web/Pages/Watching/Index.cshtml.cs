using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Store.Watching;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Watching;

/// <summary>Everything that somebody watches, with what changed since they last looked.</summary>
public class IndexModel(WatchedNews news, WatchList list) : PageModel
{
    public IReadOnlyList<WatchedPlan> Plans { get; private set; } = [];
    public bool IsNews => Plans.Any(plan => plan.Changes.Count > 0);

    public async Task OnGetAsync(CancellationToken stop) => Plans = await news.OfAsync(User, stop);

    /// <summary>They have looked at all of it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await list.LookAsync(User.Person()!.Id, stop);
        Done.Say(this, "From now on you are told of what changes next");
        return Redirect(WatchLinks.Mine);
    }

    /// <summary>What is watched, by name; what an undone import took away has none.</summary>
    public static string? Named(PlanFacts facts, Watch watch) => watch.Of == WatchOf.Action
        ? facts.Actions.FirstOrDefault(one => one.Action.Id.Value == watch.Record) is { } action ? $"{action.Action.Reference} {action.Action.Title}".Trim() : null
        : facts.Priorities.FirstOrDefault(one => one.Id.Value == watch.Record) is { } priority ? $"{facts.Plan.Nouns.Priority} {priority.Reference}: {priority.Title}" : null;
}
