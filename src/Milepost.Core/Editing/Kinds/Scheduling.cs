using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;

namespace Milepost.Editing.Kinds;

/// <summary>The dates of an action or a step as a form asks for them. A date that stood does not move without a reason.</summary>
public static class Scheduling
{
    public const string Start = "Start";
    public const string Due = "Due";

    /// <summary>Which of the listed reasons the due date moves for.</summary>
    public const string Reason = "DueReason";

    /// <summary>Why the due date moves, in words.</summary>
    public const string Because = "DueBecause";

    /// <summary>Who agreed to it.</summary>
    public const string AgreedBy = "DueAgreedBy";

    private const string AsWritten = "As you would write it: 30 September 2026, Sept 2026 or Ongoing. Several dates each on a line of its own";

    internal static IReadOnlyList<FormField> Fields { get; } =
    [
        new(Start, "Start", FieldKind.Dates) { Hint = AsWritten },
        new(Due, "Due", FieldKind.Dates) { Hint = "Where there are several, the last is the day it must be done" },
        new(Reason, "Why the due date moves", FieldKind.Choice)
        {
            Hint = "Only when you change a due date that stood",
            Choices = [new("", "Choose a reason"), .. MoveReasons.All.Select(one => new FieldChoice(one.ToString(), MoveReasons.Said(one)))],
        },
        new(Because, "In your words", FieldKind.Text) { Hint = "The board reads it in the dates ledger" },
        new(AgreedBy, "Who agreed to it") { Hint = "Leave it empty where nobody was asked" },
    ];

    /// <summary>It is said of the move of a date, and belongs to that and not to the record.</summary>
    public static bool IsOfMove(string field) => field is Reason or Because or AgreedBy;

    /// <summary>What somebody said of a move that could not be made yet, in one text; empty where nothing was said.</summary>
    public static string Said(FieldTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var reason = texts.Choice<MoveReason>(Reason) is { } chosen ? MoveReasons.Said(chosen) : null;
        var agreed = texts.OrNull(AgreedBy) is { } who ? $"Agreed by {who}" : null;
        return string.Join('\n', new[] { reason, texts.OrNull(Because), agreed }.OfType<string>());
    }

    /// <summary>A move as the form has it.</summary>
    public static FieldTexts Of(DateMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return FieldTexts.Of((Reason, move.Reason?.ToString()), (Because, move.Because), (AgreedBy, move.AgreedBy));
    }

    internal static (string, string?)[] Texts(IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due) =>
        [(Start, TypedText.DateLines(start)), (Due, TypedText.DateLines(due))];

    internal static string Leads(IEnumerable<Lead> leads) => string.Join('\n', leads.Select(lead => lead.Name));

    internal static IEnumerable<FieldFault> Check(IReadOnlyList<WrittenDate> before, FieldTexts texts)
    {
        var moves = texts[Due] != string.Join('\n', TypedText.Lines(TypedText.DateLines(before)));
        if (moves && before.Count > 0)
        {
            if (texts[Reason].Length == 0) yield return new(Reason, "Choose why the due date moves", Due);
            if (texts[Because].Length == 0) yield return new(Because, "Say why the due date moves, such as: two posts could not be filled", Due);
        }
        else
        {
            foreach (var said in new[] { Reason, Because, AgreedBy }.Where(field => texts[field].Length > 0))
            {
                yield return new(said, "No due date that stood is moved, so no reason is kept. Change the due date, or clear this", Due);
            }
        }

        var starts = TypedText.Dates(texts[Start], []).Select(date => date.Date).Min();
        if (starts > TypedText.Dates(texts[Due], []).Select(date => date.LastDay).Max())
        {
            yield return new(Due, "Due must not be before the start. Change one of the two dates", Start);
        }
    }
}
