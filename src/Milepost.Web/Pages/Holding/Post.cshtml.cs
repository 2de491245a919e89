using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing.Handing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>One post: who held it when, and the work that is its own.</summary>
public class PostModel(OpenPlan plans, UkClock clock) : PageModel
{
    public OpenPost Open { get; private set; } = null!;
    public Handover Handover { get; private set; } = null!;

    /// <summary>Who is there to do the work today.</summary>
    public string Now => Open.Post.IsGroup ? "It is a group that holds work."
        : Posts.HolderOf(Open.Assessment.Facts, Open.Post, clock.Today) is { } holder ? $"{holder} holds it."
        : Orphan.Vacancy(Open.Assessment.Facts, Open.Post, clock.Today);

    public async Task<IActionResult> OnGetAsync(string name, Id<Post> id, CancellationToken stop)
    {
        if (await OpenPost.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return NotFound();
        (Open, Handover) = (open, Handover.Of(open.Assessment, open.Post));
        return Page();
    }
}
