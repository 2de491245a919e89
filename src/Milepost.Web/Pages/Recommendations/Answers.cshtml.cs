using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Covering;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>Takes what somebody said of several actions at once.</summary>
public class AnswersModel(OpenPlan plans, SaidAnswers answers, UkClock clock) : PageModel
{
    public IActionResult OnGet(string name) => Redirect(RecommendationLinks.Index(name));

    public async Task<IActionResult> OnPostAsync(string name, [FromForm] Id<Source>? source, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        var said = Request.Form.Select(field => Read(field.Key, field.Value)).OfType<SaidAnswer>().ToList();
        var count = await answers.SaveAsync(facts.Plan.Id, said, clock.Today, stop);
        Done.Say(this, count == 0 ? "Nothing was chosen, so nothing was saved" : $"Saved what you said of {Say.Count(count, "action")}");
        return Redirect(RecommendationLinks.Index(name, source));
    }

    /// <summary>"said.RECOMMENDATION.ACTION" with a verdict; null for every other field of the form.</summary>
    private static SaidAnswer? Read(string field, string? verdict) =>
        field.Split('.') is ["said", var recommendation, var action]
        && Id<Recommendation>.TryParse(recommendation, out var asked) && Id<PlanAction>.TryParse(action, out var of)
        && Enum.TryParse<AnswerVerdict>(verdict, out var read) && Enum.IsDefined(read)
            ? new SaidAnswer(of, asked, read, null)
            : null;
}
