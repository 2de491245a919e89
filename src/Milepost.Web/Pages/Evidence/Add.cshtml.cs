using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Evidence;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Somebody gives evidence for an action: a file, a link, a note, minutes or a figure.</summary>
[RequestSizeLimit(Hosting.Limits.Sent), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.Sent)]
public class AddModel(OpenEvidence evidence, EvidenceTaking taking, PlanEvidence kept, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Action { get; set; }

    /// <summary>What was expected and is to be met by it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Meets { get; set; }

    /// <summary>It is given in the midst of an update, which one comes back to.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Update { get; set; }

    [BindProperty]
    public EvidenceFields Given { get; set; } = new();

    public Plan Plan { get; private set; } = null!;

    /// <summary>The action that the address names.</summary>
    public ActionFacts? Promise { get; private set; }

    public ExpectedEvidence? Expected => Promise?.Expected.FirstOrDefault(one => one.Id.Value == Meets);
    public IReadOnlyList<Option> Actions { get; private set; } = [];
    public ReadingChoices Readings { get; private set; } = ReadingChoices.None;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (Expected is { } expected) Given.Of = expected.Of;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var action = Promise?.Action.Id;
        if (action is null) ModelState.AddModelError(nameof(Action), $"Choose the {Plan.Nouns.Action.ToLowerInvariant()} that it is for");
        var (given, file) = await Given.ReadAsync(ModelState, nameof(Given) + ".", action ?? default, clock.Today, taking, Readings, stop);
        using (file)
        {
            if (given is null || action is null || !ModelState.IsValid) return Page();
            var outcome = await kept.AddAsync(Plan.Id, given with { Meets = Expected?.Id }, file, stop);
            if (outcome.Item is { } item) return await LeadOnAsync(name, action.Value, item, stop);

            ModelState.AddModelError(file is null ? "" : nameof(Given) + "." + nameof(Given.Chosen), outcome.Refusal!);
            return Page();
        }
    }

    /// <summary>Back to the update, or to the item; whoever may not see what the scan keeps back is told so on the action's page.</summary>
    private async Task<IActionResult> LeadOnAsync(string name, Id<PlanAction> action, Id<EvidenceItem> item, CancellationToken stop)
    {
        if (Update)
        {
            Done.Say(this, "The evidence is added. Here is your update as you left it");
            return Redirect(UpdatingLinks.Begin(name, action));
        }

        if (await evidence.FindAsync(this, name, exactly: false, stop) is { Unproven: 0 } seen && seen.Register.Find(item) is null)
        {
            Done.Say(this, "The evidence is added. It may tell who a child is, so it is kept back, from you too, until somebody in the council has looked at it");
            return Redirect(ActionLinks.Details(name, action));
        }

        Done.Say(this, "The evidence is added");
        return Redirect(EvidenceLinks.Item(name, item));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, exactly: false, stop) is not { } seen) return false;
        Plan = seen.Plan;
        Readings = ReadingChoices.Of(seen.Assessment.Facts, clock.Today);
        var standing = seen.Assessment.Actions.Select(one => one.Facts).Where(one => User.May(Permission.AddEvidence, seen.Assessment.Facts, one)).ToList();
        Promise = standing.FirstOrDefault(one => one.Action.Id.Value == Action);
        Actions = [new("", "Choose one"), .. standing.Select(one => new Option(one.Action.Id.ToString(), EvidenceWords.Action(one)))];
        return Action is null || Promise is not null || HttpMethods.IsPost(Request.Method);
    }
}
