using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Assessing.Handing;
using Milepost.Facts;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>The posts of a plan: who holds them, how often that changed, and which work nobody is there to do.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanAssessment Assessment { get; private set; } = null!;
    public IReadOnlyList<PostStanding> Posts { get; private set; } = [];
    public IReadOnlyList<Orphan> Orphans { get; private set; } = [];

    /// <summary>Names that mean no post yet.</summary>
    public int Names { get; private set; }

    public IReadOnlyList<(int Number, string Words)> Figures =>
    [
        (Posts.Count(post => post.IsEmpty), "posts that nobody holds"),
        (Posts.Count(post => post.IsInterim), "held by somebody interim"),
        (Posts.Sum(post => post.Came), "new holders in the year before"),
        (Posts.Where(post => post.Came > 0).SelectMany(post => post.Open).Distinct().Count(), "open actions whose post changed hands"),
        (Orphans.Count, "open actions that nobody is there to do"),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();
        Assessment = found;
        Posts = PostStanding.All(found);
        Orphans = Orphan.All(found);
        Names = LeadProposal.All(found.Facts, clock.Today).Count;
        new Shell(found.Facts.Plan, PlanPart.People, Exactly: false).Put(this);
        return Page();
    }

    public string HeldBy(PostStanding one) => one.Post.IsGroup ? "A group"
        : one.IsEmpty ? Orphan.Vacancy(Assessment.Facts, one.Post, Assessment.AsAt)
        : string.Join(", ", one.Holders.Select(holder => holder.Name + (holder.IsInterim ? " (interim)" : "")));
}
