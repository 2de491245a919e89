using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Store.Facts;
using Milepost.Store.Feeds;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Feeds;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>The secret addresses at which one's own calendar reads dates. A new one is shown once, and never again.</summary>
public class CalendarModel(CalendarFeeds feeds, PlanList list, SiteSettings settings) : PageModel
{
    private IReadOnlyList<ListedPlan> plans = [];

    /// <summary>The short name of a plan; empty for one's own dates in every plan.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    public IReadOnlyList<CalendarFeed> Made { get; private set; } = [];

    /// <summary>The address that was made just now; it cannot be shown again.</summary>
    public string? Fresh { get; private set; }

    public IReadOnlyList<Option> Choices =>
    [
        new("", "What is yours, in every plan", "Due dates of your actions and steps, tests of impact that are yours, windows for updates and boards"),
        .. plans.Select(plan => new Option(plan.Name, plan.Title, "Its windows for updates and its boards")),
    ];

    public async Task OnGetAsync(CancellationToken stop) => await FindAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        var plan = plans.FirstOrDefault(one => one.Name == Plan);
        if (!string.IsNullOrEmpty(Plan) && plan is null)
        {
            ModelState.AddModelError(nameof(Plan), "Choose what the calendar is to show");
            return Page();
        }

        if (await feeds.MakeAsync(User.Person()!.Id, plan?.Id.Value, stop) is not { } token)
        {
            ModelState.AddModelError(nameof(Plan), $"You have {Say.Count(CalendarFeeds.Most, "address", "addresses")} already. End one that nothing reads any more");
            return Page();
        }

        Fresh = settings.LinkSeen(Request, FeedLinks.Of(token));
        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Id<CalendarFeed> feed, CancellationToken stop)
    {
        var ended = await feeds.EndAsync(User.Person()!.Id, feed, stop);
        Done.Say(this, ended ? "The address is ended. Calendars that read it find nothing from now on" : "That address was ended already");
        return Redirect(FeedLinks.Mine);
    }

    public string Said(CalendarFeed feed) => feed.Plan is null ? "What is yours, in every plan" : plans.FirstOrDefault(plan => plan.Id.Value == feed.Plan)?.Title ?? "A plan that you no longer see";

    private async Task FindAsync(CancellationToken stop)
    {
        plans = [.. (await list.LoadAsync(stop)).Where(plan => User.Sees(plan.Id))];
        Made = await feeds.OfAsync(User.Person()!.Id, stop);
    }
}
