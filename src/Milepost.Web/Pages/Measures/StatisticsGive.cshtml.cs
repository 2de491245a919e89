using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Documents.Scorecards;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Takes a published file of statistics.</summary>
[RequestSizeLimit(Hosting.Limits.Sent), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.Sent)]
public class StatisticsGiveModel(OpenPlan plans, MilepostDb db, UkClock clock) : PageModel
{
    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public OpenMeasure Open { get; private set; } = null!;

    /// <summary>Under which name a published file is given, apart from the files of the plan itself.</summary>
    internal static string Given(string plan) => $"{plan}/statistics";

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        if (Chosen is null) return Refuse("Choose a file, such as a data file of DfE’s statistics");
        await using var sent = Chosen.OpenReadStream();
        var upload = await Documents.Reading.Upload.ReadAsync(sent, Chosen.FileName, Hosting.Limits.File, stop);
        if (!upload.TryGetFile(out var file, out var why)) return Refuse(why.Message);
        var read = StatisticsFile.Outline(file, clock.Today, stop);
        if (read.Outline is null) return Refuse(read.Refusal!.Message);
        return Redirect(MeasureLinks.Statistics(name, id, await KeepAsync(file, Given(name), stop)));
    }

    private async Task<Id<StoredFile>> KeepAsync(SourceFile file, string given, CancellationToken stop)
    {
        var known = await db.Files.Where(one => one.Sha256 == file.Sha256).Select(one => (Id<StoredFile>?)one.Id).FirstOrDefaultAsync(stop);
        if (known is null)
        {
            var kept = StoredFile.Of(file, file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileFormat.Csv : FileFormat.Xlsx, clock.Now, User.Person()!.Author);
            db.Add(kept);
            known = kept.Id;
        }

        if (!await db.GivenFiles.AnyAsync(one => one.FileId == known && one.PlanName == given, stop)) db.Add(new GivenFile(Id<GivenFile>.New(), given, known.Value));
        await db.SaveChangesAsync(stop);
        return known.Value;
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError(nameof(Chosen), why);
        return Page();
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        Open = open;
        return open.MayGive(User) ? null : Forbid();
    }
}
