using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Importing;
using Milepost.Store.Authorities;
using Milepost.Store.Following;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Components;
using Milepost.Web.Pages.Imports;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Working;
using Milepost.Wording;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Takes the lists of Annex A and counts them. What was sent stays in memory whole: the threshold keeps the host from putting it into a file.</summary>
[RequestSizeLimit(Sent), RequestFormLimits(MultipartBodyLengthLimit = Sent, MemoryBufferThreshold = (int)Sent)]
public class UploadModel(OpenPlan plans, SubmissionShelf shelf, CountingDesk desk, WaitingSubmissions waiting, AuthorityRecords records, FollowedLists followed, UkClock clock) : PageModel
{
    private const long Sent = CountingDesk.Largest + (64 * 1024);

    public PlanFacts Facts { get; private set; } = null!;

    [BindProperty]
    public List<IFormFile> Chosen { get; set; } = [];

    [BindProperty]
    public DateFields AsAt { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var files = await TakeAsync(stop);
        var day = Day(files);
        if (!ModelState.IsValid || day is not { } asAt || files.Count == 0) return Page();
        var before = await shelf.BeforeAsync(Facts.Plan.Id, asAt, stop);
        // What the council had decided for itself by the day that the lists speak of.
        var (authority, council) = (Facts.Plan.Authority, AuthorityRecords.Of(Facts.Plan));
        var settings = await records.SettingsAsync(council, asAt, stop);
        var catalogue = await records.CatalogueAsync(council, asAt, stop);
        var outcome = await desk.CountAsync(files, asAt, clock.Today, settings with { Authority = settings.Authority ?? authority }, catalogue, before, await followed.BeforeAsync(council, asAt, stop), stop);
        if (outcome.Counted is { } counted) return Redirect(AnnexALinks.Counted(name, waiting.Hold(ImportSteps.SessionOf(this), Facts.Plan.Id, counted).Id));
        ModelState.AddModelError(nameof(Chosen), outcome.Refusal!.Message);
        return Page();
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        Facts = facts;
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }

    private async Task<List<SourceFile>> TakeAsync(CancellationToken stop)
    {
        var files = new List<SourceFile>();
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Choose the workbook, the zip or the CSV files of Annex A");
        foreach (var chosen in Chosen)
        {
            await using var sent = chosen.OpenReadStream();
            var upload = await Documents.Reading.Upload.ReadAsync(sent, chosen.FileName, CountingDesk.Largest, stop);
            if (upload.TryGetFile(out var taken, out var refused)) files.Add(taken);
            else ModelState.AddModelError(nameof(Chosen), refused.Code == "too-big" ? $"The file is bigger than {CountingDesk.Largest / 1024 / 1024} MB, and no council’s Annex A is. Send the lists as CSV files, without pictures or other sheets" : refused.Message);
        }

        return files;
    }

    /// <summary>What the person says; else what the names of the files say surely.</summary>
    private DateOnly? Day(List<SourceFile> files)
    {
        if (AsAt.IsEmpty)
        {
            if (ListDates.InNames(files.Select(file => file.Name), clock.Today) is { } named) return named;
            if (files.Count > 0) ModelState.AddModelError($"{nameof(AsAt)}.Day", "Enter the day that the lists speak of: the name of the file does not say it. Then choose the file again");
            return null;
        }

        if (AsAt.Read(ModelState, nameof(AsAt), "the day that the lists speak of") is not { } day) return null;
        if (day <= clock.Today) return day;
        ModelState.AddModelError($"{nameof(AsAt)}.Day", $"The day that the lists speak of must be {Say.Date(clock.Today)} or before");
        return null;
    }
}
