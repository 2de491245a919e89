using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Importing;
using Milepost.Store.Updating.Workbooks;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>Somebody takes their actions into Excel, and gives them back.</summary>
[RequestSizeLimit(Hosting.Limits.File), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.File)]
public class IndexModel(OpenPlan plans, WorkbookDesk desk, WorkbookUploads uploads, UkClock clock) : PageModel
{
    public PlanAssessment Plan { get; private set; } = null!;
    public string Name => Plan.Facts.Plan.Name;

    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    /// <summary>How many actions are theirs and not complete.</summary>
    public int Mine { get; private set; }

    /// <summary>How many of those that the filter shows they may update.</summary>
    public int Shown { get; private set; }

    public IReadOnlyList<WaitingWorkbook> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (await TakeAsync(stop) is not { } file) return Page();
        var (kept, refusal) = await desk.TakeAsync(Plan.Facts, Writer.Of(User), file, stop);
        if (kept is { } id) return Redirect(WorkbookLinks.Preview(name, id));
        ModelState.AddModelError(nameof(Chosen), refusal!);
        return Page();
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return false;
        var writer = Writer.Of(User);
        Plan = plan;
        (Mine, Shown) = desk.Count(plan, Filter, writer);
        Waiting = await uploads.WaitingAsync(writer.Key, plan.Facts.Plan.Id, stop);
        new Shell(plan.Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }

    private async Task<SourceFile?> TakeAsync(CancellationToken stop)
    {
        if (Chosen is null)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose the workbook that you saved");
            return null;
        }

        await using var sent = Chosen.OpenReadStream();
        var upload = await Documents.Reading.Upload.ReadAsync(sent, Chosen.FileName, WorkbookDesk.Largest, stop);
        if (upload.TryGetFile(out var taken, out var refused)) return taken;
        ModelState.AddModelError(nameof(Chosen), refused.Code == "too-big" ? "The file is bigger than 10 MB, and no workbook that was downloaded here is. Choose the one that you saved" : refused.Message);
        return null;
    }
}
