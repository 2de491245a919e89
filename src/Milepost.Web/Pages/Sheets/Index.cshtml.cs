using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Store.Undoing;
using Milepost.Web.Timers;

namespace Milepost.Web.Pages.Sheets;

/// <summary>The scorecards that come as files: how fresh each is, what waits for a person, and what was taken in lately.</summary>
public class IndexModel(SheetDesk desk, GivenSheets sheets, DoneActs acts, SiteSettings settings, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<SheetMapping> Feeds { get; private set; } = [];
    public IReadOnlyList<GivenSheet> Given { get; private set; } = [];
    public IEnumerable<GivenSheet> Waiting => Given.Where(one => one.Standing is SheetStanding.Waiting);

    /// <summary>Files are found in a folder too.</summary>
    public bool HasFolder => settings.Drop is not null;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await desk.PlanAsync(this, name, stop) is not { } facts) return NotFound();
        Facts = facts;
        Feeds = await sheets.MappingsAsync(facts.Plan.Id, stop);
        Given = await sheets.LatelyAsync(facts.Plan.Id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string name, [FromForm] Id<SheetMapping> feed, CancellationToken stop)
    {
        if (await desk.PlanAsync(this, name, stop) is not { } facts) return NotFound();
        await sheets.EndAsync(facts.Plan.Id, feed, clock.Today, stop);
        Done.Say(this, "No file of it is taken in any more. Its readings stay");
        return Redirect(SheetLinks.Index(name));
    }

    /// <summary>Undoes a file that the folder took in, whole: its readings go, and what stood before stands again.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string name, [FromForm] Id<GivenSheet> sheet, CancellationToken stop)
    {
        if (await desk.PlanAsync(this, name, stop) is not { } facts) return NotFound();
        if ((await sheets.LatelyAsync(facts.Plan.Id, stop)).FirstOrDefault(one => one.Id == sheet && one.IsUndoable()) is not { } found) return NotFound();
        var done = await acts.OfAsync(DropFolder.Author, sheet.Value, nameof(GivenSheet.Standing), stop);
        Refusal = done is null ? "It was undone already, or is too long ago." : await acts.UndoAsync(done, stop);
        if (Refusal is not null) return await OnGetAsync(name, stop);
        Done.Say(this, $"Undone: the {Wording.Say.Count(found.Readings, "reading")} of {found.FileName}. What stood before stands again, and the file waits for somebody");
        return Redirect(SheetLinks.Index(name));
    }

    /// <summary>Why a file was not undone.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What the feed was read from, for the list of files.</summary>
    public string? FeedOf(GivenSheet sheet) => sheet.MappingId is { } id ? Feeds.FirstOrDefault(one => one.Id == id)?.Name : null;
}
