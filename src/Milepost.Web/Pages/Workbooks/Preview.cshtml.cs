using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Store.Updating.Workbooks;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;
using Milepost.Wording;
using Milepost.Working.Workbooks;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>Everything that a workbook would change, held against the plan as it stands now, and the button that agrees.</summary>
public class PreviewModel(OpenPlan plans, WorkbookDesk desk, WorkbookUploads uploads, WorkbookUpdater updater, UnsentForms unsent, UkClock clock) : PageModel
{
    public const string Choose = "Choose which is to stand";

    private Id<WorkbookUpload> id;

    public PlanAssessment Plan { get; private set; } = null!;
    public string Name => Plan.Facts.Plan.Name;
    public ReturnedWorkbook Returned { get; private set; } = null!;
    public WorkbookMerge Merge { get; private set; } = null!;

    /// <summary>What the person must know before they agree.</summary>
    public string? Notice { get; private set; }

    /// <summary>Choices that are yet to be made, by the name of their answer.</summary>
    public HashSet<string> Missing { get; } = [];

    public IEnumerable<ShownRow> Rows => Merge.Rows.Where(row => row.Outcome is not UntouchedRow || row.Groups.Any(group => group.Outcome is CellOutcome.Both)).Select(row => new ShownRow(row));
    public IReadOnlyList<Crumb> Errors =>
        [.. Merge.Rows.SelectMany(row => row.Groups, (row, group) => (row, group, Name: new ShownRow(row).Choice(group.Group))).Where(one => Missing.Contains(one.Name))
            .Select(one => new Crumb($"{Choose}: {one.group.Group.Said} of {one.row.Row!.Action.Action.Reference ?? Say.Shorten(one.row.Called, 40)}", "#" + IdOf(one.Name)))];

    public string Button => Merge.Sound.Count() + Merge.Open.Count() is var count and > 0
        ? $"Save {Say.Count(count, "update")}" : Merge.Refused.Any() ? "Keep them as drafts" : "Done with it";

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string name, [FromRoute] Id<WorkbookUpload> id, [FromQuery(Name = UnsentForms.Parameter)] string? key, CancellationToken stop)
    {
        var form = await unsent.FindAsync(User, key, stop);
        return await FindAsync(name, id, form is null ? NoChoices : Read(form), stop) ? Page() : Away(name);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string name, [FromRoute] Id<WorkbookUpload> id, CancellationToken stop)
    {
        var form = await Request.ReadFormAsync(stop);
        var choices = Read(form);
        if (!await FindAsync(name, id, choices, stop)) return Away(name);
        if (Again(form["refused"].ToString().Split(' '))) return Page();

        var writer = Writer.Of(User);
        var outcome = await updater.SaveAsync(
            new(Plan.Facts.Plan.Id, id, writer.Key, desk.Reach(Plan.Facts, writer), choices, form["seen"].ToString(), clock.Today), stop);
        switch (outcome)
        {
            case WorkbookSaved saved:
                Done.Say(this, Said(saved));
                return Redirect(saved.Left > 0 ? WorkbookLinks.Preview(name, id) : UpdatingLinks.MyWork);
            case WorkbookShownAgain:
                if (!await FindAsync(name, id, choices, stop)) return Away(name);
                Notice = "Somebody changed the same actions since you saw this page. Nothing is saved yet: look at it as it stands now, and agree again";
                return Page();
            default:
                return Away(name);
        }
    }

    public async Task<IActionResult> OnPostAsideAsync([FromRoute] string name, [FromRoute] Id<WorkbookUpload> id, CancellationToken stop)
    {
        await uploads.PutAsideAsync(Writer.Of(User).Key, id, stop);
        Done.Say(this, "The workbook is put aside, and nothing of it was saved. The file on your own computer is as it was");
        return Redirect(WorkbookLinks.Index(name));
    }

    public static string IdOf(string choice) => choice.Replace('.', '-');

    public IReadOnlyList<Option> Options(MergedGroup group) =>
    [
        new(nameof(CellChoice.Record), "Keep what the record says"), new(nameof(CellChoice.Mine), "Take what the workbook says"),
    ];

    private static readonly Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>> NoChoices = [];

    private RedirectResult Away(string name)
    {
        Done.Say(this, "That workbook is no longer there: it was saved or put aside already");
        return Redirect(WorkbookLinks.Index(name));
    }

    /// <summary>Something is yet to be chosen, or with what was chosen a row cannot be saved that seemed sound.</summary>
    private bool Again(string[] known)
    {
        Missing.UnionWith(Merge.Open.SelectMany(row => row.Groups.Where(group => group.Waits).Select(group => new ShownRow(row).Choice(group.Group))));
        foreach (var name in Missing) ModelState.AddModelError(name, Choose);
        if (Missing.Count > 0) return true;
        if (Merge.Refused.All(row => known.Contains(row.Action.ToString()))) return false;
        Notice = "With what you chose, something cannot be saved. It is said below; choose otherwise, or agree again to keep it as a draft";
        return true;
    }

    private async Task<bool> FindAsync(
        string name, Id<WorkbookUpload> upload, IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, CellChoice>> choices, CancellationToken stop)
    {
        var writer = Writer.Of(User);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return false;
        if (await uploads.FindAsync(writer.Key, plan.Facts.Plan.Id, upload, stop) is not { } returned) return false;
        (Plan, Returned, id) = (plan, returned, upload);
        Merge = WorkbookMerge.Of(plan.Facts, returned, desk.Reach(plan.Facts, writer), choices, User.Person()!.Author, clock.Today);
        new Shell(plan.Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }

    public string Here => WorkbookLinks.Preview(Name, id);

    private static Dictionary<Guid, IReadOnlyDictionary<string, CellChoice>> Read(IFormCollection form) =>
        (from field in form
         let parts = field.Key.Split('.', 3)
         where parts is ["choice", _, _] && Guid.TryParseExact(parts[1], "D", out _) && Enum.TryParse<CellChoice>(field.Value, out _)
         group (parts[2], Enum.Parse<CellChoice>(field.Value!)) by Guid.Parse(parts[1]))
        .ToDictionary(one => one.Key, one => (IReadOnlyDictionary<string, CellChoice>)one.ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static string Said(WorkbookSaved saved)
    {
        List<string> parts = [saved.Updated == 0 ? "Nothing of the workbook was to be saved" : $"{Say.Count(saved.Updated, "action")} updated from the workbook"];
        if (saved.Drafted > 0) parts.Add($"{Say.Count(saved.Drafted, "row")} kept as {(saved.Drafted == 1 ? "a draft" : "drafts")} to be finished");
        if (saved.Left > 0) parts.Add($"{Say.Count(saved.Left, "row")} could not be taken and {(saved.Left == 1 ? "is" : "are")} kept here");
        return Say.List(parts);
    }
}
