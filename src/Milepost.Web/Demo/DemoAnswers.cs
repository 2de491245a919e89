using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Covering;
using Milepost.Store;
using Milepost.Store.Covering;
using Milepost.Store.Facts;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What the invented people of Wexcombe said of what answers their inspectors. The rest they have left open, as people do.</summary>
internal static class DemoAnswers
{
    private static readonly DateOnly on = new(2026, 11, 18);

    public static async Task SayAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = await db.Plans.AsNoTracking().FirstAsync(one => one.Name == DemoCouncil.PlanName, stop);
        if (await services.GetRequiredService<PlanFactsQuery>().LoadAsync(plan.Id, stop) is not { } facts) return;

        var open = PlanCoverage.Of(facts, on).In(CoverageState.Proposed).ToList();
        await RefuseAsync(open.Where(one => one.Recommendation.Text.Contains("workforce at the front door", StringComparison.Ordinal)));
        open.RemoveAll(one => one.Recommendation.Text.Contains("workforce at the front door", StringComparison.Ordinal));
        await SayAsync("Marcus Oyelaran, assistant director, social care", open.Take(1), AnswerVerdict.Answers, null);
        await SayAsync("Priya Nair, programme manager", open.Skip(1).Take(1), AnswerVerdict.AnswersInPart, "The rest waits for the next version of the plan");

        async Task RefuseAsync(IEnumerable<RecommendationCoverage> asked)
        {
            db.Author = new Author("Priya Nair, programme manager");
            List<SaidAnswer> said =
            [
                .. asked.SelectMany(one => one.Proposals.Select(proposal => new SaidAnswer(
                    proposal.Action.Action.Id, one.Recommendation.Id, AnswerVerdict.DoesNotAnswer, "It is not about the team at the front door, whose posts are with an agency"))),
            ];
            await services.GetRequiredService<SaidAnswers>().SaveAsync(plan.Id, said, on, stop);
        }

        async Task SayAsync(string by, IEnumerable<RecommendationCoverage> asked, AnswerVerdict verdict, string? because)
        {
            db.Author = new Author(by);
            List<SaidAnswer> said = [.. asked.Select(one => new SaidAnswer(one.Proposals[0].Action.Action.Id, one.Recommendation.Id, verdict, because))];
            await services.GetRequiredService<SaidAnswers>().SaveAsync(plan.Id, said, on, stop);
        }
    }
}
