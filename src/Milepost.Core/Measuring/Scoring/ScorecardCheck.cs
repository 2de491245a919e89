using Milepost.Plans;

namespace Milepost.Measuring.Scoring;

/// <summary>Where somebody puts a measure on a scorecard.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">Its place among the others, as typed; empty where it is not on it.</param>
/// <param name="Heading">The heading that it stands under.</param>
public sealed record SaidPlace(Guid Measure, string? Place, string? Heading);

/// <summary>A scorecard as somebody says it, before it is known to be sound.</summary>
public sealed record SaidScorecard(string? Name, ScorecardKind? Kind, string? Purpose, string? Audience, bool AsksCommentary, IReadOnlyList<SaidPlace> Places);

/// <summary>Looks at a scorecard as somebody says it, and brings its measures into order. Everything that is wrong is told at once.</summary>
public static class ScorecardCheck
{
    public const int LongestName = 120;
    public const int LongestWords = 500;

    /// <summary>More than anybody looks at.</summary>
    public const int MostPlaces = 500;

    /// <param name="said">What was said.</param>
    /// <param name="others">The other scorecards of the plan.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<ReadingFault> Of(SaidScorecard said, IEnumerable<Scorecard> others, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(others);
        return [.. Words(said, others, today), .. said.Places.Where(place => !string.IsNullOrWhiteSpace(place.Place) && Number(place.Place) is null)
            .Select(place => new ReadingFault($"{nameof(SaidPlace.Place)}[{place.Measure}]", $"A place is a number from 1 to {MostPlaces}, such as 3; leave it empty to keep the measure off"))];
    }

    /// <summary>The measures in the order of their places; headings stand in the order of their first measure.</summary>
    public static IReadOnlyList<ScorecardGroup> Groups(IReadOnlyList<SaidPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return
        [
            .. places.Select(place => (place.Measure, Place: Number(place.Place), Heading: place.Heading?.Trim() ?? "")).Where(one => one.Place is not null)
                .OrderBy(one => one.Place).GroupBy(one => one.Heading, StringComparer.OrdinalIgnoreCase)
                .Select(group => new ScorecardGroup(group.Key, [.. group.Select(one => one.Measure).Distinct()])),
        ];
    }

    private static IEnumerable<ReadingFault> Words(SaidScorecard said, IEnumerable<Scorecard> others, DateOnly today)
    {
        var name = said.Name?.Trim() ?? "";
        if (name.Length == 0) yield return new(nameof(SaidScorecard.Name), "Say what it is called, such as: Improvement board scorecard");
        else if (ReadingCheck.Text(nameof(SaidScorecard.Name), name, LongestName, today) is { } wrong) yield return wrong;
        else if (others.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))) yield return new(nameof(SaidScorecard.Name), $"There is a scorecard “{name}” already. Give it another name");
        if (said.Kind is null) yield return new(nameof(SaidScorecard.Kind), "Choose what it is for");
        foreach (var (field, words) in new[] { (nameof(SaidScorecard.Purpose), said.Purpose), (nameof(SaidScorecard.Audience), said.Audience) })
        {
            if (words is not null && ReadingCheck.Text(field, words, LongestWords, today) is { } fault) yield return fault;
        }

        if (said.Places.FirstOrDefault(place => place.Heading?.Trim().Length > LongestName) is { } longest)
        {
            yield return new($"{nameof(SaidPlace.Heading)}[{longest.Measure}]", $"A heading must be {LongestName} characters or fewer");
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPlaces ? number : null;
}
