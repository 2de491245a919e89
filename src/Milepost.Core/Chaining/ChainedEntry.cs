namespace Milepost.Chaining;

/// <summary>One entry of the history as the chain knows it: what was changed, by whom and when, and the proof of its place.</summary>
public sealed record ChainedEntry
{
    /// <summary>Its place: 1, 2, 3 and so on, with no gap, in the whole database.</summary>
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }
    public required string Record { get; init; }
    public required Guid RecordId { get; init; }
    public Guid? PlanId { get; init; }
    public required string Field { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public Guid? ImportId { get; init; }

    /// <summary>The text before; null where there was none, or it was erased.</summary>
    public string? Before { get; init; }

    /// <summary>The text after; null where there is none, or it was erased.</summary>
    public string? After { get; init; }

    /// <summary>What the texts were sealed with; erased together with them.</summary>
    public byte[]? Salt { get; init; }

    public byte[]? BeforeSeal { get; init; }
    public byte[]? AfterSeal { get; init; }

    /// <summary>What the entry was worth when it was written, by <see cref="ChainHash"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Its texts were taken away by right; what seals them stays.</summary>
    public bool IsErased => Salt is null && Before is null && After is null;

    /// <summary>The kind of record that an entry is about which tells that another entry's texts were erased.</summary>
    public const string Erasing = "Change";

    /// <summary>The field of such an entry.</summary>
    public const string Erased = "Erased";

    /// <summary>The same entry at its place in a chain: its texts sealed and itself hashed.</summary>
    public ChainedEntry Chained(long sequence, byte[] salt, ReadOnlySpan<byte> previous)
    {
        var placed = this with { Sequence = sequence, Salt = salt, BeforeSeal = Seal.Of(salt, Before), AfterSeal = Seal.Of(salt, After) };
        return placed with { Hash = ChainHash.Of(placed, previous) };
    }
}
