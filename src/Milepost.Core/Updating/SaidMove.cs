using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Identity;

namespace Milepost.Updating;

/// <summary>A due date as somebody moves it. One that stood does not move without a reason from the list and words.</summary>
internal sealed class SaidMove(UpdateForm form, MergedField due, Func<string, string?> typed, string by)
{
    private readonly string? reason = typed(UpdateForm.MoveReason);
    private readonly string? because = typed(UpdateForm.MoveBecause);
    private readonly string? agreed = typed(UpdateForm.AgreedBy);

    private IReadOnlyList<WrittenDate> Before => form.Action.Action.Due;
    private bool Moves => due.Outcome is MergeOutcome.Mine && Before.Count > 0;

    public IEnumerable<FieldFault> Faults
    {
        get
        {
            if (Moves)
            {
                if (due.Text.Length == 0) yield return new(UpdateForm.Due, "Enter the new date, such as 30 September 2027");
                if (reason is null) yield return new(UpdateForm.MoveReason, "Choose why the due date moves", UpdateForm.Due);
                if (because is null) yield return new(UpdateForm.MoveBecause, "Say in your words why the due date moves, such as: two posts could not be filled", UpdateForm.Due);
            }
            else if ((reason ?? because ?? agreed) is not null && !IsSaid)
            {
                yield return new(UpdateForm.Due, due.Outcome is MergeOutcome.Same
                    ? "Somebody moved the date to the same day while you typed, for another reason. Clear yours, or put it into what was done"
                    : "No due date that stood is moved, so no reason is kept. Change the date, or clear the reason");
            }
        }
    }

    /// <summary>The dates that are to stand; null where they stay.</summary>
    public IReadOnlyList<WrittenDate>? Due => due.Outcome is MergeOutcome.Mine ? TypedText.Dates(due.Text, Before) : null;

    public DateMove? Move => !Moves ? null
        : new DateMove(Id<DateMove>.New(), form.Facts.Plan.Id, form.Action.Action.Id, null, form.Today, by, because)
        {
            Before = Before,
            After = Due!,
            Reason = Enum.Parse<MoveReason>(reason!),
            AgreedBy = agreed,
        };

    /// <summary>The very move was saved already: the form was sent twice.</summary>
    private bool IsSaid => due.Outcome is MergeOutcome.Same && form.Action.Moves is [.., var last]
        && (last.Because, last.AgreedBy, last.Reason?.ToString()) == (because, agreed, reason);
}
