using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing.Handing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>One page for whoever takes over a post, as at a day.</summary>
public class HandoverModel(OpenPlan plans, UkClock clock) : PageModel
{
    public OpenPost Open { get; private set; } = null!;
    public Handover Handover { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Post> id, DateOnly? asAt, CancellationToken stop)
    {
        if (await OpenPost.FindAsync(this, plans, name, id, asAt ?? clock.Today, stop) is not { } open) return NotFound();
        (Open, Handover) = (open, Handover.Of(open.Assessment, open.Post));
        return Page();
    }
}
