using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Plans;

namespace Milepost.Submitting;

/// <summary>How far a counted measure can be trusted, with the reasons.</summary>
public sealed record TrustGrade(Trust Trust, IReadOnlyList<string> Because)
{
    private const decimal LowError = 10;
    private const decimal FairError = 2;
    private const decimal FairWarning = 25;
    private const decimal LowUnread = 10;
    private const decimal FairUnread = 2;
    private const int Reasons = 3;

    /// <summary>What lies outside the time that a list should cover is not counted either.</summary>
    private const string OutsideWindow = "window";

    private const string Missing = "missing";

    /// <summary>The reasons as one text.</summary>
    public string Said => string.Join(" ", Because);

    /// <summary>What the rules found in the columns that a measure is worked out from decides; null for a measure without a value.</summary>
    /// <param name="result">The measure.</param>
    /// <param name="lists">The lists that it was counted in.</param>
    /// <param name="rules">What the rules found in them.</param>
    /// <param name="reachesBack">Whether the earlier lists go back as far as it looks; null where it needs none.</param>
    public static TrustGrade? Of(MeasureResult result, AnnexALists lists, IReadOnlyList<RuleResult> rules, bool? reachesBack = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result is { Value: null, Parts.Count: 0 }) return null;
        var measure = result.Measure;
        var told = Unread(measure, lists).Concat(Found(measure, rules)).Concat(Whole(measure, lists)).Concat(Back(measure, reachesBack)).OrderBy(one => one.Trust).ThenByDescending(one => one.Share).ToList();
        return told.Count == 0
            ? new(Trust.High, ["No rule found much that is wrong in the columns that it is worked out from."])
            : new(told[0].Trust, [.. told.Take(Reasons).Select(one => one.Because)]);
    }

    private static IEnumerable<(Trust Trust, decimal Share, string Because)> Whole(MeasureDefinition measure, AnnexALists lists)
    {
        if (measure.Supply == Supply.Proxy) yield return (Trust.Fair, 0, "It is a position on the day, not the rate that is published.");
        if (measure.Lists.Where(list => lists[list] is null).ToList() is [_, ..] missing) yield return (Trust.Fair, 0, $"It is without list {string.Join(" and ", missing)}.");
    }

    private static IEnumerable<(Trust Trust, decimal Share, string Because)> Back(MeasureDefinition measure, bool? reachesBack)
    {
        if (reachesBack is false) yield return (Trust.Low, 0, $"The lists that are kept do not go back {measure.Earlier!.Replace("at ", "", StringComparison.Ordinal)} yet, so that it is the least that it can be.");
        else if (reachesBack is true) yield return (Trust.Fair, 0, "What happened between two lists is not seen.");
    }

    private static IEnumerable<(Trust Trust, decimal Share, string Because)> Unread(MeasureDefinition measure, AnnexALists lists)
    {
        foreach (var (number, key) in measure.Columns)
        {
            if (lists[number] is not { Rows: > 0 } list || list.Schema.Column(key) is var column && list.Tally(column) is not { Unread: > 0 }) continue;
            var share = Math.Round(100m * list.Tally(column)!.Unread / list.Rows, 1, MidpointRounding.AwayFromZero);
            if (share > FairUnread) yield return (share > LowUnread ? Trust.Low : Trust.Fair, share, $"{share}% of “{list.Schema.Columns[column].Name}” in list {number} has no sure meaning.");
        }
    }

    private static IEnumerable<(Trust Trust, decimal Share, string Because)> Found(MeasureDefinition measure, IReadOnlyList<RuleResult> rules)
    {
        foreach (var result in rules.Where(one => one.Count > 0 && one.Rule.Kind != OutsideWindow))
        {
            foreach (var found in result.Found)
            {
                var list = found.List.Schema.Number;
                if (found.Share is not { } share || !Touches(result.Rule, found.List, measure)) continue;
                if (Grade(result.Rule.Severity, share) is { } trust) yield return (trust, share, $"{result.Rule.Id} ({result.Rule.Words}) found {share}% of the rows of list {list}.");
            }
        }
    }

    /// <summary>Whether a rule speaks of what a measure is worked out from. What is missing in one column says nothing of the others that the rule looks at.</summary>
    private static bool Touches(RuleDefinition rule, AnnexAList list, MeasureDefinition measure)
    {
        var looked = rule.Columns.Where(column => list.Schema.Column(column) >= 0).ToList();
        bool Uses(string column) => measure.Columns.Contains(new(list.Schema.Number, column));
        return looked.Count > 0 && (rule.Kind == Missing ? looked.TrueForAll(Uses) : looked.Exists(Uses));
    }

    private static Trust? Grade(RuleSeverity severity, decimal share) => severity switch
    {
        >= RuleSeverity.Error when share > LowError => Trust.Low,
        >= RuleSeverity.Error when share > FairError => Trust.Fair,
        RuleSeverity.Warning when share > FairWarning => Trust.Fair,
        _ => null,
    };
}
