using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Quality;

namespace Milepost.AnnexA.Measures;

/// <summary>The measures of the data itself, worked out from what the rules found.</summary>
internal static class QualityMeasures
{
    public static MeasureResult Of(MeasureDefinition measure, AnnexALists lists, IReadOnlyList<RuleResult> rules) => measure.Block.Text("from") switch
    {
        "rules errors" => Result(measure, Wrong(rules), lists.All.Sum(list => list.Rows), "Rows that a rule of severity error or critical found."),
        "rules required" => Required(measure, lists),
        "rules agreement" => Agreement(measure, rules),
        var other => throw new InvalidOperationException($"{measure.Id} is worked out from “{other}”, which nothing tells."),
    };

    private static int Wrong(IReadOnlyList<RuleResult> rules) => rules.Where(one => one.Rule.Severity >= RuleSeverity.Error)
        .SelectMany(one => one.Found).GroupBy(found => found.List.Schema.Number).Sum(same => same.SelectMany(found => found.Rows).Distinct().Count());

    private static MeasureResult Required(MeasureDefinition measure, AnnexALists lists)
    {
        var (given, all) = (0, 0);
        foreach (var list in lists.All)
        {
            for (var column = 0; column < list.Schema.Columns.Count; column++)
            {
                if (!list.Schema.Columns[column].Required || list.Tally(column) is not { } tally) continue;
                (given, all) = (given + list.Rows - tally.Blank, all + list.Rows);
            }
        }

        return Result(measure, given, all, "The columns that no row may leave blank; those that only some rows need are told by the rules of kind missing.");
    }

    private static MeasureResult Agreement(MeasureDefinition measure, IReadOnlyList<RuleResult> rules)
    {
        var found = rules.Where(one => one.Rule.Kind == "cross-list" || one.Rule.Id is "ID-12" or "ID-13" or "ID-14" or "ID-15").SelectMany(one => one.Found).ToList();
        var tested = found.Sum(rows => rows.LookedAt);
        return Result(measure, tested - found.Sum(rows => rows.Rows.Count), tested, "Rows that the rules compare with another list, and find to agree with it.");
    }

    private static MeasureResult Result(MeasureDefinition measure, int numerator, int denominator, string note) =>
        new(measure, numerator, denominator, Figures.Share(numerator, denominator), note, [], []);
}
