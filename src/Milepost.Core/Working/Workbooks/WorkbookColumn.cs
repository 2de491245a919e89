using Milepost.Updating;

namespace Milepost.Working.Workbooks;

/// <summary>A column of a workbook in which somebody works on their actions.</summary>
/// <param name="Name">The name of its cells, in what stood and in what was typed.</param>
/// <param name="Heading">What stands above it; it is found by this again, wherever it was moved.</param>
/// <param name="Width">How many letters wide it is.</param>
/// <param name="Open">It is there to be typed into.</param>
public sealed record WorkbookColumn(string Name, string Heading, int Width, bool Open = true)
{
    /// <summary>By which a row is known again; hidden, since it says nothing to anybody.</summary>
    public const string Key = "Key";

    public const string KeyHeading = "Milepost row";
    public const string Reference = "Reference";
    public const string Title = "Title";
    public const string Leads = "Leads";
    public const string StepsDone = "StepsDone";
    public const string SaidLast = "SaidLast";
    public const string Ticked = "Ticked";
    public const string TickedOn = "TickedOn";
    public const string StepDue = "StepDue";
    public const string Step = "Step";

    /// <summary>The columns of the sheet of actions.</summary>
    public static IReadOnlyList<WorkbookColumn> OfActions { get; } =
    [
        new(Reference, "Reference", 11, Open: false), new(Title, "What is promised", 42, Open: false), new(Leads, "Led by", 22, Open: false),
        new(StepsDone, "Steps done", 12, Open: false), new(SaidLast, "Said last", 36, Open: false),
        new(UpdateForm.Done, "What was done", 40), new(UpdateForm.Next, "What is next", 30), new(UpdateForm.Blocked, "What is in the way", 30),
        new(UpdateForm.ForBoard, "Words for the board", 36),
        new(WorkbookRow.Work, "Action rating", 16), new(WorkbookRow.Work + WorkbookRow.Because, "Action rating: why", 36),
        new(WorkbookRow.Work + WorkbookRow.Next, "Action rating: next step to bring it back", 30), new(WorkbookRow.Work + WorkbookRow.BackBy, "Action rating: on track again by", 18),
        new(WorkbookRow.Impact, "Impact rating", 16), new(WorkbookRow.Impact + WorkbookRow.Because, "Impact rating: why", 36),
        new(WorkbookRow.Impact + WorkbookRow.Next, "Impact rating: next step to bring it back", 30), new(WorkbookRow.Impact + WorkbookRow.BackBy, "Impact rating: on track again by", 18),
        new(UpdateForm.Due, "Due", 20), new(UpdateForm.MoveReason, "Due date moved: reason", 26), new(UpdateForm.MoveBecause, "Due date moved: in your words", 30),
        new(UpdateForm.AgreedBy, "Due date moved: who agreed", 22), new(Key, KeyHeading, 12, Open: false),
    ];

    /// <summary>The columns of the sheet of steps.</summary>
    public static IReadOnlyList<WorkbookColumn> OfSteps { get; } =
    [
        new(Reference, "Reference", 11, Open: false), new(Title, "What is promised", 42, Open: false), new(Step, "Step", 60, Open: false),
        new(StepDue, "Step due", 20, Open: false), new(Ticked, "Done?", 10), new(TickedOn, "Done on", 18), new(Key, KeyHeading, 12, Open: false),
    ];
}
