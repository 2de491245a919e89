using Milepost.Actions;
using Milepost.Facts;
using Milepost.Store.History.Erasing;

namespace Milepost.Web.Pages.Actions;

/// <summary>What a snapshot holds of an action, less what may be read no more.</summary>
internal static class SaidOfIt
{
    /// <summary>
    /// What was said of an action on a day is never reworded, only erased by right: where it still stands, it is read as it stands today.
    /// Evidence that may not be shared any more is taken as it is today too.
    /// </summary>
    public static ActionFacts AsItMayBeSeen(ActionFacts then, ActionFacts now)
    {
        var ratings = now.Ratings.Concat(now.Steps.SelectMany(step => step.Ratings)).ToDictionary(one => one.Id);
        var entries = now.Progress.Concat(now.Steps.SelectMany(step => step.Progress)).ToDictionary(one => one.Id);
        var items = now.Evidence.Concat(now.Steps.SelectMany(step => step.Evidence)).Concat(now.SharedEvidence).DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return then with
        {
            Ratings = Ratings(then.Ratings),
            Progress = Progress(then.Progress),
            Evidence = Evidence(then.Evidence),
            SharedEvidence = Evidence(then.SharedEvidence),
            Steps = [.. then.Steps.Select(step => step with { Ratings = Ratings(step.Ratings), Progress = Progress(step.Progress), Evidence = Evidence(step.Evidence) })],
        };

        IReadOnlyList<GivenRating> Ratings(IReadOnlyList<GivenRating> given) => [.. given.Select(one => ratings.GetValueOrDefault(one.Id, one))];
        IReadOnlyList<ProgressEntry> Progress(IReadOnlyList<ProgressEntry> said) => [.. said.Select(one => entries.GetValueOrDefault(one.Id, one))];
        IReadOnlyList<EvidenceItem> Evidence(IReadOnlyList<EvidenceItem> given) =>
            [.. given.Select(one => items.GetValueOrDefault(one.Id) is { } today && (!today.MayBeShared || today.Text == ErasedTexts.Mark || today.Title == ErasedTexts.Mark) ? today : one)];
    }
}
