using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Tables;
using Milepost.Plans;

namespace Milepost.Importing.Reading;

/// <summary>Holds the reading against the file: cells with a word that is found nowhere in the draft become a problem that quotes them.</summary>
public static class Coverage
{
    public static IEnumerable<Problem> Check(SourceDocument document, PlanDraft? draft, IReadOnlyList<TableReading> tables, IEnumerable<Problem> problems, Severity severity)
    {
        var words = Words(draft, tables, problems).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in document.Blocks.OfType<Table>().SelectMany(table => table.Rows))
        {
            List<Cell> left = [.. row.Cells.Where(cell => !IsKept(cell, kept))];
            if (left.Count == 0) continue;
            yield return new(severity, "cell-unplaced",
                $"Nothing was made of these words, so they are not in the plan: “{string.Join(" | ", left.Select(cell => cell.Text))}”.", left.Count == 1 ? left[0].At : row.At);
        }
    }

    /// <summary>The plan with the sentences of a sheet's own rows that nothing else was made of.</summary>
    public static PlanDraft KeepSentences(Outline outline, PlanDraft draft, IReadOnlyList<TableReading> tables, IEnumerable<Problem> problems)
    {
        var kept = Words(draft, tables, problems).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var left = outline.TitleRows.Where(row => !row.Cells.All(cell => IsKept(cell, kept)))
            .Select(row => new StatementDraft(StatementKind.Other, null, null, string.Join(' ', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)), row.At));
        return draft with { Statements = [.. draft.Statements, .. left] };
    }

    private static bool IsKept(Cell cell, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> kept)
    {
        foreach (var word in new WordReader(cell.Text))
        {
            if (!kept.Contains(cell.Text.AsSpan()[word])) return false;
        }

        return true;
    }

    private static IEnumerable<string> Words(PlanDraft? draft, IReadOnlyList<TableReading> tables, IEnumerable<Problem> problems) =>
        Texts(draft).Concat(tables.SelectMany(table => table.Columns.Select(column => column.Heading))).Concat(problems.Select(problem => problem.Message))
            .SelectMany(text => new WordReader(text).Select(word => text[word]));

    private static IEnumerable<string> Texts(PlanDraft? draft)
    {
        if (draft is null) yield break;
        yield return $"{draft.Title} {draft.Authority}";
        foreach (var action in draft.Actions)
        {
            foreach (var field in action.Row) yield return field.Text;
        }

        foreach (var priority in draft.Priorities)
        {
            yield return $"{priority.Reference} {priority.Title}";
            foreach (var lead in priority.Leads) yield return lead;
        }

        foreach (var section in draft.Actions.Select(action => action.Section).OfType<string>().Distinct()) yield return section;
        foreach (var measure in draft.Measures) yield return $"{measure.FocusArea} {measure.Title} {string.Join(' ', measure.Actions)} {measure.Source}";
        foreach (var holder in draft.People) yield return $"{holder.Post} {holder.Holder}";
        foreach (var term in draft.Glossary) yield return $"{term.Term} {term.Meaning}";
        foreach (var level in draft.Scheme?.Levels ?? []) yield return $"{level.Key} {level.Letter} {level.Meaning} {level.ActionMeaning} {level.ImpactMeaning}";
        foreach (var recommendation in draft.Recommendations) yield return $"{recommendation.Number} {recommendation.Text}";
        foreach (var statement in draft.Statements) yield return $"{statement.Heading} {statement.Text}";
    }
}
