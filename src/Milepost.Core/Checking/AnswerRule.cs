using Milepost.Actions;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>A recommendation that nothing in the plan answers.</summary>
internal static class AnswerRule
{
    public static IEnumerable<Finding> Unanswered(Look look)
    {
        var sources = look.Facts.Sources.ToDictionary(source => source.Id);
        var standing = look.Actions.ToDictionary(action => action.Action.Id);
        foreach (var recommendation in look.Facts.Recommendations.OrderBy(one => one.Position).ThenBy(one => one.Id.Value))
        {
            if (sources.TryGetValue(recommendation.SourceId, out var source) && source.Background) continue;
            if (Answered(look, recommendation, standing)) continue;

            var name = recommendation.Number is { } number ? $"Recommendation {number}" : "A recommendation";
            var of = source is null ? "" : $" of “{Say.Shorten(source.Title, 60)}”";
            yield return look.Found(
                CheckRules.UnansweredRecommendation,
                new(RecordKind.Recommendation, recommendation.Id.Value, recommendation.Number, name.ToLowerInvariant()),
                $"{name}{of}: nothing answers it. “{Say.Shorten(recommendation.Text, 160)}”", [Tokens.Plain(recommendation.Text)]);
        }
    }

    private static bool Answered(Look look, Recommendation recommendation, Dictionary<Identity.Id<PlanAction>, LookedAction> standing) =>
        look.Facts.ActionAnswers.Any(answer => answer.RecommendationId == recommendation.Id && answer.Verdict != AnswerVerdict.DoesNotAnswer
            && answer.On <= look.AsAt && standing.ContainsKey(answer.ActionId))
        || look.Facts.Answers.Any(answer => answer.RecommendationId == recommendation.Id
            && look.Actions.Any(action => action.Action.PriorityId == answer.PriorityId));
}
