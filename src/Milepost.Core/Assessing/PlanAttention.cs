using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What the plan itself leaves open: a recommendation without an answer, an action without a lead.</summary>
internal static class PlanAttention
{
    /// <summary>Nothing in the plan that is being done answers it: no priority quotes it, or only priorities without actions do.</summary>
    public static IEnumerable<Attention> Unanswered(Look look)
    {
        var atWork = look.Actions.Select(action => action.Facts.Action.PriorityId).ToHashSet();
        var answered = look.Facts.Answers
            .Where(answer => atWork.Contains(answer.PriorityId))
            .Select(answer => answer.RecommendationId)
            .ToHashSet();

        foreach (var open in look.Facts.Recommendations.OrderBy(recommendation => recommendation.Position))
        {
            if (answered.Contains(open.Id)) continue;

            var source = look.Facts.Sources.FirstOrDefault(source => source.Id == open.SourceId);
            if (source?.Published > look.AsAt) continue;

            yield return new Attention(
                AttentionKind.Unanswered, $"{Name(open)} is answered by no priority that has actions.", Quote(open, source), null);
        }
    }

    /// <summary>Nobody is named, neither for the action nor for each of its steps.</summary>
    public static IEnumerable<Attention> NoLead(Look look) => look.Open
        .Where(action => action.Facts.Leads.Count == 0)
        .Where(action => action.Steps.Count == 0 || action.Steps.Any(step => step.Facts.Leads.Count == 0))
        .Select(action => new Attention(
            AttentionKind.NoLead, $"{Spoken.Name(action)} has no lead.", $"{Spoken.About(action)}{Spoken.Due(action.Due)}", action.Facts.Action));

    private static string Name(Recommendation recommendation) =>
        recommendation.Number is { } number ? $"Recommendation {number}" : "A recommendation";

    private static string Quote(Recommendation recommendation, Source? source) =>
        $"“{Say.Shorten(recommendation.Text, 240)}”" + (source is null ? "" : $" ({source.Title}.)");
}
