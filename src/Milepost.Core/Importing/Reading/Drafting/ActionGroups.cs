using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Divides the rows of the plan into actions.</summary>
public sealed class ActionGroups
{
    private const int FewestStepRows = 2;

    private readonly List<ActionGroup> groups = [];
    private readonly List<Problem> problems;
    private readonly HashSet<string> stepRowTables;

    private ActionGroups(HashSet<string> stepRowTables, List<Problem> problems) => (this.stepRowTables, this.problems) = (stepRowTables, problems);

    private ActionGroup? Current => groups.Count == 0 ? null : groups[^1];

    public static IReadOnlyList<ActionGroup> Of(IReadOnlyList<PlacedRow> rows, List<Problem> problems)
    {
        var all = new ActionGroups(StepRowTables(rows), problems);
        foreach (var row in rows) all.Take(row);
        all.RestoreTens();
        return all.groups;
    }

    /// <summary>The tables, by their headings, in which steps have rows of their own under the action's.</summary>
    private static HashSet<string> StepRowTables(IReadOnlyList<PlacedRow> rows) =>
    [
        .. rows.GroupBy(row => Shape(row.Map))
            .Where(table => table.First().Map.RatesSteps || StepRows(table) >= Math.Max(FewestStepRows, table.Count() * 15 / 100))
            .Select(table => table.Key),
    ];

    private static int StepRows(IEnumerable<PlacedRow> rows) => rows.Count(row =>
        row.Map.Has(PlanField.Reference) && row[PlanField.Reference].Length == 0 && row.Task.Length > 0
        && (row.UnderMerge || Sentences.IsMarked(row.Task) || StepNumber.Of(row.Task) is not null));

    private static string Shape(ColumnMap map) => string.Join('|', map.Columns.Select(column => $"{column.Heading}:{column.Field}"));

    private void Take(PlacedRow row)
    {
        if (row.Orphan || Current is null) Begin(Reference(row), row);
        else if (stepRowTables.Contains(Shape(row.Map))) TakeStepRow(row, Current);
        else TakeActionRow(row, Current);
    }

    private void TakeActionRow(PlacedRow row, ActionGroup current)
    {
        if (Reference(row) is { } reference)
        {
            if (reference == current.Reference && row[PlanField.Title].Length == 0) current.Add(row);
            else Begin(reference, row);
        }
        else if (row[PlanField.Reference].Length > 0 || (row[PlanField.Title].Length > 0 && !row.UnderMerge && !Sentences.IsMarked(row[PlanField.Title]))) Begin(null, row);
        else current.Add(row);
    }

    private void TakeStepRow(PlacedRow row, ActionGroup current)
    {
        var number = StepNumber.Of(row.Task);
        if (Reference(row) is { } reference)
        {
            if (reference == current.Reference) current.Add(row);
            else if (TakesReference(current, row, number)) AddAndName(current, row, reference);
            else Begin(reference, row);
        }
        else if (row[PlanField.Reference].Length > 0) Begin(null, row);
        else if (row.UnderMerge) current.Add(row);
        else if (number is { } start ? start <= current.LastNumber : IsNewTitle(row, current)) Begin(null, row);
        else current.Add(row);
    }

    /// <summary>The action began without a reference, and its numbering goes on here: the reference stands in the middle of a merged cell.</summary>
    private static bool TakesReference(ActionGroup current, PlacedRow row, int? number) =>
        current is { Reference: null, Orphan: false } && number == current.LastNumber + 1
        && (row[PlanField.Title].Length == 0 || current.First[PlanField.Title].Length == 0);

    private void AddAndName(ActionGroup current, PlacedRow row, string reference)
    {
        current.Add(row);
        current.Name(reference);
        problems.Add(new(Severity.Note, "reference-lower",
            $"The reference {reference} stands beside a later row of its improvement, in the middle of a merged cell; the rows above it from {current.First.At} were read as belonging to it.", row.At));
    }

    private static bool IsNewTitle(PlacedRow row, ActionGroup current) =>
        row.Map.Has(PlanField.Steps) && row[PlanField.Title].Length > 0 && !Sentences.GoesOn(row[PlanField.Title])
        && row.Task.Length > 0 && current.First[PlanField.Title].Length > 0 && Sentences.IsFinished(current.First[PlanField.Title]);

    private void Begin(string? reference, PlacedRow row)
    {
        if (reference is null && row[PlanField.Reference] is { Length: > 0 } text)
        {
            problems.Add(new(Severity.Warning, "reference-unreadable", $"“{text}” is not a reference that can be read, such as 1.3 or B17; the action was kept without one.", row.At));
        }

        groups.Add(new ActionGroup(reference, row, stepRowTables.Contains(Shape(row.Map))));
    }

    private void RestoreTens()
    {
        var seen = new HashSet<string>();
        string? before = null;
        foreach (var group in groups)
        {
            if (group.Reference is { } reference && seen.Contains(reference) && References.AsWritten(reference, before) is { } written)
            {
                group.Name(written);
                problems.Add(new(Severity.Note, "reference-as-number",
                    $"A spreadsheet keeps {written} as the number {reference}; it comes after {before}, so it was read as {written}.", group.First.At));
            }

            before = group.Reference ?? before;
            if (before is not null) seen.Add(before);
        }
    }

    private static string? Reference(PlacedRow row) =>
        ReferenceReader.TryRead(row[PlanField.Reference], out var reference) ? reference : null;
}
