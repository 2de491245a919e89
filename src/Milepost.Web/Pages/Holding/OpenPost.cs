using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Holding;

/// <summary>The post that a page is about, in its plan as it stands on a day.</summary>
/// <param name="Assessment">The plan.</param>
/// <param name="Post">The post.</param>
public sealed record OpenPost(PlanAssessment Assessment, Post Post)
{
    public Plan Plan => Assessment.Facts.Plan;

    /// <summary>Null where the plan has no such post that stands.</summary>
    public static async Task<OpenPost?> FindAsync(PageModel page, OpenPlan plans, string name, Id<Post> id, DateOnly asAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plans);
        if (await plans.AssessAsync(name, asAt, stop) is not { } plan || plan.Facts.Posts.FirstOrDefault(one => one.Id == id) is not { } post) return null;
        new Shell(plan.Facts.Plan, PlanPart.People, Exactly: false).Put(page);
        return new(plan, post);
    }
}
