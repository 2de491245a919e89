using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>Leaves out of a file what a person withdrew here, and says so: an import never brings it back without a word.</summary>
internal static class WithdrawnHere
{
    public static bool None(PlanFacts stored)
    {
        var gone = stored.Withdrawn;
        return ByPeople(gone.Priorities).Count() + ByPeople(gone.Measures).Count() + gone.Glossary.Count + gone.Statements.Count + gone.SuccessTests.Count
            + gone.ChildrensStatements.Count + gone.Posts.Count + gone.Recommendations.Count == 0
            && stored.Actions.All(one => one.Steps.All(step => step.Step.WithdrawnBecause is null));
    }

    public static PlanDraft LeaveOut(PlanFacts stored, PlanDraft draft, List<ComparisonNote> notes)
    {
        var gone = stored.Withdrawn;
        var posts = gone.Posts.Where(post => stored.Posts.All(one => Folded.Key(one.Title) != Folded.Key(post.Title))).ToList();
        var left = draft with
        {
            Priorities = Kept(draft.Priorities, Standing(ByPeople(gone.Priorities), stored.Priorities, one => one.Title), one => one.Title, one => one.Title, one => one.At, notes),
            Measures = Kept(draft.Measures, Standing(ByPeople(gone.Measures), stored.Measures, one => one.Title), one => one.Title, one => one.Title, one => one.At, notes),
            Glossary = Kept(draft.Glossary, Standing(gone.Glossary, stored.Glossary, one => one.Term), one => one.Term, one => one.Term, one => one.At, notes),
            Statements = Kept(draft.Statements, Standing(gone.Statements, stored.Statements, one => one.Text), one => one.Text, one => one.Text, one => one.At, notes),
            People = Kept(draft.People, posts, one => one.Title, one => one.Post, one => one.At, notes),
            Recommendations = Kept(draft.Recommendations, Standing(gone.Recommendations, stored.Recommendations, one => one.Text), one => one.Text, one => one.Text, one => one.At, notes),
        };
        var known = new KnownReferences(stored);
        var lost = draft.Priorities.Except(left.Priorities).Select(Name).ToHashSet();
        return left with { Actions = [.. left.Actions.Select(row => Row(stored, left, known, row, lost, notes))] };
    }

    private static ActionDraft Row(
        PlanFacts stored, PlanDraft draft, KnownReferences known, ActionDraft row, HashSet<string> lost, List<ComparisonNote> notes)
    {
        if (row.Reference is not { } number || known.Standing(number) is not { } own) return row;
        if (row.Priority is { } under && lost.Contains(under)) row = row with { Priority = Home(stored, draft, own.Action.PriorityId) };
        var (tests, voices) = (stored.Withdrawn.SuccessTests.Where(one => one.ActionId == own.Action.Id), stored.Withdrawn.ChildrensStatements.Where(one => one.ActionId == own.Action.Id));
        var steps = own.Steps.Select(one => one.Step).Where(one => one is { WithdrawnOn: not null, WithdrawnBecause: not null }
            && own.Steps.All(other => other.Step.WithdrawnOn is not null || !Same.Text(other.Step.Title, one.Title)));
        return row with
        {
            SuccessTests = Kept(row.SuccessTests, Standing(tests, own.SuccessTests, one => one.Text), one => one.Text, text => text, _ => row.At, notes),
            ChildrensStatements = Kept(row.ChildrensStatements, Standing(voices, own.ChildrensStatements, one => one.Text), one => one.Text, text => text, _ => row.At, notes),
            Steps = Kept(row.Steps, [.. steps], one => one.Title, one => one.Title, one => one.At, notes),
        };
    }

    /// <summary>The priority that an action stands under here, by the name that the file has for it.</summary>
    private static string? Home(PlanFacts stored, PlanDraft draft, Identity.Id<Priority>? id) =>
        stored.Priorities.FirstOrDefault(one => one.Id == id) is { } home
        && draft.Priorities.FirstOrDefault(one => Same.Text(one.Title, home.Title) || one.Reference is not null && one.Reference == home.Reference) is { } named ? Name(named) : null;

    private static string Name(PriorityDraft priority) => priority.Reference ?? priority.Title;

    private static IEnumerable<T> ByPeople<T>(IEnumerable<T> gone) where T : IWithdrawable => gone.Where(one => !PlanChanges.WentWithAFile(one));

    /// <summary>Those whose words nothing that stands has too.</summary>
    private static List<T> Standing<T>(IEnumerable<T> gone, IReadOnlyList<T> stand, Func<T, string> words) =>
        [.. gone.Where(one => stand.All(other => !Same.Text(words(other), words(one))))];

    private static IReadOnlyList<TDraft> Kept<TDraft, T>(
        IReadOnlyList<TDraft> drafts, IReadOnlyList<T> gone, Func<T, string> words, Func<TDraft, string> said, Func<TDraft, Place> at, List<ComparisonNote> notes)
        where T : IWithdrawable
    {
        if (gone.Count == 0) return drafts;
        var kept = new List<TDraft>();
        foreach (var draft in drafts)
        {
            if (gone.FirstOrDefault(one => Folded.Key(words(one)) == Folded.Key(said(draft))) is not { } found) kept.Add(draft);
            else notes.Add(new(null, said(draft), at(draft), $"Withdrawn here on {Say.Date(found.WithdrawnOn!.Value)}: {found.WithdrawnBecause} The file still has it; it stays withdrawn."));
        }

        return kept;
    }
}
