using Milepost.Assessing.Closing;

namespace Milepost.Assessing;

/// <summary>The rules of attention in the order in which a board should hear them. Each is a function of the facts and a day.</summary>
internal static class AttentionRules
{
    public static IReadOnlyList<Attention> All(Look look) =>
    [
        .. PlanAttention.Unanswered(look),
        .. ImpactAttention.SlippedBack(look),
        .. DateAttention.Overdue(look),
        .. RatingAttention.Doubted(look),
        .. DateAttention.Moved(look),
        .. ImpactAttention.Untested(look),
        .. PlanAttention.NoLead(look),
        .. DateAttention.NoDate(look),
        .. DateAttention.Impossible(look),
        .. ProgressAttention.CompletedInFuture(look),
        .. RatingAttention.Unrated(look),
        .. ProgressAttention.Silent(look),
        .. ProgressAttention.SameWords(look),
    ];
}
