using Milepost.Chaining;

namespace Milepost.Tests.Chaining;

/// <summary>An invented history of any length, rightly chained, and what somebody might do to it who can write to the database.</summary>
internal static class MadeChain
{
    private static readonly DateTime Begin = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public static List<ChainedEntry> Of(int count, Random random)
    {
        var chain = new List<ChainedEntry>();
        for (var number = 1; number <= count; number++) chain.Add(Next(chain, Entry(number, random), random));
        return chain;
    }

    public static ChainedEntry Entry(int number, Random random) => new()
    {
        Sequence = 0,
        Id = Id(random),
        Record = random.Next(2) == 0 ? "PlanAction" : "ProgressEntry",
        RecordId = Id(random),
        PlanId = random.Next(5) == 0 ? null : Id(random),
        Field = random.Next(3) == 0 ? "*" : "Title",
        Before = random.Next(3) == 0 ? null : $"Text {random.Next(5)} before “{number}”",
        After = $"Text {random.Next(5)} after “{number}”",
        By = random.Next(2) == 0 ? "Amina Osei" : "Brendan Platt",
        At = Begin.AddSeconds(number).AddMicroseconds(random.Next(1000)),
        ImportId = random.Next(3) == 0 ? Id(random) : null,
        Hash = [],
    };

    public static ChainedEntry Next(List<ChainedEntry> chain, ChainedEntry entry, Random random) =>
        entry.Chained(chain.Count + 1, Bytes(random, Seal.SaltLength), Last(chain));

    /// <summary>Hashes all of it anew from there on, as somebody would who knows how it is done.</summary>
    public static void WriteAnew(List<ChainedEntry> chain, int from)
    {
        var previous = Last(chain[..from]).ToArray();
        for (var at = from; at < chain.Count; at++)
        {
            chain[at] = chain[at] with { Sequence = at + 1, BeforeSeal = Sealed(chain[at], chain[at].Before), AfterSeal = Sealed(chain[at], chain[at].After) };
            chain[at] = chain[at] with { Hash = ChainHash.Of(chain[at], previous) };
            previous = chain[at].Hash;
        }
    }

    public static Anchor Anchor(List<ChainedEntry> chain, int at) => new(at, Convert.ToHexStringLower(chain[at - 1].Hash), Begin);

    public static ChainVerdict Verdict(IEnumerable<ChainedEntry> chain, params IEnumerable<Anchor> anchors)
    {
        var verifier = new ChainVerifier(anchors);
        foreach (var entry in chain)
        {
            if (!verifier.Take(entry)) break;
        }

        return verifier.Finish();
    }

    public static ChainedEntry Erased(ChainedEntry entry) => entry with { Before = null, After = null, Salt = null };

    public static ChainedEntry Erasing(ChainedEntry of, Random random) => Entry(0, random) with
    {
        Record = ChainedEntry.Erasing,
        RecordId = of.Id,
        Field = ChainedEntry.Erased,
        Before = null,
        After = "asked for by right",
    };

    public static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Guid Id(Random random) => new(Bytes(random, 16));

    private static byte[]? Sealed(ChainedEntry entry, string? text) => entry.Salt is { } salt ? Seal.Of(salt, text) : null;

    private static ReadOnlySpan<byte> Last(List<ChainedEntry> chain) => chain is [.., var last] ? last.Hash : ChainHash.Beginning;
}
