using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Updating;

namespace Milepost.Working.Workbooks;

/// <summary>Holds one row of a workbook against what stood when it was downloaded and what stands now.</summary>
public static class RowMerge
{
    /// <param name="row">The action as it stands.</param>
    /// <param name="returned">What was typed, and what stood.</param>
    /// <param name="choices">What was chosen where both changed the same, by the first cell of what they say.</param>
    /// <param name="by">Whose word it will be.</param>
    public static MergedRow Of(WorkbookRow row, ReturnedRow returned, IReadOnlyDictionary<string, CellChoice> choices, string by)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(choices);
        var scheme = row.Form.Facts.Plan.Scheme;
        FieldTexts Said(Func<FormField, string> cell) => FieldTexts.Of(row.Fields.Select(field =>
            (field.Name, (string?)CellText.Typed(field, cell(field), returned.Was.GetValueOrDefault(field.Name, ""), scheme))));
        var was = Said(field => returned.Was.GetValueOrDefault(field.Name, ""));
        var typed = Said(field => returned.Typed.TryGetValue(field.Name, out var text) ? text : returned.Was.GetValueOrDefault(field.Name, ""));

        var groups = row.Groups.Select(group => Merged(group, was, row.Standing, typed, choices)).ToList();
        var filled = Filled(row, groups);
        return new(returned.Action, row.Called, row, groups, filled, Outcome(row, returned, groups, filled, by));
    }

    private static RowOutcome Outcome(WorkbookRow row, ReturnedRow returned, List<MergedGroup> groups, FieldTexts filled, string by)
    {
        var faults = Beside(row, returned).ToList();
        if (groups.Where(group => group.Waits).ToList() is { Count: > 0 } waiting && faults.Count == 0) return new OpenRow(waiting);
        if (groups.Exists(group => group.IsTaken))
        {
            switch (UpdateCheck.Of(row.Form, row.Form.Now, filled, by))
            {
                case RefusedUpdate refused:
                    faults.AddRange(refused.Faults.Select(fault => fault with { Field = row.FromForm(fault.Field) ?? "" }));
                    break;
                case SoundUpdate { Facts.IsEmpty: false } sound when faults.Count == 0:
                    return new SoundRow(sound.Facts);
            }
        }

        return faults.Count > 0 ? new RefusedRow(faults) : new UntouchedRow();
    }

    /// <summary>What was typed where nothing of theirs is asked, or twice and not the same.</summary>
    private static IEnumerable<FieldFault> Beside(WorkbookRow row, ReturnedRow returned)
    {
        if (returned.Doubled is [_, ..] doubled)
        {
            yield return new("", $"The row is there more than once, and says both {string.Join(" and ", doubled.Take(4).Select(text => $"“{text}”"))}. Leave one of them");
        }

        var known = row.Fields.Select(field => field.Name).ToHashSet();
        foreach (var (name, text) in returned.Typed.Where(cell => !known.Contains(cell.Key)))
        {
            yield return new(name, name.StartsWith("Step", StringComparison.Ordinal)
                ? $"That step is led by somebody else, was withdrawn, or is done by its own date, so “{text}” was not taken"
                : $"That is for whoever leads the whole of it, so “{text}” was not taken");
        }
    }

    private static MergedGroup Merged(CellGroup group, FieldTexts was, FieldTexts now, FieldTexts typed, IReadOnlyDictionary<string, CellChoice> choices)
    {
        var cells = ThreeWay.Merge([.. group.Fields], was, now, typed).Select(Joined).ToList();
        var (mine, theirs) = (cells.Exists(cell => cell.Typed != cell.Was), cells.Exists(cell => cell.Now != cell.Was));
        var outcome = (mine, theirs) switch
        {
            (false, false) => CellOutcome.Unchanged,
            (true, false) => CellOutcome.Taken,
            (false, true) => CellOutcome.Kept,
            _ when cells.TrueForAll(cell => cell.Typed == cell.Was || cell.Typed == cell.Now) => CellOutcome.Same,
            _ when cells[0].Typed != cells[0].Now || cells.Exists(cell => cell.Outcome is MergeOutcome.Collided) => CellOutcome.Both,
            _ => CellOutcome.Together,
        };
        return new(group, cells, outcome, outcome is CellOutcome.Both && choices.TryGetValue(group.Head.Name, out var choice) ? choice : null);
    }

    /// <summary>Words of which each changed another sentence are brought together.</summary>
    private static MergedField Joined(MergedField cell) =>
        cell.Outcome is MergeOutcome.Collided && cell.Field.Kind is FieldKind.Text && TextMerge.Join(cell.Was, cell.Now, cell.Typed) is { } joined
            ? cell with { Outcome = MergeOutcome.Together, Text = joined }
            : cell;

    /// <summary>The form as whoever typed into the workbook would fill it in today.</summary>
    private static FieldTexts Filled(WorkbookRow row, List<MergedGroup> groups)
    {
        var filled = row.Form.Now;
        foreach (var group in groups.Where(group => group.IsTaken || group.Waits))
        {
            // A colour that was left and is to stand again is said with all that was said of it; any other only with what is new.
            var whole = group.Outcome is CellOutcome.Both && group.Cells[0].Typed == group.Cells[0].Was && group.Cells[0].Typed != group.Cells[0].Now;
            foreach (var cell in group.Cells)
            {
                var text = group.Outcome is CellOutcome.Both ? cell.Typed : cell.Text;
                if (cell.Typed != cell.Was || (whole && text.Length > 0)) filled = filled.With(row.InForm(cell.Field.Name), text);
            }
        }

        return filled;
    }
}
