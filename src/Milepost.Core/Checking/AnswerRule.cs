using Milepost.Covering;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>A recommendation that nothing in the plan answers, nor is at all like.</summary>
internal static class AnswerRule
{
    public static IEnumerable<Finding> Unanswered(Look look) => look.Facts.Recommendations.Count == 0 ? [] :
        from open in PlanCoverage.Of(look.Facts, look.AsAt).Unanswered
        let recommendation = open.Recommendation
        let name = recommendation.Number is { } number ? $"recommendation {number}" : "a recommendation"
        let near = open.Nearest is [var nearest, ..] ? $" The nearest there is: {nearest.Action.Action.Reference ?? Say.Shorten(nearest.Action.Action.Title, 60)}." : ""
        select look.Found(
            CheckRules.UnansweredRecommendation,
            new(RecordKind.Recommendation, recommendation.Id.Value, recommendation.Number, name),
            $"Nothing answers {name} of “{Say.Shorten(open.Source.Title, 60)}”: “{Say.Shorten(recommendation.Text, 160)}”{near}",
            [Tokens.Plain(recommendation.Text)]);
}
