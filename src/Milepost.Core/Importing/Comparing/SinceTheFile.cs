using Milepost.Actions;
using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>
/// Reads a file as if whoever wrote it had known what was renumbered, merged, split and withdrawn here since. An old file
/// must neither bring back an old number nor undo a person's decision without a word.
/// </summary>
internal sealed class SinceTheFile
{
    private readonly PlanFacts stored;
    private readonly KnownReferences known;
    private readonly List<ActionDraft> rows;
    private readonly List<ComparisonNote> notes = [];

    // What the file calls 1.3 is called 2.4 here: for the measures, which cite actions by number.
    private readonly Dictionary<string, string> renamed = [];

    private SinceTheFile(PlanFacts stored, PlanDraft draft) =>
        (this.stored, known, rows) = (stored, new KnownReferences(stored), [.. draft.Actions]);

    public static (PlanDraft Draft, IReadOnlyList<ComparisonNote> Notes) Read(PlanFacts stored, PlanDraft draft)
    {
        if (stored.FormerReferences.Count == 0 && stored.Actions.All(one => !ByPerson(one.Action)) && MovedSteps.None(stored) && WithdrawnHere.None(stored)) return (draft, []);
        var since = new SinceTheFile(stored, draft);
        since.Withdrawn();
        since.Renumbered();
        var rows = MovedSteps.Follow(stored, since.rows, since.notes);
        var measures = draft.Measures.Select(one => one with { Actions = [.. one.Actions.Select(since.Now).DistinctBy(KnownReferences.Key)] });
        return (WithdrawnHere.LeaveOut(stored, draft with { Actions = rows, Measures = [.. measures] }, since.notes), since.notes);
    }

    private static bool ByPerson(PlanAction action) => action.WithdrawnOn is not null && !PlanChanges.WentWithAFile(action);

    private string Now(string cited) => renamed.GetValueOrDefault(KnownReferences.Key(cited), cited);

    /// <summary>Rows of actions that a person withdrew stay out; what a merged one newly says goes to the action that took it up.</summary>
    private void Withdrawn()
    {
        foreach (var gone in stored.Actions.Where(one => ByPerson(one.Action)))
        {
            var at = rows.FindIndex(row => IsRowOf(row, gone.Action));
            if (at < 0) continue;
            var row = rows[at];
            rows.RemoveAt(at);
            if (gone.Action.MergedIntoId is not null && known.Now(gone.Action.Id) is { Action.WithdrawnOn: null } into)
            {
                TakeUp(row, gone, into);
            }
            else
            {
                Note(row, $"Withdrawn here on {Say.Date(gone.Action.WithdrawnOn!.Value)}: {gone.Action.WithdrawnBecause} The file still has it; it stays withdrawn, and what the row says is left out. It can be brought back on the page of what was withdrawn.");
            }
        }
    }

    private bool IsRowOf(ActionDraft row, PlanAction gone)
    {
        var same = Same.Text(row.Title, gone.Title);
        if (row.Reference is null || gone.Reference is null) return same && stored.Actions.All(one => one.Action.WithdrawnOn is not null || !Same.Text(one.Action.Title, row.Title));
        if (Folded.Key(row.Reference) != Folded.Key(gone.Reference)) return false;
        return known.Standing(row.Reference) is not { } other || same && !Same.Text(other.Action.Title, row.Title);
    }

    private void TakeUp(ActionDraft row, ActionFacts gone, ActionFacts into)
    {
        var number = into.Action.Reference;
        if (row.Reference is { } old && number is not null) renamed[KnownReferences.Key(old)] = number;
        Note(row, $"Merged here into {number ?? into.Action.Title} on {Say.Date(gone.Action.WithdrawnOn!.Value)}. Its steps, and what the row newly says of progress and evidence, are taken as of that.");
        List<StepDraft> steps = [.. row.Steps.Select(step => step with { Reference = null })];
        var at = rows.FindIndex(other => other.Reference is { } own && number is not null && Leads(own) == into);
        if (at < 0)
        {
            rows.Add(row with { Reference = number, Title = into.Action.Title, Steps = steps });
            return;
        }

        var target = rows[at];
        rows[at] = target with
        {
            Steps = [.. target.Steps, .. steps],
            Leads = Both(target.Leads, row.Leads),
            Provenance = Both(target.Provenance, row.Provenance),
            SuccessTests = Both(target.SuccessTests, row.SuccessTests),
            ChildrensStatements = Both(target.ChildrensStatements, row.ChildrensStatements),
            Progress = [.. target.Progress, .. row.Progress.Where(text => !gone.Progress.Any(entry => Same.Text(entry.Text, text)))],
            Evidence = [.. target.Evidence, .. row.Evidence.Where(text => !gone.Evidence.Any(item => Same.Text(item.Text, text)))],
        };
    }

    /// <summary>A row under a number that its action no longer has is that action's row, under the number that it has now.</summary>
    private void Renumbered()
    {
        var before = rows.ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (before[i].Reference is not { } old || Renumbered(before[i], old, before) is not { } former) continue;
            var now = known.Now(former.ActionId)!.Action.Reference!;
            renamed[KnownReferences.Key(old)] = now;
            rows[i] = before[i] with { Reference = now };
            Note(before[i], $"{old} is {now} here ({former.Because} on {Say.Date(former.On)}). The row is taken as {now}’s, which keeps its number.");
        }
    }

    private FormerReference? Renumbered(ActionDraft row, string old, List<ActionDraft> all)
    {
        foreach (var former in stored.FormerReferences.Where(one => KnownReferences.Key(one.Reference) == KnownReferences.Key(old)).Reverse())
        {
            if (known.Now(former.ActionId)?.Action is not { WithdrawnOn: null, Reference: { } now } action || KnownReferences.Key(now) == KnownReferences.Key(old)) continue;
            var same = Same.Text(row.Title, action.Title);
            // The number went to another action since: only the very words can say that the row is the first one's.
            if (known.Standing(old) is { } other && !(same && !Same.Text(row.Title, other.Action.Title))) continue;
            // The file knows the new number already, and uses the old one for something new.
            if (!same && all.Exists(one => one.Reference is { } given && KnownReferences.Key(given) == KnownReferences.Key(now) && Same.Text(one.Title, action.Title))) continue;
            return former;
        }

        return null;
    }

    private ActionFacts? Leads(string reference) => known.Standing(reference) ?? known.Find(reference)?.Action;

    private void Note(ActionDraft row, string words) => notes.Add(new(row.Reference, row.Title, row.At, words));

    private static IReadOnlyList<string> Both(IReadOnlyList<string> some, IReadOnlyList<string> others) => [.. some.Concat(others).DistinctBy(Folded.Key)];
}
