using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Working.Workbooks;
using Milepost.Wording;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>One row of a workbook as the page shows what becomes of it.</summary>
/// <param name="Row">The row.</param>
public sealed record ShownRow(MergedRow Row)
{
    /// <summary>What is saved, cell by cell.</summary>
    public IEnumerable<MergedGroup> Taken => Row.Groups.Where(group => group.Outcome is CellOutcome.Taken or CellOutcome.Together);

    /// <summary>What somebody must choose, or has chosen.</summary>
    public IEnumerable<MergedGroup> Chosen => Row.Groups.Where(group => group.Outcome is CellOutcome.Both);

    /// <summary>What others changed since, and stays.</summary>
    public IEnumerable<MergedGroup> Kept => Row.Groups.Where(group => group.Outcome is CellOutcome.Kept or CellOutcome.Same);

    public IEnumerable<FieldFault> Faults => Row.Outcome is RefusedRow refused ? refused.Faults : [];

    public string Tag => Row.Outcome switch
    {
        SoundRow => "to be saved",
        OpenRow => "choose",
        RefusedRow => "not saved",
        _ => "stands already",
    };

    public string TagColour => Row.Outcome switch
    {
        SoundRow => "govuk-tag--green",
        OpenRow => "govuk-tag--yellow",
        RefusedRow => "govuk-tag--red",
        _ => "govuk-tag--grey",
    };

    /// <summary>The name of the answer to a choice.</summary>
    public string Choice(CellGroup group) => $"choice.{Row.Action}.{group.Head.Name}";

    /// <summary>The heading of the column that a cell stands in.</summary>
    public static string Heading(FormField field) =>
        WorkbookColumn.OfActions.FirstOrDefault(column => column.Name == field.Name)?.Heading
        ?? (field.Name.StartsWith(WorkbookRow.StepTick, StringComparison.Ordinal) ? $"Done: {Say.Shorten(field.Label, 80)}" : field.Label);

    /// <summary>The heading of what a fault is about; null where it is about the whole row.</summary>
    public string? Heading(FieldFault fault) => fault.Field.Length == 0 ? null
        : Row.Row?.Fields.FirstOrDefault(field => field.Name == fault.Field) is { } field ? Heading(field)
        : WorkbookColumn.OfActions.FirstOrDefault(column => column.Name == fault.Field)?.Heading;

    /// <summary>A text of a cell for people.</summary>
    public static string Said(FormField field, string text) => text.Length == 0
        ? field.Name.StartsWith(WorkbookRow.StepTick, StringComparison.Ordinal) ? "not done" : "nothing"
        : field.Said(text);

    /// <summary>The cells of a group in which one of three texts differs from what stood.</summary>
    public static IEnumerable<(MergedField Cell, string Text)> Changed(MergedGroup group, Func<MergedField, string> text) =>
        group.Cells.Where(cell => text(cell) != cell.Was).Select(cell => (cell, text(cell)));
}
