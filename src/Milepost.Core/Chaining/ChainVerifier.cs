using System.Globalization;
using Milepost.Wording;

namespace Milepost.Chaining;

/// <summary>Goes through a history from its first entry to its last, holding no more of it than the last hash, and finds the first fault.</summary>
public sealed class ChainVerifier(IEnumerable<Anchor> anchors)
{
    private readonly Queue<Anchor> ahead = new(anchors.OrderBy(anchor => anchor.Sequence));
    private readonly Dictionary<Guid, long> untold = [];
    private byte[] previous = ChainHash.Beginning.ToArray();
    private long last;
    private long agreed;
    private int erased;
    private ChainFault? fault;

    /// <summary>Looks at the next entry. False when a fault is found, and nothing after it need be looked at.</summary>
    public bool Take(ChainedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (fault is not null) return false;
        fault = Fault(entry);
        if (fault is not null) return false;
        (last, previous) = (entry.Sequence, entry.Hash);
        Remember(entry);
        fault = AgainstAnchors(entry);
        return fault is null;
    }

    /// <summary>What came of it, when there is no entry left.</summary>
    public ChainVerdict Finish()
    {
        if (fault is null && ahead.TryPeek(out var beyond))
        {
            fault = new(last + 1, ChainFaultKind.CutOff,
                $"Entry {last + 1} and all after it are gone: the anchor of {Day(beyond)} tells of {Say.Count(Whole(beyond.Sequence), "entry", "entries")}.");
        }

        if (fault is null && untold.Count > 0)
        {
            var first = untold.Values.Min();
            fault = new(first, ChainFaultKind.TakenAway, $"The texts of entry {first} are gone, and no later entry tells who erased them and why.");
        }

        return new(last, Convert.ToHexStringLower(previous), erased, fault);
    }

    private ChainFault? Fault(ChainedEntry entry)
    {
        var expected = last + 1;
        if (entry.Sequence < expected)
        {
            return new(entry.Sequence, ChainFaultKind.PutIn, entry.Sequence < 1
                ? "An entry has no place in the chain: it was not written by Milepost."
                : $"There are two entries {entry.Sequence}.");
        }

        if (entry.Sequence > expected)
        {
            return new(expected, ChainFaultKind.Missing, entry.Sequence == expected + 1
                ? $"Entry {expected} is missing."
                : $"Entries {expected} to {entry.Sequence - 1} are missing.");
        }

        if (!TextsHold(entry)) return new(expected, ChainFaultKind.Altered, $"Entry {expected} was altered: its text is not the one that was written.");
        return ChainHash.Of(entry, previous).AsSpan().SequenceEqual(entry.Hash)
            ? null
            : new(expected, ChainFaultKind.Altered, expected == 1
                ? "Entry 1 was altered."
                : $"Entry {expected} was altered, or the entry before it was, or it stands in another's place: it does not follow entry {expected - 1}.");
    }

    /// <summary>No salt and no texts is an erasing, which a later entry must tell of.</summary>
    private static bool TextsHold(ChainedEntry entry) =>
        entry.IsErased || (entry.Salt is { } salt && Seal.Holds(entry.BeforeSeal, salt, entry.Before) && Seal.Holds(entry.AfterSeal, salt, entry.After));

    private void Remember(ChainedEntry entry)
    {
        if (entry.IsErased)
        {
            untold[entry.Id] = entry.Sequence;
            erased++;
        }
        else if (entry is { Record: ChainedEntry.Erasing, Field: ChainedEntry.Erased })
        {
            untold.Remove(entry.RecordId);
        }
    }

    private ChainFault? AgainstAnchors(ChainedEntry entry)
    {
        while (ahead.TryPeek(out var anchor) && anchor.Sequence <= entry.Sequence)
        {
            ahead.Dequeue();
            // An anchor of an empty history says nothing that could be wrong.
            if (anchor.Sequence == 0) continue;
            if (Convert.ToHexStringLower(entry.Hash) != anchor.Hash)
            {
                return new(entry.Sequence, ChainFaultKind.WrittenAnew,
                    $"Entry {entry.Sequence} is not the one that the anchor of {Day(anchor)} tells of: the history was written anew, after entry {agreed}.");
            }

            agreed = anchor.Sequence;
        }

        return null;
    }

    private static string Day(Anchor anchor) => anchor.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static int Whole(long number) => (int)Math.Min(number, int.MaxValue);
}
