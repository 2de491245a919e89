using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Updating;

namespace Milepost.Working.Workbooks;

/// <summary>What becomes of cells that say one thing together, held against what stood and what stands.</summary>
public enum CellOutcome
{
    /// <summary>Nothing was typed and nothing has changed since.</summary>
    Unchanged,

    /// <summary>Only the workbook says otherwise; it is taken.</summary>
    Taken,

    /// <summary>Only the record has changed since; it is kept.</summary>
    Kept,

    /// <summary>Both changed it to the same.</summary>
    Same,

    /// <summary>Both changed it and neither touched what the other did; both are taken.</summary>
    Together,

    /// <summary>Both changed it, and somebody must choose.</summary>
    Both,
}

/// <summary>Which of two stands, where both changed the same.</summary>
public enum CellChoice
{
    /// <summary>What was typed into the workbook.</summary>
    Mine,

    /// <summary>What stands in the record.</summary>
    Record,
}

/// <summary>Cells that say one thing together, with what stood, what stands and what was typed.</summary>
/// <param name="Group">What they say.</param>
/// <param name="Cells">Each of them.</param>
/// <param name="Outcome">What becomes of them.</param>
/// <param name="Choice">What was chosen, where both changed it; null while nobody has.</param>
public sealed record MergedGroup(CellGroup Group, IReadOnlyList<MergedField> Cells, CellOutcome Outcome, CellChoice? Choice)
{
    /// <summary>What the workbook says of it is to be saved.</summary>
    public bool IsTaken => Outcome is CellOutcome.Taken or CellOutcome.Together || (Outcome is CellOutcome.Both && Choice is CellChoice.Mine);

    /// <summary>Somebody has yet to choose.</summary>
    public bool Waits => Outcome is CellOutcome.Both && Choice is null;
}

/// <summary>What becomes of one row of a workbook.</summary>
public abstract record RowOutcome;

/// <summary>Nothing of it is to be saved: it came back as it was, or what it says stands already, or the record was chosen.</summary>
public sealed record UntouchedRow : RowOutcome;

/// <summary>All that was typed can be saved.</summary>
/// <param name="Facts">What is to be saved.</param>
public sealed record SoundRow(NewFacts Facts) : RowOutcome;

/// <summary>Somebody else changed the same since, and the person must choose before it is saved.</summary>
/// <param name="Groups">What there is to choose.</param>
public sealed record OpenRow(IReadOnlyList<MergedGroup> Groups) : RowOutcome;

/// <summary>It is not saved, by the rules that hold for every update.</summary>
/// <param name="Faults">Everything that is wrong, each with the cell that it is about; no cell where it is about the whole row.</param>
public sealed record RefusedRow(IReadOnlyList<FieldFault> Faults) : RowOutcome;

/// <summary>One row of a workbook held against the record as it stands.</summary>
/// <param name="Action">The action.</param>
/// <param name="Called">What people know it by.</param>
/// <param name="Row">What may be typed of it; null where it is not the person's, or not there.</param>
/// <param name="Groups">What becomes of each part of it.</param>
/// <param name="Typed">The form of the update as the workbook fills it in; null where there is none.</param>
/// <param name="Outcome">What becomes of the whole.</param>
public sealed record MergedRow(Guid Action, string Called, WorkbookRow? Row, IReadOnlyList<MergedGroup> Groups, FieldTexts? Typed, RowOutcome Outcome);
