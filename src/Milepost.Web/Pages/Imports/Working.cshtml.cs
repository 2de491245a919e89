using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Working;

namespace Milepost.Web.Pages.Imports;

/// <summary>Waits for a large file, says how far it is, and lets the person stop it.</summary>
public class WorkingModel(Backlog backlog) : PageModel
{
    public Work Work { get; private set; } = null!;
    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (Find(id) is not { } work) return NotFound();
        Work = work;
        if (!work.Done.IsCompleted) return Page();
        if (work.Done.IsCanceled) return Redirect(work.Back);

        var result = await work.Done;
        Refusal = result.Refusal;
        return Refusal is null ? Redirect(result.Next) : Page();
    }

    public IActionResult OnGetState(Guid id) =>
        Find(id) is { } work ? new JsonResult(new { done = work.Done.IsCompleted, said = work.Said }) : NotFound();

    public IActionResult OnPostStop(Guid id)
    {
        if (Find(id) is not { } work) return NotFound();
        work.Stop();
        return Redirect(work.Back);
    }

    private Work? Find(Guid id) => backlog.Find(id, ImportSteps.SessionOf(this));
}
