using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Identity;
using Milepost.Store.Closing;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Closing;

/// <summary>Somebody arranges on which day, how and by whom a completed action is tested.</summary>
public class ArrangeModel(OpenPlan plans, ImpactTesting testing, UkClock clock) : PageModel
{
    private const int LongestTester = 200;

    public OpenAction Open { get; private set; } = null!;

    /// <summary>Null where there is nothing to test.</summary>
    public ImpactStanding? Standing { get; private set; }

    public string? Refusal { get; private set; }

    [BindProperty]
    public DateFields TestOn { get; set; } = new();

    [BindProperty]
    public string? Test { get; set; }

    [BindProperty]
    public string? Tester { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var proposed = Standing?.Test?.TestOn ?? Standing?.ProposedOn ?? clock.Today;
        TestOn = DateFields.Of(proposed < clock.Today && Standing?.Test is null ? clock.Today.AddDays(7) : proposed);
        Test = Standing?.Test?.Test;
        Tester = Standing?.Test?.Tester;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var on = TestOn.Read(ModelState, nameof(TestOn), "the day of the test");
        if (on < clock.Today) ModelState.AddModelError(nameof(TestOn) + ".Day", "The day of the test must not lie in the past");
        var test = Said.Read(ModelState, nameof(Test), Test, "Say how it will be tested, such as: an audit of 20 files closed since September");
        var tester = Said.Read(ModelState, nameof(Tester), Tester, "Say who tests it, such as: QA lead");
        if (tester.Length > LongestTester) ModelState.AddModelError(nameof(Tester), $"It must be {LongestTester} characters or fewer");
        if (!ModelState.IsValid || Refusal is not null || on is not { } day) return Page();
        Refusal = await testing.ArrangeAsync(new(Open.Plan.Id, id, day, test, tester, clock.Today), stop);
        if (Refusal is not null) return Page();
        Done.Say(this, $"{Open.Called} is to be tested on {Say.Date(day)} by {tester}");
        return Redirect(ClosingLinks.Impact(name));
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await OpenAction.FindAsync(this, plans, name, one => one.Facts.Action.Id == id, clock.Today, stop, PlanPart.Impact) is not { } open) return false;
        Open = open;
        Standing = ImpactStanding.Of(open.Action, clock.Today);
        Refusal = open.Action.Complete ? null : "It is not complete, so there is no difference to test yet. Close it first.";
        return true;
    }
}
