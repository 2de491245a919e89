using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Covering;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>What the council was asked to improve beside what its plan promises; what nothing answers comes first.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public Plan Plan => Coverage.Facts.Plan;

    /// <summary>The recommendations of the chosen source, or of all.</summary>
    public Coverage Coverage { get; private set; } = null!;

    public Coverage Whole { get; private set; } = null!;
    public Source? Chosen { get; private set; }
    public IReadOnlyList<Source> Sources { get; private set; } = [];
    public IReadOnlyList<Source> Background { get; private set; } = [];
    public bool MayAnswer => User.May(Permission.AnswerRecommendations);

    public async Task<IActionResult> OnGetAsync(string name, Id<Source>? source, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();
        Whole = assessment.Coverage;
        Sources = [.. Whole.Recommendations.Select(one => one.Source).DistinctBy(one => one.Id)];
        Background = [.. assessment.Facts.Sources.Where(one => one.Background).OrderBy(one => one.Published)];
        Chosen = Sources.FirstOrDefault(one => one.Id == source);
        if (source is not null && Chosen is null) return NotFound();

        Coverage = Chosen is null ? Whole : Whole.Of(Chosen);
        new Shell(Plan, PlanPart.Recommendations).Put(this);
        return Page();
    }

    public ShownRecommendation Show(RecommendationCoverage one) => new(Plan, one, MayAnswer, Sources.Count > 1 && Chosen is null);
}

/// <summary>One recommendation as the page shows it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="One">The recommendation with what answers it.</param>
/// <param name="MayAnswer">The person may say what answers it.</param>
/// <param name="NamesSource">Others of another source stand beside it, so its own is said.</param>
public sealed record ShownRecommendation(Plan Plan, RecommendationCoverage One, bool MayAnswer, bool NamesSource);
