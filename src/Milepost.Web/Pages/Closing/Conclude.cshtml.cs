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

/// <summary>Whoever tested says what was found. Passing rates the impact; failing opens the action again, and the board is told.</summary>
public class ConcludeModel(OpenPlan plans, ImpactTesting testing, UkClock clock) : PageModel
{
    private const string Yes = "yes";
    private const string No = "no";

    public OpenAction Open { get; private set; } = null!;
    public ImpactTest Test { get; private set; } = null!;
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Passed { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    [BindProperty]
    public string? ActionKey { get; set; }

    [BindProperty]
    public string? ImpactKey { get; set; }

    public IReadOnlyList<Option> Answers =>
    [
        new(Yes, "Yes: it passed", Open.Assessment.Scheme.Complete is { } complete ? $"Impact is rated “{complete.Word}” with what you found as the reason" : "Impact is rated at its best with what you found as the reason"),
        new(No, "No: it failed", "It slipped back: it is open again and the board is told"),
    ];

    /// <summary>What it may be rated once it slipped back: anything but complete.</summary>
    public IReadOnlyList<Option> Lesser =>
        [new("", "Choose"), .. Open.Assessment.Scheme.Levels.Where(level => level != Open.Assessment.Scheme.Complete).Select(level => new Option(level.Key, $"{level.Letter} · {level.Word}"))];

    public async Task<IActionResult> OnGetAsync(string name, Id<ImpactTest> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<ImpactTest> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Passed is not (Yes or No)) ModelState.AddModelError(nameof(Passed), "Choose whether it made a difference");
        var finding = Said.Read(ModelState, nameof(Finding), Finding, "Say what was found, such as: 17 of 20 children said that they knew why");
        if (Passed == No) CheckLesser();
        if (!ModelState.IsValid || Refusal is not null) return Page();
        var held = new HeldTest(Open.Plan.Id, id, OpenAction.Who(User), Passed == Yes, finding, Passed == No ? ActionKey : null, Passed == No ? ImpactKey : null, clock.Today);
        Refusal = await testing.ConcludeAsync(held, stop);
        if (Refusal is not null) return Page();
        Done.Say(this, await SaidAsync(name, stop));
        return Redirect(ClosingLinks.Impact(name));
    }

    /// <summary>Passing proposes the next check; failing says who is told.</summary>
    private async Task<string> SaidAsync(string name, CancellationToken stop)
    {
        if (Passed == No) return $"{Open.Called} slipped back. It is open again, and the board is told";
        var now = await OpenAction.FindAsync(this, plans, name, Open.Promise.Id, clock.Today, stop);
        var next = now is null ? null : ImpactStanding.Of(now.Action, clock.Today);
        return $"{Open.Called} passed its test." + (next?.ProposedOn is { } on ? $" The next check is proposed for {Say.Date(on)}" : " The difference has lasted");
    }

    private void CheckLesser()
    {
        if (!Lesser.Skip(1).Any(level => level.Value == ActionKey)) ModelState.AddModelError(nameof(ActionKey), "Choose how the work is rated from now on");
        if (!Lesser.Skip(1).Any(level => level.Value == ImpactKey)) ModelState.AddModelError(nameof(ImpactKey), "Choose how the difference to children is rated from now on");
    }

    private async Task<bool> FindAsync(string name, Id<ImpactTest> id, CancellationToken stop)
    {
        if (await OpenAction.FindAsync(this, plans, name, one => one.Facts.ImpactTests.Any(test => test.Id == id), clock.Today, stop, PlanPart.Impact) is not { } open) return false;
        (Open, Test) = (open, open.Action.Facts.ImpactTests.First(one => one.Id == id));
        if (Test.Passed is { } known) Refusal = $"{Test.TestedBy} said on {Say.Date(Test.TestedOn!.Value)} that it {(known ? "passed" : "failed")}.";
        else if (ClosureRule.IsLead(open.Assessment.Facts, open.Action.Facts, OpenAction.Who(User), clock.Today)) Refusal = "You lead it, so somebody else says whether it made a difference.";
        return true;
    }
}
