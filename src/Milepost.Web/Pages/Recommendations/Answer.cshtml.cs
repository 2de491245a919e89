using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Covering;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>Somebody says of one action whether it answers one recommendation, and why.</summary>
public class AnswerModel(OpenPlan plans, SaidAnswers answers, UkClock clock) : PageModel
{
    private const string TakeBack = "TakeBack";
    private const int LongestReason = 2000;

    public Plan Plan { get; private set; } = null!;
    public RecommendationCoverage One { get; private set; } = null!;
    public IReadOnlyList<Option> Actions { get; private set; } = [];
    public IReadOnlyList<Option> Verdicts { get; private set; } = [];

    /// <summary>The id of the action; empty while none is chosen.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, Id<Recommendation> id, Id<PlanAction>? action, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is not { } facts) return NotFound();
        Chosen = action?.ToString();
        if (facts.ActionAnswers.FirstOrDefault(said => said.ActionId == action && said.RecommendationId == id) is { } before)
        {
            (Verdict, Because) = (before.Verdict.ToString(), before.Because);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Recommendation> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is not { } facts) return NotFound();
        if (!Id<PlanAction>.TryParse(Chosen, out var chosen) || !facts.Actions.Any(one => one.Action.Id == chosen))
        {
            ModelState.AddModelError(nameof(Chosen), $"Choose the {Plan.Nouns.Action.ToLowerInvariant()}");
        }

        if (!Verdicts.Any(one => one.Value == Verdict)) ModelState.AddModelError(nameof(Verdict), "Choose whether it answers the recommendation");
        if (Because?.Length > LongestReason) ModelState.AddModelError(nameof(Because), $"The reason must be {LongestReason:N0} characters or fewer");
        if (!ModelState.IsValid) return Page();

        AnswerVerdict? verdict = Verdict == TakeBack ? null : Enum.Parse<AnswerVerdict>(Verdict!);
        await answers.SaveAsync(facts.Plan.Id, [new SaidAnswer(chosen, id, verdict, Because)], clock.Today, stop);
        Done.Say(this, $"Saved what you said of recommendation {One.Recommendation.Number}");
        return Redirect(RecommendationLinks.Index(name));
    }

    private async Task<PlanFacts?> FindAsync(string name, Id<Recommendation> id, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return null;
        if (assessment.Coverage.Recommendations.FirstOrDefault(one => one.Recommendation.Id == id) is not { } one) return null;
        (Plan, One) = (assessment.Facts.Plan, one);
        var like = one.Proposals.Concat(one.Nearest).Select(proposal => proposal.Action);
        Actions =
        [
            new Option("", "Choose…"),
            .. like.Concat(assessment.Actions.Select(action => action.Facts)).DistinctBy(action => action.Action.Id)
                .Select(action => new Option(action.Action.Id.ToString(), $"{action.Action.Reference} {Say.Shorten(action.Action.Title, 90)}".Trim())),
        ];
        Verdicts =
        [
            new Option(nameof(AnswerVerdict.Answers), "It answers it"),
            new Option(nameof(AnswerVerdict.AnswersInPart), "It answers a part of it"),
            new Option(nameof(AnswerVerdict.DoesNotAnswer), "It does not answer it", "It is not proposed again"),
            new Option(TakeBack, "Leave it open", "Takes back what was said before; it stays in the history"),
        ];
        new Shell(Plan, PlanPart.Recommendations, Exactly: false).Put(this);
        return assessment.Facts;
    }
}
