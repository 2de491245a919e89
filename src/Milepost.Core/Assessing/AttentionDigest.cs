using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>Tells many matters of one kind together, so that forty unrated actions do not hide the one that is overdue.</summary>
public static class AttentionDigest
{
    /// <summary>The same matters in the same order; more than a few of one kind become a single one that names them all.</summary>
    public static IReadOnlyList<Attention> Of(IReadOnlyList<Attention> attention, int toldTogether)
    {
        var kinds = attention.GroupBy(item => item.Kind, StringComparer.Ordinal);
        return [.. kinds.SelectMany(kind => kind.Count() > toldTogether && Together(kind.Key) is { } words
            ? [Together(words, [.. kind])]
            : kind.AsEnumerable())];
    }

    public static IReadOnlyList<Attention> Of(PlanAssessment plan) => Of(plan.Attention, AttentionPolicy.Usual.ToldTogether);

    /// <summary>What is said of many; null for kinds that are always told one by one.</summary>
    private static string? Together(string kind) => kind switch
    {
        AttentionKind.Unanswered => "have no action that answers them.",
        AttentionKind.NoLead => "have no lead.",
        AttentionKind.NoDate => "have no date.",
        AttentionKind.ImpossibleDate => "have dates in doubt.",
        AttentionKind.Unrated => "are not rated.",
        AttentionKind.ImpactUntested => "have a test of impact that is overdue.",
        AttentionKind.Silent => "have had no news for some time.",
        _ => null,
    };

    private static Attention Together(string words, List<Attention> items)
    {
        var noun = items[0].Kind == AttentionKind.Unanswered ? "recommendation" : "action";
        var detail = items[0].Kind == AttentionKind.Unanswered
            ? string.Join(" ", items.Select(item => item.Detail))
            : Say.Sentence(Say.List([.. items.Where(item => item.Action is not null).Select(item => Spoken.Name(item.Action!))]));

        return new Attention(items[0].Kind, $"{Say.Count(items.Count, noun)} {words}", detail, null);
    }
}
