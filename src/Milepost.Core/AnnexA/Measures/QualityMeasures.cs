using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Measures;

/// <summary>The measures of the data itself, worked out from what the rules found.</summary>
internal static class QualityMeasures
{
    /// <summary>Whether a measure is worked out from what the rule finds.</summary>
    public static bool Need(RuleDefinition rule) => rule.Severity >= RuleSeverity.Error || Compares(rule);

    public static MeasureResult Of(MeasureDefinition measure, Scope scope, IReadOnlyList<RuleResult> rules) => measure.Block.Text("from") switch
    {
        "rules errors" => Result(measure, scope.Lists.All.Sum(list => Wrong(list, rules)), scope.Lists.All.Sum(list => list.Rows), "Rows that a rule of severity error or critical found." + Untested(rules)),
        "rules required" => Required(measure, scope),
        "rules agreement" => Agreement(measure, rules),
        var other => throw new InvalidOperationException($"{measure.Id} is worked out from “{other}”, which nothing tells."),
    };

    /// <summary>How many rows an error was found in. Days and numbers that cannot be read are errors too, though they are told by column.</summary>
    private static int Wrong(AnnexAList list, IReadOnlyList<RuleResult> rules)
    {
        var wrong = new RowBits(list.Rows);
        foreach (var found in rules.Where(one => one.Rule.Severity >= RuleSeverity.Error).SelectMany(one => one.Found).Where(found => found.List == list))
        {
            foreach (var row in found.Rows) wrong[row] = true;
        }

        for (var column = 0; column < list.Schema.Columns.Count; column++)
        {
            if (list.Schema.Columns[column].Kind is not (CellKind.Date or CellKind.Count) || list.Tally(column) is not { Unread: > 0 }) continue;
            var cells = list.Cells(column);
            for (var row = 0; row < list.Rows; row++)
            {
                if (cells[row] == CellValue.Unread) wrong[row] = true;
            }
        }

        return wrong.Count;
    }

    /// <summary>The cells that are given of those that must be: of every row, or of the rows that a term "needs-…" names.</summary>
    private static MeasureResult Required(MeasureDefinition measure, Scope scope)
    {
        var (given, all) = (0, 0);
        foreach (var list in scope.Lists.All)
        {
            for (var column = 0; column < list.Schema.Columns.Count; column++)
            {
                if (list.Tally(column) is not { } tally) continue;
                if (list.Schema.Columns[column].Required)
                {
                    (given, all) = (given + list.Rows - tally.Blank, all + list.Rows);
                }
                else if (scope.Of(list, measure.Block.File) is var own && own.Term($"needs-{list.Schema.Columns[column].Key}") is { } needs)
                {
                    if (own.Reach.Lacking(own.PeriodStart, own.AsAt) is { } beyond) return MeasureResult.Without(measure, beyond);
                    var cells = list.Cells(column);
                    for (var row = 0; row < list.Rows; row++)
                    {
                        if (!needs.Of(row)) continue;
                        all++;
                        if (cells[row] != CellValue.Blank) given++;
                    }
                }
            }
        }

        return Result(measure, given, all, "The columns that no row may leave blank, and those that some rows need, in these rows.");
    }

    /// <summary>The rules that count working days beyond the calendar are not tested, so that what they would find is not in it.</summary>
    private static string Untested(IReadOnlyList<RuleResult> rules) =>
        rules.Where(one => one.Rule.Severity >= RuleSeverity.Error && one.IsBeyondCalendar).Select(one => one.Rule.Id).ToList() is [_, ..] beyond ? $" Without {string.Join(", ", beyond)}, which need working days beyond the years known." : "";

    private static MeasureResult Agreement(MeasureDefinition measure, IReadOnlyList<RuleResult> rules)
    {
        var found = rules.Where(one => Compares(one.Rule)).SelectMany(one => one.Found).ToList();
        var tested = found.Sum(rows => rows.LookedAt);
        return Result(measure, tested - found.Sum(rows => rows.Rows.Count), tested, "Rows that the rules compare with another list, and find to agree with it.");
    }

    /// <summary>Whether it holds a list against another.</summary>
    internal static bool Compares(RuleDefinition rule) => rule.Kind == "cross-list" || rule.Id is "ID-12" or "ID-13" or "ID-14" or "ID-15";

    private static MeasureResult Result(MeasureDefinition measure, int numerator, int denominator, string note) =>
        new(measure, numerator, denominator, Figures.Share(numerator, denominator), note, [], []);
}
