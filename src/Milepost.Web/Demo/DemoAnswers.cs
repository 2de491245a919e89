using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Covering;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Covering;
using Milepost.Store.Facts;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What the invented people of Wexcombe said of what answers their inspectors. The rest they have left open, as people do.</summary>
internal static class DemoAnswers
{
    private const string Lacking = "workforce at the front door";
    private const string Refused = "It is not about the team at the front door, whose posts are with an agency";
    private static readonly DateOnly on = new(2026, 11, 18);

    public static async Task SayAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        var plan = (await db.Plans.AsNoTracking().FirstAsync(one => one.Name == DemoCouncil.PlanName, stop)).Id;
        db.Author = new Author("Priya Nair, programme manager");
        while (await OpenAsync(services, plan, stop) is var open && open.Find(one => one.Recommendation.Text.Contains(Lacking, StringComparison.Ordinal)) is { } lacking)
        {
            await SaveAsync(services, plan, lacking, lacking.Proposals, AnswerVerdict.DoesNotAnswer, Refused, stop);
        }

        var left = await OpenAsync(services, plan, stop);
        foreach (var one in left.Take(1)) await SaveAsync(services, plan, one, one.Proposals.Take(1), AnswerVerdict.AnswersInPart, "The rest waits for the next version of the plan", stop);
        db.Author = new Author("Marcus Oyelaran, assistant director, social care");
        foreach (var one in left.Skip(1).Take(1)) await SaveAsync(services, plan, one, one.Proposals.Take(1), AnswerVerdict.Answers, null, stop);
    }

    /// <summary>What waits for somebody to confirm it.</summary>
    private static async Task<List<RecommendationCoverage>> OpenAsync(IServiceProvider services, Id<Plan> plan, CancellationToken stop)
    {
        var facts = await services.GetRequiredService<PlanFactsQuery>().LoadAsync(plan, stop);
        return [.. PlanCoverage.Of(facts!, on).In(CoverageState.Proposed)];
    }

    private static Task<int> SaveAsync(
        IServiceProvider services, Id<Plan> plan, RecommendationCoverage one, IEnumerable<Proposal> proposals, AnswerVerdict verdict, string? because, CancellationToken stop) =>
        services.GetRequiredService<SaidAnswers>().SaveAsync(
            plan, [.. proposals.Select(proposal => new SaidAnswer(proposal.Action.Action.Id, one.Recommendation.Id, verdict, because))], on, stop);
}
