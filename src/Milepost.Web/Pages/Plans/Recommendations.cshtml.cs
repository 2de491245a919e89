using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Web.Pages.Plans;

/// <summary>What the council was told to improve, and which priorities say that they answer it.</summary>
public class RecommendationsModel(OpenPlan plans) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Facts = found;
        new Shell(Facts.Plan, PlanPart.Recommendations).Put(this);
        return Page();
    }

    /// <summary>Those that nothing answers first: they are the reason to open this page.</summary>
    public IEnumerable<(Recommendation Recommendation, IReadOnlyList<Priority> Answers)> Shown() => Facts.Recommendations
        .Select(recommendation => (recommendation, AnswersTo(recommendation)))
        .OrderBy(pair => pair.Item2.Count > 0);

    private IReadOnlyList<Priority> AnswersTo(Recommendation recommendation) =>
    [
        .. Facts.Answers.Where(answer => answer.RecommendationId == recommendation.Id)
            .SelectMany(answer => Facts.Priorities.Where(priority => priority.Id == answer.PriorityId)),
    ];
}
