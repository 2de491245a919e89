using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Evidence;

/// <summary>A plan's evidence as somebody may see it.</summary>
/// <param name="Assessment">The plan as it stands today.</param>
/// <param name="Register">Its evidence, without what may not be shared with this person.</param>
/// <param name="SeesAll">The person sees what may not be shared, too.</param>
/// <param name="Unproven">How many items nothing but a second factor keeps from the person.</param>
public sealed record SeenEvidence(PlanAssessment Assessment, EvidenceRegister Register, bool SeesAll, int Unproven)
{
    public Plan Plan => Assessment.Facts.Plan;
}

/// <summary>Opens a plan's evidence for somebody. The only place that decides what of it they see.</summary>
public sealed class OpenEvidence(OpenPlan plans, UkClock clock)
{
    public async Task<SeenEvidence?> FindAsync(PageModel page, string name, bool exactly, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return null;
        new Shell(assessment.Facts.Plan, PlanPart.Evidence, exactly).Put(page);
        var all = EvidenceRegister.Of(assessment.Facts, clock.Today);
        var register = all.Shared(row => page.User.May(Permission.SeeWithheldEvidence, assessment.Facts, row));
        return new(assessment, register, page.User.May(Permission.SeeWithheldEvidence), all.Rows.Count(row => page.User.LacksFactorFor(assessment.Facts, row)));
    }

    /// <summary>The item that the address names, where the person may see it and do that to it.</summary>
    public async Task<(SeenEvidence Seen, EvidenceRow Row)?> FindAsync(PageModel page, string name, Id<EvidenceItem> id, Permission asks, CancellationToken stop) =>
        await FindAsync(page, name, exactly: false, stop) is { } seen && seen.Register.Find(id) is { } row
        && (asks == Permission.SeePlan || page.User.May(asks, seen.Assessment.Facts, row))
            ? (seen, row)
            : null;
}
