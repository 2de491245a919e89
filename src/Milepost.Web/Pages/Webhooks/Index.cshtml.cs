using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.Webhooks;
using Milepost.Web.Access;
using Milepost.Web.Webhooks;
using Milepost.Wording;

namespace Milepost.Web.Pages.Webhooks;

/// <summary>Which programs outside are told when something happens, and what they answered. A secret is shown once, and never again.</summary>
public class IndexModel(MilepostDb db, PlanList list, HookNetwork network, HookSender sender, HookRound round, UkClock clock) : PageModel
{
    private const int Shown = 50;

    [BindProperty]
    public WebhookForm Form { get; set; } = new();

    public bool IsOn => network.IsOn;
    public IReadOnlyList<Webhook> Hooks { get; private set; } = [];
    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];
    public IReadOnlyList<ListedPlan> Plans { get; private set; } = [];

    /// <summary>The secret of the webhook that was made just now.</summary>
    public string? Fresh { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        if (!IsOn) ModelState.AddModelError("Form.Name", "Webhooks are off. Whoever looks after the site sets MILEPOST_WEBHOOKS");
        if (!Form.Check(ModelState, network, Plans)) return Page();
        (Fresh, var kept) = sender.NewSecret();
        var hook = new Webhook(Id<Webhook>.New(), Form.Name!, Form.Address!, kept, clock.Now, User.Person()!.Author) { Events = Form.Events, Plans = Form.Plans };
        // It is told of what happens from now on.
        hook.See(await db.History.MaxAsync(entry => (long?)entry.Sequence, stop) ?? 0);
        db.Add(hook);
        await db.SaveChangesAsync(stop);
        Form = new();
        ModelState.Clear();
        await FindAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(Guid hook, CancellationToken stop)
    {
        var found = await db.Webhooks.FirstOrDefaultAsync(one => one.Id == new Id<Webhook>(hook) && one.StoppedAt == null, stop);
        if (found is null || !IsOn) return NotFound();
        db.Add(round.Test(found));
        await db.SaveChangesAsync(stop);
        Done.Say(this, "A test is on its way. Load this page again in some seconds to see what was answered");
        return Redirect(WebhookLinks.Index);
    }

    public async Task<IActionResult> OnPostStopAsync(Guid hook, CancellationToken stop)
    {
        if (await db.Webhooks.FirstOrDefaultAsync(one => one.Id == new Id<Webhook>(hook) && one.StoppedAt == null, stop) is { } found)
        {
            found.Stop(clock.Now, User.Person()!.Author);
            await db.SaveChangesAsync(stop);
        }

        Done.Say(this, "The webhook is stopped. Nothing is told by it any more");
        return Redirect(WebhookLinks.Index);
    }

    public static string Standing(WebhookDelivery one) => one switch
    {
        { TakenAt: { } at } => $"Taken on {UkClock.Said(at)}, with {one.Status}",
        { GivenUpAt: { } at } => $"Given up on {UkClock.Said(at)} after {Say.Count(one.Tries, "try", "tries")}",
        { Tries: 0 } => "Waits to be sent",
        _ => $"Tried {Say.Times(one.Tries)}; next on {UkClock.Said(one.NextTryAt)}",
    };

    public static string Label(string said) => HookEvents.Find(said) is { } what ? HookEvents.Label(what) : said;

    public static string ToldOf(Webhook hook) => string.Join("; ", hook.Events.Select(Label));

    public string NameOf(WebhookDelivery one) => Hooks.FirstOrDefault(hook => hook.Id == one.WebhookId)?.Name ?? "";

    public string Of(Webhook hook) => hook.Plans is [] ? "Every plan" : Say.List([.. hook.Plans.Select(id => Plans.FirstOrDefault(plan => plan.Id.ToString() == id)?.Title ?? "another plan")]);

    private async Task FindAsync(CancellationToken stop)
    {
        Hooks = await db.Webhooks.AsNoTracking().OrderByDescending(hook => hook.Id).ToListAsync(stop);
        Deliveries = await db.WebhookDeliveries.AsNoTracking().OrderByDescending(one => one.Id).Take(Shown).ToListAsync(stop);
        Plans = await list.LoadAsync(stop);
    }
}
