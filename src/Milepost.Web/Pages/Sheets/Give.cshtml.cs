using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Scorecards;
using Milepost.Facts;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Sheets;

/// <summary>Takes a scorecard as a file. One whose shape is known goes straight to the comparison.</summary>
[RequestSizeLimit(Most), RequestFormLimits(MultipartBodyLengthLimit = Most)]
public class GiveModel(SheetDesk desk, GivenSheets sheets, UkClock clock) : PageModel
{
    private const long Most = 6 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public string PlanName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is not { } facts) return NotFound();
        if (Chosen is null) return Refuse("Choose a file, such as the scorecard of this month");
        await using var sent = Chosen.OpenReadStream();
        var upload = await Documents.Reading.Upload.ReadAsync(sent, Chosen.FileName, SheetFile.Limits.Bytes, stop);
        if (!upload.TryGetFile(out var file, out var refused)) return Refuse(refused.Message);
        var read = SheetFile.Read(file, QuarterYear.Financial, null, clock.Today, stop);
        if (read.Reading is not { } reading) return Refuse(read.Refusal!.Message);
        var sheet = await sheets.KeepAsync(facts.Plan.Id, file, read.Format, User.Person()!.Author, dropped: false, null, stop);
        var known = SheetMapping.For(reading, await sheets.MappingsAsync(facts.Plan.Id, stop));
        return Redirect(known is not null && known.Unknown(reading).Count == 0 ? SheetLinks.Agree(name, sheet.Id, known.Id) : SheetLinks.Lines(name, sheet.Id));
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError(nameof(Chosen), why);
        return Page();
    }

    private async Task<PlanFacts?> FindAsync(string name, CancellationToken stop)
    {
        PlanName = name;
        return await desk.PlanAsync(this, name, stop);
    }
}
