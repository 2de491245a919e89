using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Web.Access;
using Milepost.Web.Working;

namespace Milepost.Web.Pages.Imports;

/// <summary>What the steps of an import share: the file that was given, and what a person said of its headings.</summary>
public sealed class ImportSteps(MilepostDb db, ReadFiles files)
{
    /// <summary>How long a page waits for work before it shows that it is waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>The file, where it was given for the plan of that name or imported into it; a file of another plan is none of this one.</summary>
    public Task<StoredFile?> FileAsync(string plan, Id<StoredFile> id, CancellationToken stop) =>
        db.Files.AsNoTracking().FirstOrDefaultAsync(
            file => file.Id == id && (db.GivenFiles.Any(given => given.FileId == id && given.PlanName == plan)
                || db.Imports.Any(import => import.FileId == id && db.Plans.Any(one => one.Id == import.PlanId && one.Name == plan))), stop);

    public async Task<ColumnCorrections> CorrectionsAsync(string plan, CancellationToken stop) =>
        ColumnCorrection.Gather(await db.Corrections.AsNoTracking().Where(correction => correction.PlanName == plan).ToListAsync(stop));

    public async Task<ReadFile> ReadAsync(StoredFile file, string plan, CancellationToken stop) =>
        files.Read(file.ToSource(), await CorrectionsAsync(plan, stop), stop);

    /// <summary>Remembers what a person said that a heading means, for this file and the next.</summary>
    public async Task CorrectAsync(string plan, string heading, int occurrence, PlanField field, CancellationToken stop)
    {
        var known = await db.Corrections.FirstOrDefaultAsync(
            each => each.PlanName == plan && each.Heading == heading && each.Occurrence == occurrence, stop);
        if (known is null) db.Add(new ColumnCorrection(Id<ColumnCorrection>.New(), plan, heading, occurrence, field));
        else known.Mean(field);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Goes on to what came of the work, or to a page that waits for it; a refusal is said on the page that asked.</summary>
    public static async Task<IActionResult> FollowAsync(PageModel page, Work? work, string field)
    {
        if (work is null)
        {
            page.ModelState.AddModelError(field, "Too many files are being read just now. Nothing was lost: wait a minute and send it again.");
            return page.Page();
        }

        await Task.WhenAny(work.Done, Task.Delay(Patience, page.HttpContext.RequestAborted));
        if (!work.Done.IsCompleted) return new RedirectResult(ImportLinks.Work(work.Id));

        var result = await work.Done;
        if (result.Refusal is null) return new RedirectResult(result.Next);
        page.ModelState.AddModelError(field, result.Refusal);
        return page.Page();
    }

    public static string? SessionOf(PageModel page) => page.User.FindFirst(SignedIn.SessionClaim)?.Value;
}
