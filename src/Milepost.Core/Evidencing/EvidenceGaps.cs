using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Privacy;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Evidencing;

/// <summary>What the evidence of a plan lacks on a day: the list to go through before a board meets.</summary>
public static class EvidenceGaps
{
    /// <summary>Gaps by kind, the most serious first, and in the plan's order.</summary>
    public static IReadOnlyList<EvidenceGap> Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Actions.SelectMany(action => Of(action, plan.Facts.Plan.Scheme, plan.AsAt)).OrderBy(gap => gap.Kind)];
    }

    /// <summary>The gaps of one action.</summary>
    public static IEnumerable<EvidenceGap> Of(ActionAssessment action, RatingScheme scheme, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(scheme);
        var all = EvidenceRegister.ServingAction(action.Facts).Where(item => item.On <= asAt).ToList();
        var counted = all.Where(item => EvidenceRegister.Counts(item, asAt)).ToList();
        if (action.Complete && counted.Count == 0 && all.Count == 0) yield return new(EvidenceGapKind.CompleteWithout, action, "It is said to be done, and nothing has been given to show it.");
        if (all.Count > 0 && counted.Count == 0) yield return new(EvidenceGapKind.OnlyExpired, action, Gone(all, asAt));
        if (counted.Count > 0 && counted.TrueForAll(item => item.Grade == 0)) yield return new(EvidenceGapKind.OnlyClaims, action, $"{Say.Capital(Say.Count(counted.Count, "item"))} of evidence, {(counted.Count == 1 ? "and it is" : "and all of them are")} graded as a claim.");
        if (action.Impact is { } impact && IsClaimed(scheme, impact.Key) && !counted.Exists(item => item.Of == EvidenceOf.Impact))
        {
            yield return new(EvidenceGapKind.ImpactOnActivity, action, $"Its impact was rated {scheme[impact.Key].Word} on {Say.Date(impact.On)}, and {Shown(counted)}.");
        }

        foreach (var expected in action.Facts.Expected.Where(one => one.On <= asAt && !IsMet(one, all, asAt)))
        {
            yield return new(EvidenceGapKind.ExpectedUnmet, action, Unmet(expected, all, asAt), expected);
        }
    }

    /// <summary>What was expected is there, and still counts.</summary>
    public static bool IsMet(ExpectedEvidence expected, IReadOnlyList<EvidenceItem> serving, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return expected.MetById is { } id && serving.Any(item => item.Id == id && EvidenceRegister.Counts(item, asAt));
    }

    /// <summary>The better half of a scheme's ratings claims something; the worse half admits that it is not so yet.</summary>
    private static bool IsClaimed(RatingScheme scheme, string key) =>
        scheme.Levels.Any(level => level.Key == key) && scheme.Rank(key) < (scheme.Levels.Count + 1) / 2;

    private static string Shown(List<EvidenceItem> counted) => counted.Count == 0
        ? "there is no evidence that stands"
        : counted.Count(item => item.Of == EvidenceOf.Activity) is > 0 and var activity && activity == counted.Count
            ? $"all its evidence ({Say.Count(counted.Count, "item")}) is of activity"
            : $"none of its {Say.Count(counted.Count, "item")} of evidence has been weighed as impact";

    private static string Gone(List<EvidenceItem> all, DateOnly asAt)
    {
        var retired = all.Count(item => EvidenceRegister.StateOf(item, asAt) == EvidenceState.Retired);
        return retired == all.Count ? $"All its evidence ({Say.Count(all.Count, "item")}) was retired."
            : $"All its evidence ({Say.Count(all.Count, "item")}) has expired{(retired > 0 ? " or was retired" : "")}, the last on {Say.Date(all.Max(item => item.RetiredOn ?? item.ExpiresOn)!.Value)}.";
    }

    private static string Unmet(ExpectedEvidence expected, List<EvidenceItem> serving, DateOnly asAt)
    {
        var of = expected.Of == EvidenceOf.Impact ? "to show impact" : "to show that the work was done";
        var gone = expected.MetById is not null && !IsMet(expected, serving, asAt) ? " What met it no longer counts." : "";
        return $"Agreed on {Say.Date(expected.On)} {of}: {Words(expected)}{gone}";
    }

    /// <summary>Boards read this, so words that name a child are left out.</summary>
    private static string Words(ExpectedEvidence expected) =>
        Identifiers.KindsIn(expected.Text, expected.On) is [] ? Say.Sentence(expected.Text) : "its words are not to be shared.";
}
