using Milepost.Measuring.Scoring;
using Milepost.Privacy;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>Some of 100 children: what they have in common, how many of the 100 they are, and where the count comes from.</summary>
/// <param name="Words">What they have in common.</param>
/// <param name="Of100">How many of the 100.</param>
/// <param name="Source">Where the count comes from and of which day.</param>
public sealed record VillageGroup(string Words, int Of100, string Source);

/// <summary>Counts of children told as a village of 100: each count is so many of the 100, and together they are the 100.</summary>
/// <param name="Groups">The groups, in the scorecard's order.</param>
/// <param name="All">How many children there are in all.</param>
/// <param name="LeftOut">Measures that are not in it, and why.</param>
/// <param name="Remarks">What a reader should know of the figures.</param>
public sealed record Village(IReadOnlyList<VillageGroup> Groups, decimal All, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Remarks)
{
    private sealed record Part(string Words, decimal Count, string Source, DateOnly On);

    /// <summary>Null where there are fewer than two counts to put beside one another.</summary>
    public static Village? Of(ScorecardStanding card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (parts, leftOut) = (new List<Part>(), new List<string>());
        foreach (var row in card.Rows)
        {
            if (row.Latest is not { Value: { } value } latest) leftOut.Add($"{row.Measure.Title}: nobody has given a reading");
            else if (latest.Reading.Numerator is not null || value != Math.Round(value) || value < 0) leftOut.Add($"{row.Measure.Title}: {latest.Said} is no count of children");
            else parts.Add(new(row.Measure.Title, value, $"{latest.Reading.Source}, {latest.Period.Said}", latest.Period.LastDay));
        }

        var joined = Joined(parts);
        var all = joined.Sum(part => part.Count);
        if (joined.Count < 2 || all < 100) return null;
        var remarks = new List<string>();
        if (joined.Count < parts.Count) remarks.Add($"Groups of {Disclosure.Small} children or fewer stand with another, so that nobody can be known.");
        if (parts.Select(part => part.On).Distinct().Count() > 1) remarks.Add("The counts are of different days.");
        return new([.. joined.Zip(Shares([.. joined.Select(part => part.Count)])).Select(one => new VillageGroup(one.First.Words, one.Second, one.First.Source))], all, leftOut, remarks);
    }

    /// <summary>So many of 100, which together are 100: what is left by rounding down goes to those that lost most by it.</summary>
    public static IReadOnlyList<int> Shares(IReadOnlyList<decimal> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var all = counts.Sum();
        if (all <= 0) return [.. counts.Select(_ => 0)];
        var shares = counts.Select(count => (int)Math.Floor(100 * count / all)).ToArray();
        foreach (var (at, _) in counts.Index().OrderByDescending(one => (100 * one.Item / all) - shares[one.Index]).ThenBy(one => one.Index).Take(100 - shares.Sum()).ToList()) shares[at]++;
        return shares;
    }

    /// <summary>A group too small to be told stands with the next smallest, until none is.</summary>
    private static List<Part> Joined(List<Part> parts)
    {
        var joined = parts.Where(part => part.Count > 0).ToList();
        while (joined.Count > 1 && joined.MinBy(part => part.Count) is { } small && Disclosure.Hides(small.Count))
        {
            joined.Remove(small);
            var next = joined.MinBy(part => part.Count)!;
            joined[joined.IndexOf(next)] = new($"{next.Words}, or {small.Words[..1].ToLowerInvariant()}{small.Words[1..]}", next.Count + small.Count, next.Source == small.Source ? next.Source : $"{next.Source}; {small.Source}", next.On);
        }

        return joined;
    }

    /// <summary>"Of 100 children that the service works with, 46 are children in need, …".</summary>
    public string Message => $"Of 100 children: {Say.List([.. Groups.Select(group => $"{group.Words} {group.Of100}")])}";
}
