using Milepost.Wording;

namespace Milepost.Importing.Reading.Values;

/// <summary>The posts and people that one document speaks of, learnt from its own cells, so that its leads are split as it means them.</summary>
public sealed class KnownPeople
{
    private readonly HashSet<string> entries;

    private KnownPeople(IEnumerable<string> entries)
    {
        this.entries = [.. entries.Select(Fold)];
        WithMarks = [.. this.entries.Where(entry => entry.AsSpan().IndexOfAny("/&,") >= 0 || entry.Contains(" and ", StringComparison.Ordinal))];
    }

    /// <summary>A document of which nothing is known yet.</summary>
    public static KnownPeople None { get; } = new([]);

    /// <summary>The entries that hold a mark themselves, such as "head of hr / od", in lower case.</summary>
    internal IReadOnlyList<string> WithMarks { get; }

    /// <summary>Learns from every cell of leads, however they are separated there, and from the table of post holders.</summary>
    public static KnownPeople From(IEnumerable<string> leadCells, IEnumerable<HolderDraft> holders)
    {
        var listed = holders.SelectMany(holder => new[] { holder.Post, holder.Holder }).Where(entry => !string.IsNullOrWhiteSpace(entry)).ToList();
        var posts = new KnownPeople(listed);
        return new(leadCells.SelectMany(cell => PeopleReader.Split(cell, posts)).Concat(listed));
    }

    /// <summary>The document uses these words as one entry.</summary>
    public bool Holds(string entry) => entries.Contains(Fold(entry));

    internal static string Fold(string entry) =>
        Folded.Line(entry).Trim('.', ':', ',').Replace('’', '\'').ToLowerInvariant();
}
