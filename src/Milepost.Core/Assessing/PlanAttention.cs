using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What the plan itself leaves open: a recommendation without an answer, an action without a lead.</summary>
internal static class PlanAttention
{
    /// <summary>No action answers it, by anybody's word or by the plan's own, and none is like it.</summary>
    public static IEnumerable<Attention> Unanswered(Look look) => look.Coverage.Unanswered.Select(open => new Attention(
        AttentionKind.Unanswered, $"Nothing answers {Name(open.Recommendation)}.", Quote(open.Recommendation, open.Source), null));

    /// <summary>Nobody is named, neither for the action nor for each of its steps.</summary>
    public static IEnumerable<Attention> NoLead(Look look) => look.Open
        .Where(action => action.Facts.Leads.Count == 0)
        .Where(action => action.Steps.Count == 0 || action.Steps.Any(step => step.Facts.Leads.Count == 0))
        .Select(action => new Attention(
            AttentionKind.NoLead, $"{Spoken.Name(action)} has no lead.", $"{Spoken.About(action)}{Spoken.Due(action.Due)}", action.Facts.Action));

    private static string Name(Recommendation recommendation) =>
        recommendation.Number is { } number ? $"recommendation {number}" : "a recommendation";

    private static string Quote(Recommendation recommendation, Source source) =>
        $"“{Say.Shorten(recommendation.Text, 240)}”" + $" ({source.Title}.)";
}
