using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;

namespace Milepost.Editing.Kinds;

/// <summary>The dates of an action or a step as a form asks for them. A date that stood does not move without a reason.</summary>
public static class Scheduling
{
    public const string Start = "Start";
    public const string Due = "Due";

    /// <summary>Why the due date moves. It belongs to the move, not to the record.</summary>
    public const string Because = "DueBecause";

    private const string AsWritten = "As you would write it: 30 September 2026, Sept 2026 or Ongoing. Several dates each on a line of its own";

    internal static IReadOnlyList<FormField> Fields { get; } =
    [
        new(Start, "Start", FieldKind.Dates) { Hint = AsWritten },
        new(Due, "Due", FieldKind.Dates) { Hint = "Where there are several, the last is the day it must be done" },
        new(Because, "Why the due date moves", FieldKind.Text) { Hint = "Only when you change a due date that stood. The board sees it in the dates ledger" },
    ];

    internal static (string, string?)[] Texts(IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due) =>
        [(Start, TypedText.DateLines(start)), (Due, TypedText.DateLines(due))];

    internal static string Leads(IEnumerable<Lead> leads) => string.Join('\n', leads.Select(lead => lead.Name));

    internal static IEnumerable<FieldFault> Check(IReadOnlyList<WrittenDate> before, FieldTexts texts)
    {
        var moves = texts[Due] != string.Join('\n', TypedText.Lines(TypedText.DateLines(before)));
        if (moves && before.Count > 0 && texts[Because].Length == 0)
        {
            yield return new(Because, "Say why the due date moves, such as: two posts could not be filled", Due);
        }

        if (!(moves && before.Count > 0) && texts[Because].Length > 0)
        {
            yield return new(Because, "No due date that stood is moved, so no reason is kept. Change the due date, or clear this", Due);
        }

        var starts = TypedText.Dates(texts[Start], []).Select(date => date.Date).Min();
        if (starts > TypedText.Dates(texts[Due], []).Select(date => date.LastDay).Max())
        {
            yield return new(Due, "Due must not be before the start. Change one of the two dates", Start);
        }
    }
}
