using System.Security.Cryptography;
using System.Text;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Updating;
using Milepost.Wording;

namespace Milepost.Working.Workbooks;

/// <summary>A workbook that came back, held against the plan as it stands: what becomes of every row.</summary>
/// <param name="Rows">The rows of which something was typed, in the order of the plan.</param>
public sealed record WorkbookMerge(IReadOnlyList<MergedRow> Rows)
{
    /// <summary>Rows that can be saved.</summary>
    public IEnumerable<MergedRow> Sound => Rows.Where(row => row.Outcome is SoundRow);

    /// <summary>Rows of which something must be chosen.</summary>
    public IEnumerable<MergedRow> Open => Rows.Where(row => row.Outcome is OpenRow);

    public IEnumerable<MergedRow> Refused => Rows.Where(row => row.Outcome is RefusedRow);

    /// <summary>Rows that say nothing that does not stand already.</summary>
    public IEnumerable<MergedRow> Untouched => Rows.Where(row => row.Outcome is UntouchedRow);

    /// <summary>Changes with everything that is shown of it: what was agreed to is what is saved, or it is shown again.</summary>
    public string Mark
    {
        get
        {
            var shown = new StringBuilder();
            foreach (var row in Rows)
            {
                shown.Append(row.Action).Append(row.Row is null && row.Outcome is RefusedRow refused ? refused.Faults[0].Message : "");
                foreach (var cell in row.Groups.Where(group => group.Outcome is not (CellOutcome.Unchanged or CellOutcome.Kept)).SelectMany(group => group.Cells))
                {
                    shown.Append('\u001F').Append(cell.Field.Name).Append('\u001F').Append(cell.Now).Append('\u001F').Append(cell.Typed);
                }
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.ToString())).AsSpan(0, 16));
        }
    }

    /// <param name="facts">The plan.</param>
    /// <param name="returned">What came back.</param>
    /// <param name="reach">How much of an action is the person's; null where nothing is.</param>
    /// <param name="choices">What they chose where both changed the same, by action and by the first cell of what it says.</param>
    /// <param name="by">Whose word it will be.</param>
    /// <param name="today">The day.</param>
    public static WorkbookMerge Of(
        PlanFacts facts, ReturnedWorkbook returned, Func<ActionFacts, Reach?> reach,
        IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, CellChoice>> choices, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(choices);
        var known = facts.Actions.Select((action, at) => (action, at)).ToDictionary(pair => pair.action.Action.Id.Value);
        return new([.. returned.Rows.OrderBy(row => known.TryGetValue(row.Action, out var found) ? found.at : int.MaxValue).Select(Merged)]);

        MergedRow Merged(ReturnedRow row)
        {
            if (!known.TryGetValue(row.Action, out var found)) return Refusal(row, "It was taken out of the plan since the workbook was downloaded");
            var action = found.action;
            if (action.Action.WithdrawnOn is { } on)
            {
                return Refusal(row, $"It was withdrawn on {Say.Date(on)}{(action.Action.WithdrawnBecause is { } why ? $": {why}" : "")}");
            }

            return reach(action) is not { } theirs ? Refusal(row, "It is led by somebody else, so it is not yours to update")
                : RowMerge.Of(WorkbookRow.Of(UpdateForm.For(facts, action, theirs, today)), row, choices.GetValueOrDefault(row.Action, NoChoices), by);
        }
    }

    private static readonly Dictionary<string, CellChoice> NoChoices = [];

    private static MergedRow Refusal(ReturnedRow row, string why) =>
        new(row.Action, row.Called, null, [], null, new RefusedRow([new FieldFault("", why)]));
}
