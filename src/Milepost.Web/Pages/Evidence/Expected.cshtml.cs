using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Privacy;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The evidence that an action was agreed to need: added to, met, and taken back.</summary>
public class ExpectedModel(OpenEvidence evidence, ExpectedOfActions expected, UkClock clock) : PageModel
{
    private const int Longest = 1_000;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public EvidenceOf? Of { get; set; }

    public SeenEvidence Seen { get; private set; } = null!;
    public ActionFacts Promise { get; private set; } = null!;
    public IReadOnlyList<Option> Ofs { get; } = [new(nameof(EvidenceOf.Activity), "Activity: that the work was done"), new(nameof(EvidenceOf.Impact), "Impact: that children are better off")];

    /// <summary>The evidence of the action that may meet what is expected.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    public EvidenceRow? MeetingOf(ExpectedEvidence one) => one.MetById is { } id ? Seen.Register.Find(id) : null;

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), "Say what will be shown, such as “An audit of 20 assessments finds the child’s voice in 18”");
        else if (Words.Length > Longest) ModelState.AddModelError(nameof(Words), $"It must be {Longest:N0} characters or fewer");
        else if (Identifiers.KindsIn(Words, clock.Today) is [_, ..]) ModelState.AddModelError(nameof(Words), "These words name somebody, a number or a date of birth, and boards will read them. Say it without");
        if (Of is null) ModelState.AddModelError(nameof(Of), "Choose what it will show");
        if (!ModelState.IsValid) return Page();

        await expected.AddAsync(Seen.Plan.Id, id, Words!.Trim(), Of!.Value, clock.Today, User.Person()!.Author, stop);
        Done.Say(this, "It is expected from now on");
        return Redirect(EvidenceLinks.Expected(name, id));
    }

    public async Task<IActionResult> OnPostMeetAsync(string name, Id<PlanAction> id, Guid which, Guid item, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (!IsExpected(which)) return NotFound();
        var met = Seen.Register.Find(new Id<EvidenceItem>(item));
        if (await expected.MeetAsync(Seen.Plan.Id, new(which), met?.Item.Id, stop)) Done.Say(this, "What was expected is met");
        return Redirect(EvidenceLinks.Expected(name, id));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string name, Id<PlanAction> id, Guid which, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (!IsExpected(which)) return NotFound();
        if (await expected.WithdrawAsync(Seen.Plan.Id, new(which), clock.Today, $"Taken back by {User.Person()!.Author}", stop)) Done.Say(this, "It is no longer expected");
        return Redirect(EvidenceLinks.Expected(name, id));
    }

    /// <summary>It is expected of this very action, and not of another that a form might name.</summary>
    private bool IsExpected(Guid which) => Promise.Expected.Any(one => one.Id.Value == which);

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, exactly: false, stop) is not { } seen) return false;
        if (seen.Assessment.Actions.FirstOrDefault(one => one.Facts.Action.Id == id) is not { } found) return false;
        (Seen, Promise) = (seen, found.Facts);
        var serving = EvidenceRegister.ServingAction(Promise).Select(item => seen.Register.Find(item.Id)).OfType<EvidenceRow>().Where(row => row.Counts);
        Choices = [.. serving.Select(row => new Option(row.Item.Id.ToString(), row.Name))];
        return true;
    }
}
