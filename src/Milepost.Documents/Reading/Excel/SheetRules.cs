using System.Globalization;
using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Excel;

/// <summary>
/// The rules by which a sheet colours cells after what they hold. Those that compare a cell with a word or a number
/// are followed; those that need a formula worked out are not.
/// </summary>
internal sealed class SheetRules(ExcelStyles styles, Allowance allowance)
{
    private const int Most = 500;

    private readonly List<Rule> rules = [];
    private int visited;

    private sealed record Rule(List<CellRange> Ranges, Func<string, bool> Holds, string Shade, int Priority);

    public void Read(XmlCursor xml)
    {
        var ranges = new List<CellRange>();
        foreach (var written in (xml.Plain("sqref") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            if (CellRange.Of(written) is { } range) ranges.Add(range);
        }

        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "cfRule" || rules.Count >= Most || ranges.Count == 0) continue;
            var shade = styles.Look(xml.Number("dxfId") ?? -1);
            var priority = xml.Number("priority") ?? int.MaxValue;
            if (Condition(xml) is { } holds && shade is not null) rules.Add(new Rule(ranges, holds, shade, priority));
        }
    }

    public void Apply(List<SheetRow> rows)
    {
        // The first rule that holds wins, so the others are laid underneath it.
        foreach (var rule in rules.OrderByDescending(rule => rule.Priority))
        {
            foreach (var range in rule.Ranges)
            {
                for (var at = SheetRow.IndexOf(rows, range.FirstRow); at < rows.Count && rows[at].Number <= range.LastRow; at++) Apply(rule, rows[at], range);
            }
        }
    }

    private void Apply(Rule rule, SheetRow row, CellRange range)
    {
        allowance.Check();
        for (var column = range.FirstColumn; column <= range.LastColumn && column < row.Cells.Length; column++)
        {
            if (++visited > 5 * allowance.Limits.Cells) return;
            var cell = row.Cells[column];
            if (cell.Text.Length > 0 && rule.Holds(cell.Text)) row.Cells[column] = cell with { Shade = rule.Shade };
        }
    }

    private static Func<string, bool>? Condition(XmlCursor xml)
    {
        var (type, with, text) = (xml.Plain("type"), xml.Plain("operator"), xml.Plain("text"));
        var formulas = new List<string>();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "formula" && formulas.Count < 2) formulas.Add(xml.Text().Trim());
        }

        return type switch
        {
            "containsText" when text is not null => cell => cell.Contains(text, StringComparison.OrdinalIgnoreCase),
            "beginsWith" when text is not null => cell => cell.StartsWith(text, StringComparison.OrdinalIgnoreCase),
            "endsWith" when text is not null => cell => cell.EndsWith(text, StringComparison.OrdinalIgnoreCase),
            "cellIs" when formulas.Count > 0 => Comparison(with, formulas[0], formulas[^1]),
            _ => null,
        };
    }

    private static Func<string, bool>? Comparison(string? with, string formula, string upper)
    {
        if (formula.Length > 1 && formula[0] == '"' && formula[^1] == '"')
        {
            var word = formula[1..^1];
            return with switch
            {
                "equal" => cell => cell.Equals(word, StringComparison.OrdinalIgnoreCase),
                "notEqual" => cell => !cell.Equals(word, StringComparison.OrdinalIgnoreCase),
                _ => null,
            };
        }

        if (Number(formula) is not { } low || Number(upper) is not { } high) return null;
        Func<double, bool>? holds = with switch
        {
            "equal" => number => number == low,
            "lessThan" => number => number < low,
            "lessThanOrEqual" => number => number <= low,
            "greaterThan" => number => number > low,
            "greaterThanOrEqual" => number => number >= low,
            "between" => number => number >= low && number <= high,
            _ => null,
        };
        return holds is null ? null : cell => Number(cell.TrimEnd('%')) is { } number && holds(cell.EndsWith('%') ? number / 100 : number);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
