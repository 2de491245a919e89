using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.History;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Working;

namespace Milepost.Web.Pages.Imports;

/// <summary>Takes a file, or text copied from a document, and has it read.</summary>
[RequestSizeLimit(Hosting.Limits.Sent), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.Sent)]
public class UploadModel(MilepostDb db, Backlog backlog, UkClock clock) : PageModel
{
    /// <summary>The plan that the file is for; null where it begins a new one.</summary>
    public Plan? Plan { get; private set; }

    [BindProperty]
    public string? PlanName { get; set; }

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public DateFields AsAt { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken stop)
    {
        AsAt = DateFields.Of(clock.Today);
        return await FindAsync(name, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();

        var plan = Plan?.Name ?? await NewNameAsync(stop);
        var file = await TakeAsync(stop);
        var asAt = AsAt.Read(ModelState, nameof(AsAt), "the day that the file speaks of");
        if (plan is null || file is null || asAt is not { } day) return Page();

        var author = User.Person()!.Author;
        var work = backlog.Add(ImportSteps.SessionOf(this), $"Reading {file.Name}", Plan is null ? ImportLinks.New : ImportLinks.Upload(plan),
            (services, work, stopping) => ReadAsync(services, work, file, plan, day, author, stopping));
        return await ImportSteps.FollowAsync(this, work, nameof(Chosen));
    }

    private async Task<bool> FindAsync(string? name, CancellationToken stop)
    {
        if (name is null) return true;
        Plan = await db.Plans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Name == name, stop);
        if (Plan is not null) new Shell(Plan, PlanPart.Import, Exactly: false).Put(this);
        return Plan is not null;
    }

    /// <summary>A short name for addresses, made from what the person calls the plan.</summary>
    private async Task<string?> NewNameAsync(CancellationToken stop)
    {
        var name = ShortName.Of(PlanName ?? "");
        var fault = name == "" ? "Enter what you call the plan, such as Improvement plan 2026"
            : await db.Plans.AnyAsync(plan => plan.Name == name, stop) ? "There is a plan of that name already. Open it and import from there, or give this one another name."
            : null;
        if (fault is null) return name;
        ModelState.AddModelError(nameof(PlanName), fault);
        return null;
    }

    private async Task<SourceFile?> TakeAsync(CancellationToken stop)
    {
        if (Chosen is null)
        {
            if (!string.IsNullOrWhiteSpace(Pasted)) return new SourceFile("pasted text.txt", Encoding.UTF8.GetBytes(Pasted));
            ModelState.AddModelError(nameof(Chosen), "Choose a file, or paste the text of the plan below");
            return null;
        }

        await using var sent = Chosen.OpenReadStream();
        var upload = await Milepost.Documents.Reading.Upload.ReadAsync(sent, Chosen.FileName, Hosting.Limits.File, stop);
        if (upload.TryGetFile(out var taken, out var refused)) return taken;
        ModelState.AddModelError(nameof(Chosen), refused.Message);
        return null;
    }

    private static async Task<WorkResult> ReadAsync(
        IServiceProvider services, Work work, SourceFile file, string plan, DateOnly asAt, string author, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        work.Said = $"Reading {file.Name}";
        var read = services.GetRequiredService<ReadFiles>()
            .Read(file, await services.GetRequiredService<ImportSteps>().CorrectionsAsync(plan, stop), stop);
        if (read.Reading is not { } reading) return new WorkResult(work.Back, read.Refusal!.Message);

        work.Said = "Keeping the file";
        var stored = await db.Files.Where(each => each.Sha256 == file.Sha256).Select(each => (Id<StoredFile>?)each.Id).FirstOrDefaultAsync(stop);
        if (stored is null)
        {
            var kept = StoredFile.Of(file, reading.Document.Format, services.GetRequiredService<UkClock>().Now, author);
            db.Author = new Author(author);
            db.Add(kept);
            stored = kept.Id;
        }

        var id = stored.Value;
        if (!await db.GivenFiles.AnyAsync(given => given.FileId == id && given.PlanName == plan, stop)) db.Add(new GivenFile(Id<GivenFile>.New(), plan, id));
        await db.SaveChangesAsync(stop);

        return new WorkResult(ImportLinks.Found(plan, stored.Value, asAt));
    }
}
