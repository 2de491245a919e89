namespace Milepost.Chaining;

/// <summary>What is wrong with a history that was tampered with.</summary>
public enum ChainFaultKind
{
    /// <summary>An entry is not what was written: its text, its author, its time or anything else of it, or what came before it.</summary>
    Altered,

    /// <summary>An entry is not there.</summary>
    Missing,

    /// <summary>An entry is there that nobody chained: it was put in beside Milepost.</summary>
    PutIn,

    /// <summary>Entries at the end are gone that an anchor tells of.</summary>
    CutOff,

    /// <summary>The history agrees with itself but not with an anchor: it was written anew.</summary>
    WrittenAnew,

    /// <summary>The texts of an entry are gone, and no entry tells who erased them and why.</summary>
    TakenAway,
}

/// <summary>The first entry at which a history shows that it was tampered with.</summary>
/// <param name="Sequence">The entry's place; 0 for an entry that has none.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record ChainFault(long Sequence, ChainFaultKind Kind, string Words);

/// <summary>What came of verifying a history.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Hash">The hash of the last one that was right, in hexadecimal.</param>
/// <param name="Erased">How many entries had their texts erased by right.</param>
/// <param name="Fault">The first fault; null where there is none.</param>
public sealed record ChainVerdict(long Entries, string Hash, int Erased, ChainFault? Fault);
