using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Appendices;

/// <summary>Reads an appendix of measures: focus area by actions by measure by source. What stands once over several rows is carried down.</summary>
public static partial class Measures
{
    public static IReadOnlyList<MeasureDraft> Read(IEnumerable<KnownTable> tables, List<Problem> problems)
    {
        var measures = new List<MeasureDraft>();
        var (focus, actions) = ((string?)null, (IReadOnlyList<string>)[]);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                var area = Text(row, table.Map!, PlanField.FocusArea);
                var references = Text(row, table.Map!, PlanField.ActionReferences) is { Length: > 0 } linked ? linked : Text(row, table.Map!, PlanField.Reference);
                if (area.Length > 0) (focus, actions) = (area, []);
                if (references.Length > 0) actions = References(references);
                var titles = Titles(Text(row, table.Map!, PlanField.Measure));
                var source = Text(row, table.Map!, PlanField.DataSource);
                measures.AddRange(titles.Select(title => Measure(focus, title, actions, source, row.At, problems)));
                if (titles.Count == 0) Unplaced(row, area, references, problems);
            }
        }

        return measures;
    }

    private static MeasureDraft Measure(string? focus, string title, IReadOnlyList<string> actions, string source, Place at, List<Problem> problems)
    {
        if (source.Length == 0)
        {
            problems.Add(new(Severity.Warning, "measure-without-source", $"The plan does not say where the figures for “{title}” come from.", at));
        }

        return new MeasureDraft(focus, title, actions, source.Length == 0 ? null : source, !NotReady().IsMatch(source), at);
    }

    private static void Unplaced(Row row, string area, string references, List<Problem> problems)
    {
        var left = row.Cells.Select(cell => cell.Text.Trim()).Where(text => text.Length > 0 && text != area && text != references).ToList();
        if (left.Count > 0 || (area.Length > 0 && row.Cells.Count(cell => !cell.IsEmpty) == 1))
        {
            problems.Add(new(Severity.Warning, "measure-without-name", $"The row names no measure: “{string.Join(" | ", left.Prepend(area).Where(text => text.Length > 0))}”.", row.At));
        }
    }

    private static IReadOnlyList<string> References(string text) =>
        [.. text.Split([',', ';', '\n', '&', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => ReferenceReader.TryRead(part, out var reference) ? reference : part)];

    private static List<string> Titles(string cell)
    {
        if (cell.Length == 0) return [];
        var split = StepSplitter.Split(cell);
        List<string> lines = split.Steps.Count > 0 ? [.. split.Steps.Select(step => step.Text)] : [split.LeadIn];
        if (split.Steps.Count > 0 && split.LeadIn.Length > 0) lines.Insert(0, split.LeadIn);
        return [.. lines.Select(Folded.Line)];
    }

    private static string Text(Row row, ColumnMap map, PlanField field) =>
        map.IndexOf(field) is var index and >= 0 && index < row.Cells.Count ? row.Cells[index].Text.Trim() : "";

    [GeneratedRegex(@"\b(to be|being) (developed|confirmed|agreed|defined|established|scoped|identified)\b|^\s*(tbc|tbd|tba)\b|\bin development\b|\bunder development\b|\bnot (yet )?(available|developed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotReady();
}
