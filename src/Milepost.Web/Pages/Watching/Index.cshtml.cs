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

    /// <summary>The latest that is shown, to the tick; null where nothing changed.</summary>
    public long? Until => Plans.SelectMany(plan => plan.Changes).Select(change => (long?)change.Last.Ticks).Max();

    public async Task OnGetAsync(CancellationToken stop) => Plans = await news.OfAsync(User, stop);

    /// <summary>They have looked at all that was shown.</summary>
    public async Task<IActionResult> OnPostAsync(long until, CancellationToken stop)
    {
        await list.LookAsync(User.Person()!.Id, new DateTime(Math.Clamp(until, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc), stop);
        Done.Say(this, "From now on you are told of what changes next");
        return Redirect(WatchLinks.Mine);
    }

    /// <summary>What is watched, by name; what an undone import took away has none.</summary>
    public static string? Named(PlanFacts facts, Watch watch) => watch.Of == WatchOf.Action
        ? facts.Actions.FirstOrDefault(one => one.Action.Id.Value == watch.Record) is { } action ? $"{action.Action.Reference} {action.Action.Title}".Trim() : null
        : facts.Priorities.FirstOrDefault(one => one.Id.Value == watch.Record) is { } priority ? $"{facts.Plan.Nouns.Priority} {priority.Reference}: {priority.Title}" : null;
}
