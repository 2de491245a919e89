using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>One action as a workbook shows it: what may be typed, and how each cell stands. The rules are those of the form that updates it.</summary>
public sealed class WorkbookRow
{
    public const string Work = "Work";
    public const string Impact = "Impact";
    public const string Because = ".Because";
    public const string Next = ".Next";
    public const string BackBy = ".BackBy";

    /// <summary>What begins the name of a cell that says whether a step is done.</summary>
    public const string StepTick = "Step.";

    /// <summary>The cells by the names that the form has for them.</summary>
    private readonly Dictionary<string, string> inForm = [];

    private WorkbookRow(UpdateForm form)
    {
        Form = form;
        var fields = form.Fields.ToDictionary(field => field.Name);
        FormField Cell(string name, string? named = null)
        {
            inForm[named ?? name] = name;
            return fields[name] with { Name = named ?? name };
        }

        string[] words = [UpdateForm.Done, UpdateForm.Next, UpdateForm.Blocked, UpdateForm.ForBoard];
        Groups =
        [
            .. words.Select(name => Cell(name)).Select(field => new CellGroup(field, [], field.Label.ToLowerInvariant())),
            .. form.Ratings.Select(asked => Rating(asked, asked.Of is RatingOf.Impact ? Impact : Work, Cell)),
            .. form.Reach.Whole ? [new CellGroup(Cell(UpdateForm.Due), [Cell(UpdateForm.MoveReason), Cell(UpdateForm.MoveBecause), Cell(UpdateForm.AgreedBy)], "the due date")] : Array.Empty<CellGroup>(),
            .. form.Steps.Select(step => new CellGroup(Cell(step.Tick), [Cell(step.On)], $"the step “{Say.Shorten(step.Step.Facts.Step.Title, 60)}”")),
        ];
        Fields = [.. Groups.SelectMany(group => group.Fields)];
        Standing = FieldTexts.Of(Fields.Select(field => (field.Name, (string?)CellText.Plain(Stands(field.Name)))));
    }

    public static WorkbookRow Of(UpdateForm form) => new(form);

    /// <summary>What is asked of whoever updates the action.</summary>
    public UpdateForm Form { get; }

    public ActionFacts Action => Form.Action;

    /// <summary>"1.3 Every child is seen".</summary>
    public string Called => $"{Action.Action.Reference} {Say.Shorten(Action.Action.Title, 120)}".Trim();

    /// <summary>What the cells say together.</summary>
    public IReadOnlyList<CellGroup> Groups { get; }

    /// <summary>Every cell that may be typed into.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>What stands in each cell.</summary>
    public FieldTexts Standing { get; }

    /// <summary>Whether the cell of that name is a rating.</summary>
    public static bool IsRating(string name) => name is Work or Impact;

    /// <summary>The name that the form has for a cell.</summary>
    public string InForm(string cell) => inForm[cell];

    /// <summary>The name that the row has for a field of the form; null where it has none.</summary>
    public string? FromForm(string field) => inForm.FirstOrDefault(pair => pair.Value == field).Key;

    /// <summary>A text of a cell as a workbook writes it.</summary>
    public static string Written(FormField field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Name.StartsWith(StepTick, StringComparison.Ordinal) ? text == StepQuestion.Ticked ? "Yes" : "No"
            : text.Length == 0 ? "" : field.Said(text);
    }

    private static CellGroup Rating(RatingQuestion asked, string named, Func<string, string?, FormField> cell) => new(
        cell(asked.Key, named), [cell(asked.Because, named + Because), cell(asked.Next, named + Next), cell(asked.BackBy, named + BackBy)],
        asked.Of switch { RatingOf.Impact => "the impact rating", RatingOf.Overall => "the overall rating", _ => "the action rating" });

    /// <summary>A workbook shows also what was said of a rating, where the form asks for it anew.</summary>
    private string? Stands(string cell)
    {
        foreach (var asked in Form.Ratings)
        {
            var field = inForm[cell];
            if (field == asked.Because) return asked.Standing?.Rationale;
            if (field == asked.Next) return asked.Standing?.NextStep;
            if (field == asked.BackBy) return asked.Standing?.BackOnTrackBy is { } by ? Say.Date(by) : null;
        }

        return Form.Now[inForm[cell]];
    }
}
