using Milepost.Actions;
using Milepost.Facts;

namespace Milepost.Web.Pages.Actions;

/// <summary>Evidence that a snapshot holds of an action, and that may not be shared any more.</summary>
internal static class WithheldEvidence
{
    /// <summary>The action with such evidence as it is today, so that the rights of today decide about it.</summary>
    public static ActionFacts AsToday(ActionFacts then, ActionFacts now)
    {
        var withheld = now.Evidence.Concat(now.Steps.SelectMany(step => step.Evidence)).Concat(now.SharedEvidence)
            .Where(one => !one.MayBeShared).DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return withheld.Count == 0 ? then : then with
        {
            Evidence = Of(then.Evidence),
            SharedEvidence = Of(then.SharedEvidence),
            Steps = [.. then.Steps.Select(step => step with { Evidence = Of(step.Evidence) })],
        };

        IReadOnlyList<EvidenceItem> Of(IReadOnlyList<EvidenceItem> given) => [.. given.Select(one => withheld.GetValueOrDefault(one.Id, one))];
    }
}
