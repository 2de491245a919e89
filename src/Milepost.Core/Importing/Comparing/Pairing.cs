using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>What a thing is known by: its reference, where it has one, and its words.</summary>
internal readonly record struct KnownBy(string? Reference, string Text, bool Withdrawn = false);

/// <summary>
/// Finds for each thing in a file the stored thing that it is, by reference and by likeness of words,
/// so that a renumbered action is the same action and a reworded one too.
/// </summary>
internal sealed class Pairing<TStored, TDraft> where TStored : class where TDraft : class
{
    private readonly IReadOnlyList<TStored> stored;
    private readonly IReadOnlyList<TDraft> drafts;
    private readonly KnownBy[] storedBy;
    private readonly KnownBy[] draftBy;
    private readonly int?[] found;
    private readonly bool[] taken;
    private readonly Lazy<Likeness> likeness;

    private Pairing(IReadOnlyList<TStored> stored, IReadOnlyList<TDraft> drafts, Func<TStored, KnownBy> known, Func<TDraft, KnownBy> drafted)
    {
        (this.stored, this.drafts) = (stored, drafts);
        (storedBy, draftBy) = ([.. stored.Select(known)], [.. drafts.Select(drafted)]);
        (found, taken) = (new int?[drafts.Count], new bool[stored.Count]);
        likeness = new(() => new Likeness([.. storedBy.Select(by => by.Text)], [.. draftBy.Select(by => by.Text)]));
    }

    /// <summary>Every draft in order with its stored one or none, then every stored one that no draft is.</summary>
    /// <param name="stored">What is stored, in order.</param>
    /// <param name="drafts">What the file has, in order.</param>
    /// <param name="known">What a stored thing is known by.</param>
    /// <param name="drafted">What a thing of the file is known by.</param>
    /// <param name="referenceIdentifies">False where the reference is only a grouping, shared by many.</param>
    /// <param name="exactly">Only the same words are the same thing.</param>
    public static IReadOnlyList<(TStored? Stored, TDraft? Draft)> Of(
        IReadOnlyList<TStored> stored, IReadOnlyList<TDraft> drafts, Func<TStored, KnownBy> known, Func<TDraft, KnownBy> drafted,
        bool referenceIdentifies = true, bool exactly = false)
    {
        var pairing = new Pairing<TStored, TDraft>(stored, drafts, known, drafted);
        if (exactly)
        {
            pairing.Pass(withdrawn: false, by => Folded.Key(by.Text));
            return [.. pairing.Pairs()];
        }

        pairing.Find(withdrawn: false, referenceIdentifies);
        pairing.Find(withdrawn: true, referenceIdentifies);
        return [.. pairing.Pairs()];
    }

    private void Find(bool withdrawn, bool referenceIdentifies)
    {
        // Of rows without a number the order tells which is which: what is stored may have kept a number that they have no more.
        Pass(withdrawn, by => Reference(by) is { } reference ? $"{reference}\n{Folded.Key(by.Text)}" : null);
        if (referenceIdentifies) Pass(withdrawn, Reference, atLeast: 0.5);
        Pass(withdrawn, by => Folded.Key(by.Text));
        if (withdrawn) return;
        Pass(withdrawn, _ => "", atLeast: 0.8);
        if (referenceIdentifies) Pass(withdrawn, Reference);
        // Without a reference on either side only the words can say that it is the same.
        Pass(withdrawn, _ => "", atLeast: 0.6, alsoFits: (a, b) => !referenceIdentifies || a.Reference is null || b.Reference is null);
    }

    private static string? Reference(KnownBy by) => by.Reference is { } reference ? Folded.Key(reference) : null;

    /// <summary>Pairs what has the same key: in order, or the most alike first where they must be alike.</summary>
    private void Pass(bool withdrawn, Func<KnownBy, string?> key, double atLeast = 0, Func<KnownBy, KnownBy, bool>? alsoFits = null)
    {
        var free = Enumerable.Range(0, stored.Count).Where(s => !taken[s] && storedBy[s].Withdrawn == withdrawn && key(storedBy[s]) is not null)
            .ToLookup(s => key(storedBy[s])!);
        if (free.Count == 0) return;
        var candidates =
            from d in Enumerable.Range(0, drafts.Count)
            where found[d] is null && key(draftBy[d]) is not null
            from s in free[key(draftBy[d])!]
            where alsoFits is null || alsoFits(storedBy[s], draftBy[d])
            select (d, s);
        if (atLeast > 0)
        {
            candidates = candidates.Select(one => (one.d, one.s, alike: likeness.Value.Between(one.s, one.d)))
                .Where(one => one.alike >= atLeast).OrderByDescending(one => one.alike).ThenBy(one => one.d).ThenBy(one => one.s)
                .Select(one => (one.d, one.s)).ToList();
        }

        foreach (var (d, s) in candidates)
        {
            if (taken[s] || found[d] is not null) continue;
            (found[d], taken[s]) = (s, true);
        }
    }

    private IEnumerable<(TStored?, TDraft?)> Pairs()
    {
        for (var d = 0; d < drafts.Count; d++) yield return (found[d] is { } s ? stored[s] : null, drafts[d]);
        for (var s = 0; s < stored.Count; s++)
        {
            if (!taken[s]) yield return (stored[s], null);
        }
    }
}
