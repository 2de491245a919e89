using Milepost.Actions;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Makes an action of its rows.</summary>
public static class ActionDrafter
{
    public static ActionDraft Draft(ActionGroup group, ValueReaders values, List<Problem> problems)
    {
        var whole = Whole(group);
        var draft = group.StepsInRows ? WithStepRows(group, whole, values, problems) : WithStepsInCells(whole, values);
        Doubt(group, draft, problems);
        return draft with
        {
            Reference = group.Reference,
            Section = whole.Standing.Section ?? (whole[PlanField.Section] is { Length: > 0 } section ? Folded.Line(section) : null),
            Provenance = [.. draft.Provenance, .. Tags(whole)],
            Classification = ValueReaders.Weight(whole[PlanField.Classification]),
            SuccessTests = [.. ValueReaders.Paragraphs(whole.All(PlanField.SuccessTest)), .. ValueReaders.Paragraphs(whole.All(PlanField.Outcome))],
            ChildrensStatements = ValueReaders.Paragraphs(whole.All(PlanField.ChildrensStatement)),
            At = group.First.At,
            Row = SourceRow(group),
        };
    }

    /// <summary>All rows of the action as one.</summary>
    private static PlacedRow Whole(ActionGroup group) => group.Rows.Aggregate((one, next) => RowJoiner.Join(one, WithoutRepeats(one, next)));

    /// <summary>A tracker may repeat the improvement beside every task: what is said again word for word is said once.</summary>
    private static PlacedRow WithoutRepeats(PlacedRow one, PlacedRow next) => next with
    {
        Cells = [.. next.Cells.Select((cell, index) => cell is not null && one.Cells[index] is { } before && Repeats(before.Text, cell.Text) ? null : cell)],
    };

    private static bool Repeats(string before, string text) => text.Length > 0 && (before == text || before.EndsWith("\n" + text, StringComparison.Ordinal));

    private static ActionDraft WithStepsInCells(PlacedRow row, ValueReaders values)
    {
        var (title, tags, steps) = row.Map.Has(PlanField.Steps) ? Apart(row) : TitleWithSteps(row[PlanField.Title]);
        return new ActionDraft
        {
            Title = title,
            Provenance = tags,
            Leads = values.Leads(row.All(PlanField.Lead)),
            Start = values.Dates(row.All(PlanField.Start)),
            Due = values.Dates(row.All(PlanField.Due).Concat(row.All(PlanField.OverallDue)).Concat(row.All(PlanField.StepDue))),
            Ratings = values.Ratings(row, PlanField.ActionRating),
            Progress = ValueReaders.Texts(row.All(PlanField.Progress)),
            Evidence = ValueReaders.Texts(row.All(PlanField.Evidence)),
            Steps = [.. steps.Select(step => new StepDraft { Reference = step.Reference, Title = step.Text, At = row.At })],
        };
    }

    private static (string Title, IReadOnlyList<string> Tags, IReadOnlyList<StepText> Steps) Apart(PlacedRow row)
    {
        var (title, tags) = ProvenanceReader.Split(row[PlanField.Title]);
        var cells = row.All(PlanField.Steps).SelectMany(cell => InCell(cell.Text));
        return (Folded.Line(title), tags, [.. cells]);
    }

    /// <summary>The steps of a cell that is for steps: words before the first mark, or without any mark, are a step too.</summary>
    private static IEnumerable<StepText> InCell(string text)
    {
        var split = StepSplitter.Split(text);
        if (split.Steps.Count == 0) return Sentences.Paragraphs(split.LeadIn).Select(step => new StepText(null, step));
        if (split.LeadIn.Length == 0 || split.LeadIn.EndsWith(':')) return split.Steps;
        return split.Steps[0].Reference is null or "a" or "1" or "i" ? split.Steps.Prepend(new StepText(null, split.LeadIn)) : split.Steps;
    }

    /// <summary>An action that lists its own steps: the words before the list are its title.</summary>
    private static (string Title, IReadOnlyList<string> Tags, IReadOnlyList<StepText> Steps) TitleWithSteps(string cell)
    {
        var split = StepSplitter.Split(cell);
        var lists = split.Steps.Count > 1 || (split.Steps.Count == 1 && split.LeadIn.Length > 0);
        var (title, tags) = ProvenanceReader.Split(lists && split.LeadIn.Length > 0 ? split.LeadIn : cell);
        return (Folded.Line(title), tags, lists ? split.Steps : []);
    }

    private static ActionDraft WithStepRows(ActionGroup group, PlacedRow whole, ValueReaders values, List<Problem> problems)
    {
        var fields = StepFields.Of(group);
        var (title, tags) = ProvenanceReader.Split(Title(group, whole));
        var firstLead = group.Rows.FirstOrDefault(row => row.Has(PlanField.Lead));
        return new ActionDraft
        {
            Title = Folded.Line(title),
            Provenance = tags,
            Leads = firstLead is null ? [] : values.Leads(firstLead.All(PlanField.Lead)),
            Start = fields[PlanField.Start] ? [] : values.Dates(whole.All(PlanField.Start)),
            Due = values.Dates(Distinct(group.Rows.SelectMany(row => row.All(PlanField.OverallDue)))
                .Concat(fields[PlanField.Due] ? [] : whole.All(PlanField.Due))),
            Ratings = new(
                fields[PlanField.OverallRating] ? null : values.Rating(whole.All(PlanField.OverallRating)),
                fields[PlanField.ActionRating] ? null : values.Rating(whole.All(PlanField.ActionRating)),
                fields[PlanField.ImpactRating] ? null : values.Rating(whole.All(PlanField.ImpactRating))),
            Progress = fields[PlanField.Progress] ? [] : ValueReaders.Texts(whole.All(PlanField.Progress)),
            Evidence = fields[PlanField.Evidence] ? [] : ValueReaders.Texts(whole.All(PlanField.Evidence)),
            Steps = StepRows.Draft(group, fields, values, problems),
        };
    }

    /// <summary>Of an improvement whose beginning is missing, what is left of it stands after three dots.</summary>
    private static string Title(ActionGroup group, PlacedRow whole)
    {
        if (group.Orphan) return "… " + (group.First.Task.Length > 0 ? group.First.Task : string.Join(' ', group.First.Cells.Select(cell => cell?.Text ?? "").Where(text => text.Length > 0)));
        return whole.Map.Has(PlanField.Steps) ? whole[PlanField.Title] : group.First[PlanField.Title];
    }

    private static void Doubt(ActionGroup group, ActionDraft draft, List<Problem> problems)
    {
        if (group.Reference is null && group.First[PlanField.Reference].Length == 0 && group.First.Map.Has(PlanField.Reference))
        {
            problems.Add(group.Orphan || (group.StepsInRows && draft.Title.Length == 0)
                ? new(Severity.Warning, "improvement-missing",
                    $"The {(draft.Steps.Count == 0 ? "row belongs" : "rows belong")} to an improvement whose beginning is not in the file. {(draft.Steps.Count == 0 ? "It was" : "They were")} kept as an action without a reference.", group.First.At)
                : new(Severity.Warning, "reference-missing", "The action has no reference in the file; it was kept without one.", group.First.At));
        }

        foreach (var (from, to, at) in group.Missing)
        {
            problems.Add(new(Severity.Warning, "steps-missing",
                $"The numbers of {group.Reference ?? "the improvement"} go from {from - 1} to {to + 1}: {(from == to ? $"step {from} is" : $"steps {from} to {to} are")} not in the file.", at));
        }
    }

    private static IEnumerable<string> Tags(PlacedRow row) => row.All(PlanField.Provenance)
        .SelectMany(cell => cell.Text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<Cell> Distinct(IEnumerable<Cell> cells) => cells.DistinctBy(cell => cell.Text.Trim());

    /// <summary>Everything that the file's rows say, heading by heading, so that the reading can be held against it.</summary>
    private static List<SourceField> SourceRow(ActionGroup group)
    {
        var map = group.First.Map;
        var fields = map.Columns
            .Select(column => new SourceField(Folded.Line(column.Heading), string.Join('\n', group.Rows.Select(row => Said(row.Cells[column.Index])).Where(text => text.Length > 0))))
            .Where(field => field.Text.Length > 0).ToList();
        fields.AddRange(group.Rows.SelectMany(row => row.Loose).Select(cell => new SourceField("", Said(cell))));
        return fields;
    }

    private static string Said(Cell? cell) =>
        cell is null ? "" : cell.Text.Length == 0 && cell.Shade is { } shade ? $"shaded {shade}" : cell.Text;
}
