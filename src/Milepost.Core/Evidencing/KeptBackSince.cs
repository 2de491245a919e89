using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Evidencing;

/// <summary>Evidence that an earlier record of the plan holds as free to be shared, and that may not be shared any more.</summary>
public static class KeptBackSince
{
    /// <summary>The plan of then with such evidence kept back, wherever it stands now; the very same where there is none.</summary>
    public static PlanFacts Of(PlanFacts then, PlanFacts now)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        var found = now.Actions.SelectMany(Given).Where(one => !one.MayBeShared).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Found!);
        var kept = then.Actions.SelectMany(Given).Where(one => found.ContainsKey(one.Id) && one.MayBeShared)
            .DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.KeptBack(found[one.Id]));
        return kept.Count == 0 ? then : then with { Actions = [.. then.Actions.Select(action => With(action, kept))] };
    }

    private static IEnumerable<EvidenceItem> Given(ActionFacts action) => action.Evidence.Concat(action.Steps.SelectMany(step => step.Evidence));

    private static ActionFacts With(ActionFacts action, Dictionary<Id<EvidenceItem>, EvidenceItem> kept)
    {
        return EvidenceRegister.ServingAction(action).Any(one => kept.ContainsKey(one.Id)) ? action with
        {
            Evidence = Of(action.Evidence),
            SharedEvidence = Of(action.SharedEvidence),
            Steps = [.. action.Steps.Select(step => step with { Evidence = Of(step.Evidence) })],
        } : action;

        IReadOnlyList<EvidenceItem> Of(IReadOnlyList<EvidenceItem> given) => [.. given.Select(one => kept.GetValueOrDefault(one.Id, one))];
    }
}
