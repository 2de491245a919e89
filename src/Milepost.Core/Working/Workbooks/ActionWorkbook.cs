using Milepost.Facts;
using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>A workbook in which somebody updates their actions, as it is downloaded.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Rows">The actions in it.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who downloads it.</param>
public sealed record ActionWorkbook(PlanFacts Facts, IReadOnlyList<WorkbookRow> Rows, DateOnly On, string By)
{
    /// <summary>The actions that are theirs, of those that were asked for and stand.</summary>
    public static ActionWorkbook Of(PlanFacts facts, IEnumerable<ActionFacts> actions, Func<ActionFacts, Reach?> reach, DateOnly today, string by) =>
        new(facts, [.. Theirs(actions, reach).Select(one => WorkbookRow.Of(UpdateForm.For(facts, one.Action, one.Reach, today)))], today, by);

    /// <summary>The actions that would be in it.</summary>
    public static IEnumerable<(ActionFacts Action, Reach Reach)> Theirs(IEnumerable<ActionFacts> actions, Func<ActionFacts, Reach?> reach)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(reach);
        return
            from action in actions
            where action.Action.WithdrawnOn is null
            let theirs = reach(action)
            where theirs is not null
            select (action, theirs);
    }

    /// <summary>What stands in it, to be held against what comes back.</summary>
    public WorkbookBegun Base => new(Facts.Plan.Id.Value, On, By, Rows.ToDictionary(
        row => row.Action.Action.Id.Value,
        row => (IReadOnlyDictionary<string, string>)row.Fields.Select(one => (one.Name, Text: WorkbookRow.Written(one, row.Standing[one.Name])))
            .Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Name, cell => cell.Text)));

    /// <summary>What stands in one cell of the sheet of actions.</summary>
    public static string Cell(WorkbookRow row, WorkbookColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        var action = row.Action.Action;
        var standing = row.Form.Standing;
        return column.Name switch
        {
            WorkbookColumn.Reference => CellText.Plain(action.Reference),
            WorkbookColumn.Title => CellText.Plain(action.Title),
            WorkbookColumn.Leads => string.Join('\n', row.Action.Leads.Select(lead => CellText.Plain(lead.Name))),
            WorkbookColumn.StepsDone => standing.Steps.Count == 0 ? "" : $"{standing.Steps.Count(step => step.Done)} of {standing.Steps.Count}",
            WorkbookColumn.SaidLast => standing.LastProgress is { } last ? CellText.Plain($"{Say.Date(last.On)}, {last.By}: {last.Note}") : "",
            WorkbookColumn.Key => action.Id.Value.ToString(),
            _ when row.Fields.FirstOrDefault(field => field.Name == column.Name) is { } open => WorkbookRow.Written(open, row.Standing[open.Name]),
            _ => "",
        };
    }

    /// <summary>What stands in one cell of the sheet of steps.</summary>
    public static string Cell(WorkbookRow row, StepQuestion step, WorkbookColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(column);
        var record = step.Step.Facts.Step;
        return column.Name switch
        {
            WorkbookColumn.Step => CellText.Plain($"{(record.Reference is { } mark ? mark + ") " : "")}{record.Title}"),
            WorkbookColumn.StepDue => step.Step.Due.Now?.Said ?? "",
            WorkbookColumn.Ticked => WorkbookRow.Written(row.Fields.First(field => field.Name == step.Tick), row.Standing[step.Tick]),
            WorkbookColumn.TickedOn => row.Standing[step.On],
            WorkbookColumn.Key => $"{row.Action.Action.Id}/{record.Id}",
            _ => Cell(row, column),
        };
    }
}
