namespace Milepost.Store.History.Erasing;

/// <summary>What somebody asks to be erased by right.</summary>
/// <param name="Entry">The entry of the history that holds it.</param>
/// <param name="Field">Which field of it, where the entry tells of a whole record; otherwise the entry's own.</param>
/// <param name="Because">Why: kept, and seen by all who see the history.</param>
/// <param name="AlsoStanding">Erase it from the record too, where it still stands there.</param>
/// <param name="AlsoFiles">Drop the files that were imported into the plan: what was read from them stays, and so do their hashes.</param>
public sealed record ErasureRequest(long Entry, string? Field, string Because, bool AlsoStanding, bool AlsoFiles = false);

/// <summary>What came of it.</summary>
/// <param name="Entries">The entries whose texts were erased.</param>
/// <param name="FromRecord">It stood in the record and was erased there too.</param>
/// <param name="StillStands">It stands in the record still.</param>
/// <param name="Refusal">Why nothing was erased; null where it was.</param>
public sealed record ErasureOutcome(IReadOnlyList<long> Entries, bool FromRecord = false, bool StillStands = false, string? Refusal = null)
{
    /// <summary>How many snapshots held it and no longer do.</summary>
    public int Snapshots { get; init; }

    /// <summary>How many imported files were dropped.</summary>
    public int FilesDropped { get; init; }

    /// <summary>How many imported files are kept that may hold it.</summary>
    public int FilesKept { get; init; }
}
