using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Covering;

/// <summary>Sets what a council was asked to improve beside what its plan promises. The only place where coverage is worked out.</summary>
public static class PlanCoverage
{
    private const int NearestShown = 3;

    public static Coverage Of(PlanFacts facts, DateOnly asAt) => Of(facts, asAt, CoveragePolicy.Usual);

    public static Coverage Of(PlanFacts facts, DateOnly asAt, CoveragePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(policy);
        var standing = new Standing(facts, asAt);
        if (!standing.Asked.Any()) return new Coverage { Facts = facts, AsAt = asAt, Recommendations = [], AnsweringNothing = standing.Actions };

        var texts = new PlanTexts(standing, policy);
        var given = new GivenAnswers(standing, texts);
        List<RecommendationCoverage> covered = [.. ToAnswer(standing, texts).Select(one => Cover(one, standing, given, texts, policy))];
        var answering = covered.SelectMany(one => one.Answers).Select(answer => answer.Action.Action.Id).ToHashSet();
        return new Coverage
        {
            Facts = facts,
            AsAt = asAt,
            Recommendations = covered,
            AnsweringNothing = [.. standing.Actions.Where(action => !answering.Contains(action.Action.Id))],
        };
    }

    /// <summary>What the plan must answer, each once: what it quotes from a document that is known itself is that document's.</summary>
    private static IEnumerable<Asked> ToAnswer(Standing standing, PlanTexts texts)
    {
        var all = standing.Asked.ToList();
        var printed = all.Where(one => one.Source.Kind != SourceKind.QuotedInPlan).ToList();
        return all.Where(one => one.Source.Kind != SourceKind.QuotedInPlan
            || !printed.Exists(other => texts.AreTheSame(one.Recommendation, other.Recommendation)));
    }

    private static RecommendationCoverage Cover(
        Asked asked, Standing standing, GivenAnswers given, PlanTexts texts, CoveragePolicy policy)
    {
        var answers = given.For(asked.Recommendation);
        var refused = standing.Refused(asked.Recommendation);
        var settled = answers.Select(answer => answer.Action.Action.Id).Concat(refused.Select(no => no.Action.Action.Id)).ToHashSet();
        var like = texts.LikeActions(asked.Recommendation).Where(one => !settled.Contains(one.Action.Action.Id)).ToList();
        var proposed = like.Where(one => one.Likeness >= Enough(one.Action)).ToList();
        if (proposed is [var (_, best), ..]) proposed = [.. proposed.TakeWhile(one => one.Likeness >= best * policy.BesideBest).Take(policy.ProposalsShown)];
        var nearest = answers.Count > 0 || proposed.Count > 0 ? [] : like.Where(one => one.Likeness >= policy.Near).Take(NearestShown);
        return new RecommendationCoverage
        {
            Recommendation = asked.Recommendation,
            Source = asked.Source,
            Answers = answers,
            Proposals = [.. proposed.Select(one => texts.Propose(asked.Recommendation, one))],
            Nearest = [.. nearest.Select(one => texts.Propose(asked.Recommendation, one))],
            Refused = refused,
            Unspoken = texts.Unspoken(asked.Recommendation),
            Recurring = texts.Earlier(asked),
        };

        // What was written for another recommendation, or is a piece of a row, is shown as near and not proposed; what is answered needs no weak likenesses.
        double Enough(ActionFacts action) => PlanTexts.IsFragment(action) || texts.QuotesAnother(action, asked) ? double.PositiveInfinity
            : answers.Count > 0 ? policy.ProposedBesides : policy.Proposed;
    }
}

/// <summary>A recommendation and the document that it is from.</summary>
internal sealed record Asked(Recommendation Recommendation, Source Source);
