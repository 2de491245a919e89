using Milepost.Actions;
using Milepost.Covering;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>A recommendation that nothing in the plan answers, nor is at all like.</summary>
internal static class AnswerRule
{
    public static IEnumerable<Finding> Unanswered(Look look)
    {
        // What the plan quotes or somebody has answered needs no likeness worked out, which is the slow part of coverage.
        var quoted = look.Actions.Select(action => action.Action.PriorityId).ToHashSet();
        var answered = look.Facts.Answers.Where(answer => quoted.Contains(answer.PriorityId)).Select(answer => answer.RecommendationId).ToHashSet();
        answered.ExceptWith(look.Facts.ActionAnswers.Where(word => word.Verdict == AnswerVerdict.DoesNotAnswer).Select(word => word.RecommendationId));
        List<Recommendation> left = [.. look.Facts.Recommendations.Where(one => !answered.Contains(one.Id))];
        return left.Count == 0 ? [] : Unanswered(look, left);
    }

    private static IEnumerable<Finding> Unanswered(Look look, IReadOnlyList<Recommendation> left) =>
        from open in PlanCoverage.Of(look.Facts with { Recommendations = left }, look.AsAt).Unanswered
        let recommendation = open.Recommendation
        let name = recommendation.Number is { } number ? $"recommendation {number}" : "a recommendation"
        let near = open.Nearest is [var nearest, ..] ? $" The nearest there is: {nearest.Action.Action.Reference ?? Say.Shorten(nearest.Action.Action.Title, 60)}." : ""
        select look.Found(
            CheckRules.UnansweredRecommendation,
            new(RecordKind.Recommendation, recommendation.Id.Value, recommendation.Number, name),
            $"Nothing answers {name} of “{Say.Shorten(open.Source.Title, 60)}”: “{Say.Shorten(recommendation.Text, 160)}”{near}",
            [Tokens.Plain(recommendation.Text)]);
}
