namespace Milepost.Privacy;

/// <summary>
/// The one gate that numbers about children pass before they leave: a count of 1 to 5 is not shown, nor anything from which it could be
/// worked out. What is hidden is written as "c", as the Department for Education does.
/// </summary>
public static class Disclosure
{
    /// <summary>What stands where a number may not be shown.</summary>
    public const string Hidden = "c";

    /// <summary>What that means, for whoever reads it.</summary>
    public static string Key => $"“{Hidden}” stands for a number that is not shown, because it or what is left of it is {Small} children or fewer, because there are fewer than {LeastDenominator} in all, or because such a number could be worked out from it.";

    /// <summary>The largest count that is hidden.</summary>
    public const int Small = 5;

    /// <summary>A share of fewer than so many says too much of each of them.</summary>
    public const int LeastDenominator = 10;

    /// <summary>Whether a count may not be shown by itself.</summary>
    public static bool Hides(decimal count) => count is > 0 and <= Small;

    /// <summary>Whether a share and its counts may not be shown: those counted are few, or those not counted, or there are few in all.</summary>
    public static bool Hides(decimal numerator, decimal denominator) =>
        denominator is > 0 and < LeastDenominator || Hides(numerator) || Hides(denominator - numerator);

    /// <summary>
    /// Which of some counts, whose sum is known, may not be shown. Where the sum would give one away, the next smallest is hidden with it,
    /// until each that is hidden might be more than a small count.
    /// </summary>
    /// <param name="counts">The counts.</param>
    /// <param name="already">Which of them are hidden for another reason; none where nothing is given.</param>
    public static IReadOnlyList<bool> Hide(IReadOnlyList<int> counts, IReadOnlyList<bool>? already = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var hidden = counts.Select((count, at) => Hides(count) || already?[at] == true).ToArray();
        // That there is nobody in what is hidden tells of nobody.
        if (!counts.Where((count, at) => hidden[at] && count > 0).Any()) return hidden;
        foreach (var (at, _) in counts.Index().Where(one => !hidden[one.Index] && one.Item > 0).OrderBy(one => one.Item))
        {
            var many = hidden.Count(one => one);
            // Each of the others is 1 at the least, so this is the most that any of them may be.
            if (many > 1 && counts.Index().Where(one => hidden[one.Index]).Sum(one => one.Item) - (many - 1) > Small) break;
            hidden[at] = true;
        }

        return hidden;
    }
}
