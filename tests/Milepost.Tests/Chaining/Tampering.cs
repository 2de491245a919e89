using Milepost.Chaining;

namespace Milepost.Tests.Chaining;

/// <summary>Something done to a history behind Milepost's back, and where it must be found.</summary>
/// <param name="What">What was done.</param>
/// <param name="Found">The place that must be named.</param>
internal sealed record Tampering(string What, long Found)
{
    public const int Kinds = 20;

    /// <summary>Does one of many things to the history at a place; the anchors tell of it as it was.</summary>
    public static Tampering Do(int kind, List<ChainedEntry> chain, IReadOnlyList<Anchor> anchors, Random random)
    {
        var at = random.Next(chain.Count);
        var (entry, place, isLast) = (chain[at], at + 1, at == chain.Count - 1);
        Tampering Set(string what, ChainedEntry altered, long? found = null)
        {
            chain[at] = altered;
            return new(what, found ?? place);
        }

        switch (kind)
        {
            case 0: return Set("a text edited", entry with { After = entry.After + " " });
            case 1: return Set("the text before edited", entry with { Before = entry.Before is null ? "" : null });
            case 2: return Set("another author", entry with { By = entry.By == "Amina Osei" ? "Brendan Platt" : "Amina Osei" });
            case 3: return Set("another time", entry with { At = entry.At.AddMicroseconds(random.Next(1, 1000)) });
            case 4: return Set("another field", entry with { Field = entry.Field == "*" ? "Title" : "*" });
            case 5: return Set("another kind of record", entry with { Record = "Step" });
            case 6: return Set("another record", entry with { RecordId = new Guid(Flipped(entry.RecordId.ToByteArray(), random)) });
            case 7: return Set("another plan", entry with { PlanId = entry.PlanId is null ? entry.Id : null });
            case 8: return Set("another import", entry with { ImportId = entry.ImportId is null ? entry.Id : null });
            case 9: return Set("a bit of the hash", entry with { Hash = Flipped(entry.Hash, random) });
            case 10: return Set("a bit of the salt", entry with { Salt = Flipped(entry.Salt!, random) });
            case 11: return Set("a bit of the seal", entry with { AfterSeal = Flipped(entry.AfterSeal!, random) });
            case 12: return Set("texts taken away", MadeChain.Erased(entry));
            case 13:
                chain.RemoveAt(at);
                return new("deleted", place);
            case 14:
                chain.RemoveAt(at);
                for (var after = at; after < chain.Count; after++) chain[after] = chain[after] with { Sequence = after + 1 };
                return new("deleted, and the rest numbered anew", place);
            case 15:
                chain.Insert(at, MadeChain.Next(chain[..at], MadeChain.Entry(place, random), random));
                for (var after = at + 1; after < chain.Count; after++) chain[after] = chain[after] with { Sequence = after + 1 };
                // What was put in follows rightly what is before it; it is what comes after that follows no more.
                return new("put in, and the rest numbered anew", anchors.Any(anchor => anchor.Sequence == place) ? place : place + 1);
            case 16:
                chain.Insert(at, entry with { Id = entry.RecordId });
                return new("put in beside another", place);
            case 17:
                var other = (at + random.Next(1, chain.Count)) % chain.Count;
                (chain[at], chain[other]) = (chain[other] with { Sequence = place }, chain[at] with { Sequence = other + 1 });
                return new("swapped", Math.Min(at, other) + 1);
            case 18:
                chain.RemoveRange(at, chain.Count - at);
                return new("cut off", place);
            default:
                chain[at] = entry with { After = "Never better", By = "Nobody" };
                MadeChain.WriteAnew(chain, at);
                return new($"all written anew from {place}{(isLast ? ", the last" : "")}", anchors.First(anchor => anchor.Sequence >= place).Sequence);
        }
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = bytes.ToArray();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }
}
