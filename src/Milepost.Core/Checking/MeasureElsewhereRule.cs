using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>A measure speaks of what an action is about, and names other actions that are not.</summary>
internal static class MeasureElsewhereRule
{
    // Words that say nothing of what a measure is about, so that a pair with one of them is no sign.
    private static readonly HashSet<string> Slight = new(
        ["a", "all", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "our", "that", "the", "their", "this",
         "to", "use", "we", "will", "with", "children", "child", "young", "people", "improve", "improved", "quality", "number", "date", "they", "what", "when", "where", "which", "they", "were", "have", "been", "came", "said", "each", "every", "more", "than", "them", "time"],
        StringComparer.Ordinal);

    public static IEnumerable<Finding> Elsewhere(Look look)
    {
        var without = look.Actions.Where(action => action.Action.Reference is not null && !look.Measured.Citing(action).Any()).ToList();
        if (without.Count == 0) yield break;

        var pairs = look.Actions.ToDictionary(action => action, action => Pairs(look, action.Action.Title).ToHashSet());
        var areas = look.Measures.SelectMany(measure => About(look, measure).Distinct().Select(pair => (pair, area: measure.FocusArea ?? measure.Title)))
            .Distinct().ToLookup(one => one.pair, one => one.area);
        foreach (var area in look.Measures.Where(measure => measure.ActionReferences.Count > 0).GroupBy(measure => (measure.FocusArea ?? measure.Title, string.Join('|', measure.ActionReferences))))
        {
            var cited = look.Actions.Where(action => area.Any(measure => look.Measured.Citing(action).Contains(measure))).ToList();
            foreach (var action in without)
            {
                var shared = area.Select(measure => (measure, about: About(look, measure).FirstOrDefault(pair => pairs[action].Contains(pair) && areas[pair].Count() == 1 && cited.All(other => !pairs[other].Contains(pair)))))
                    .FirstOrDefault(hit => hit.about is not null);
                if (shared.about is null || look.Actions.Count(other => pairs[other].Contains(shared.about)) > 2) continue;

                yield return look.Found(
                    CheckRules.MeasureElsewhere, Look.PlaceOf(shared.measure),
                    $"{Look.PlaceOf(shared.measure).Name}{HowWeKnowRules.In(shared.measure)} is about {shared.about}, as {action.Place.Name} is, but names only {Say.List(shared.measure.ActionReferences)}.",
                    [Tokens.Plain(shared.measure.Title), Tokens.Plain(action.Action.Title), .. shared.measure.ActionReferences], [action.Place]);
            }
        }
    }

    private static bool Says(string word) => word.Length > 3 && !Slight.Contains(word);

    private static IEnumerable<string> About(Look look, Measure measure) => Pairs(look, measure.Title);

    private static IEnumerable<string> Pairs(Look look, string text)
    {
        var words = look.Words(text);
        return words.Zip(words.Skip(1)).Where(pair => Says(pair.First) && Says(pair.Second))
            .Select(pair => $"{pair.First} {pair.Second}");
    }
}
