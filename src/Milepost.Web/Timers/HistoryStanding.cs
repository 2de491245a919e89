using Milepost.Chaining;
using Milepost.Store.History.Chain;
using Milepost.Wording;

namespace Milepost.Web.Timers;

/// <summary>What the last verifying of the history came to, for the pages that show it.</summary>
public sealed class HistoryStanding(AnchorFolder anchors, UkClock clock)
{
    private volatile ChainFault? fault;

    /// <summary>What is wrong with the history; null where nothing is known to be.</summary>
    public ChainFault? Fault => fault;

    /// <summary>How far the history was found to be as it was written; null where it was not verified yet.</summary>
    public Anchor? Verified => anchors.Newest();

    /// <summary>The same in a sentence.</summary>
    public string Words => Fault is { } found ? $"This history is not as it was written. {found.Words}"
        : Verified is { } anchor ? $"Verified up to entry {anchor.Sequence} on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(anchor.At)))}."
        : "Not verified yet: that is done once a day.";

    /// <summary>Goes through the whole history, and keeps its end as the day's anchor where nothing is wrong with it.</summary>
    public async Task VerifyAsync(ChainReader history, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(history);
        var now = clock.Now;
        var verdict = await history.VerifyAsync(anchors.All(), stop);
        fault = verdict.Fault;
        if (fault is null) await anchors.KeepAsync(clock.Today, new(verdict.Entries, verdict.Hash, now), stop);
    }
}
