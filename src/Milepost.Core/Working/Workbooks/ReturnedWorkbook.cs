namespace Milepost.Working.Workbooks;

/// <summary>What stood in the cells of a workbook when it was downloaded.</summary>
/// <param name="Plan">The plan that it was made from.</param>
/// <param name="On">The day it was downloaded.</param>
/// <param name="By">Who downloaded it.</param>
/// <param name="Actions">What stood of each action, cell by cell.</param>
public sealed record WorkbookBegun(Guid Plan, DateOnly On, string By, IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Actions);

/// <summary>An action of which something was typed into a workbook.</summary>
/// <param name="Action">The action.</param>
/// <param name="Called">What the workbook calls it.</param>
/// <param name="Was">What stood in each cell when the workbook was downloaded.</param>
/// <param name="Typed">What was typed, of the cells that differ; a cell that was emptied says nothing.</param>
public sealed record ReturnedRow(Guid Action, string Called, IReadOnlyDictionary<string, string> Was, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>The row was there more than once and not twice the same: every text that was typed into a cell.</summary>
    public IReadOnlyList<string> Doubled { get; init; } = [];
}

/// <summary>A workbook that came back: what was typed into it, and what it was begun from.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="TakenOn">The day it was downloaded.</param>
/// <param name="TakenBy">Who downloaded it.</param>
/// <param name="Rows">The actions of which something was typed.</param>
/// <param name="Untouched">How many actions came back as they were.</param>
/// <param name="LeftOut">How many actions did not come back; they are left as they are.</param>
/// <param name="Remarks">What was in it that could not be taken, in words.</param>
public sealed record ReturnedWorkbook(
    string File, DateOnly TakenOn, string TakenBy, IReadOnlyList<ReturnedRow> Rows, int Untouched, int LeftOut, IReadOnlyList<string> Remarks);
