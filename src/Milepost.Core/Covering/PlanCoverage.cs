using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Covering;

/// <summary>Sets what a council was asked to improve beside what its plan promises. The only place where coverage is worked out.</summary>
public static class PlanCoverage
{
    public static Coverage Of(PlanFacts facts, DateOnly asAt) => Of(facts, asAt, CoveragePolicy.Usual);

    public static Coverage Of(PlanFacts facts, DateOnly asAt, CoveragePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(policy);
        var standing = Standing.Of(facts, asAt);
        var texts = new PlanTexts(standing, policy);
        var given = new GivenAnswers(standing, texts);
        List<RecommendationCoverage> covered =
            [.. standing.Asked.Select(one => Cover(one, standing, given.For(one.Recommendation), texts, policy))];

        var answering = covered.SelectMany(one => one.Answers).Select(answer => answer.Action.Action.Id).ToHashSet();
        return new Coverage
        {
            Facts = facts,
            AsAt = asAt,
            Recommendations = covered,
            AnsweringNothing = [.. standing.Actions.Where(action => !answering.Contains(action.Action.Id))],
        };
    }

    private static RecommendationCoverage Cover(
        Asked asked, Standing standing, IReadOnlyList<Answer> answers, PlanTexts texts, CoveragePolicy policy)
    {
        var refused = standing.Refused(asked.Recommendation);
        var settled = answers.Select(answer => answer.Action.Action.Id)
            .Concat(refused.Select(no => no.Action.Action.Id)).ToHashSet();
        var like = texts.LikeActions(asked.Recommendation).Where(proposal => !settled.Contains(proposal.Action.Action.Id))
            .OrderByDescending(proposal => proposal.Likeness).ToList();
        var proposed = like.Where(proposal => proposal.Likeness >= policy.Proposed).Take(policy.ProposalsShown).ToList();
        var isOpen = answers.Count == 0 && proposed.Count == 0;
        return new RecommendationCoverage
        {
            Recommendation = asked.Recommendation,
            Source = asked.Source,
            Answers = answers,
            Proposals = proposed,
            Nearest = isOpen ? [.. like.Where(proposal => proposal.Likeness >= policy.Near).Take(3)] : [],
            Refused = refused,
            Recurring = texts.Earlier(asked),
        };
    }
}

/// <summary>A recommendation and the document that it is from.</summary>
internal sealed record Asked(Recommendation Recommendation, Source Source);
