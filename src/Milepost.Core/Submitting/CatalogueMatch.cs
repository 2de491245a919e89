using System.Text.RegularExpressions;
using Milepost.AnnexA.Measures;
using Milepost.Plans;

namespace Milepost.Submitting;

/// <summary>The measure of the catalogue by which a plan's measure might be counted, for a person to agree to.</summary>
/// <param name="Known">The measure of the catalogue.</param>
/// <param name="Because">Why it is proposed.</param>
public sealed partial record CatalogueMatch(MeasureDefinition Known, string Because)
{
    private const double Enough = 0.5;
    private const double Ahead = 0.1;

    private static readonly HashSet<string> idle =
        ["the", "a", "an", "of", "in", "on", "to", "and", "or", "for", "with", "by", "at", "are", "is", "that", "who", "which", "were", "was", "be", "up", "per", "cent", "percent", "percentage", "number", "proportion", "rate", "children", "child", "all", "their", "have", "has", "had", "from"];

    /// <summary>Null where none is near enough, or two are equally near.</summary>
    public static CatalogueMatch? Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var known = MeasureCatalogue.Known.All.Where(one => one.IsComputed || one.Supply == Supply.History).ToList();
        if (known.Find(one => one.Scorecard is { Length: > 2 } reference && Names(measure, reference)) is { } named) return new(named, $"The plan names {named.Scorecard}, as some scorecards call it.");
        var words = WordsOf(measure.Title);
        if (words.Count == 0) return null;
        var near = known.Select(one => (Known: one, Near: Nearness(words, WordsOf(one.Name)))).OrderByDescending(one => one.Near).Take(2).ToList();
        return near[0].Near >= Enough && near[0].Near - near[1].Near >= Ahead ? new(near[0].Known, "The names are alike.") : null;
    }

    private static bool Names(Measure measure, string reference) =>
        reference.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Any(one => one.Any(char.IsDigit) && Word().Matches($"{measure.Title} {measure.DataSource}").Any(word => string.Equals(word.Value, one, StringComparison.OrdinalIgnoreCase)));

    private static double Nearness(HashSet<string> one, HashSet<string> other) => (double)one.Intersect(other).Count() / one.Union(other).Count();

    /// <summary>The words that say something, by their stems: "completed" and "complete" are one.</summary>
    private static HashSet<string> WordsOf(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value).Where(word => !idle.Contains(word)).Select(Stem)];

    private static string Stem(string word) => word switch
    {
        "inside" => "within",
        _ when word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        _ when word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        _ when word.Length > 3 && word.EndsWith('s') => word[..^1],
        _ when word.Length > 4 && word.EndsWith('e') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
