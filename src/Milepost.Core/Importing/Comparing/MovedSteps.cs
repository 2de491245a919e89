using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>Puts the steps of a file's row where they stand here since, where an action was split or took up another.</summary>
internal static class MovedSteps
{
    /// <summary>No action was made here by a split, and none took up another.</summary>
    public static bool None(PlanFacts stored) => !stored.Actions.Any(one => IsOurs(stored, one));

    public static IReadOnlyList<ActionDraft> Follow(PlanFacts stored, List<ActionDraft> rows, List<ComparisonNote> notes)
    {
        var known = new KnownReferences(stored);
        var homes = stored.Actions.Where(one => one.Action.WithdrawnOn is null && IsOurs(stored, one))
            .SelectMany(one => one.Steps.Where(step => step.Step.WithdrawnOn is null).Select(step => (Key: Folded.Key(step.Step.Title), Home: one)))
            .ToLookup(one => one.Key, one => one.Home);
        var followed = rows.ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Reference is not { } number || known.Standing(number) is not { } own) continue;
            foreach (var step in rows[i].Steps)
            {
                if (Elsewhere(step, own, homes, rows) is not { } home) continue;
                var to = followed.FindIndex(one => one.Reference is { } other && known.Standing(other) == home);
                followed[i] = followed[i] with { Steps = [.. followed[i].Steps.Where(one => !ReferenceEquals(one, step))] };
                // The mark that it has here stays.
                if (to >= 0) followed[to] = followed[to] with { Steps = [.. followed[to].Steps, step with { Reference = null }] };
                notes.Add(new($"{number} {step.Reference}".Trim(), step.Title, step.At, to >= 0
                    ? $"It is a step of {home.Action.Reference} here, and is taken as that."
                    : $"It is a step of {home.Action.Reference ?? home.Action.Title} here, which the file does not have: what the file says of it is left out."));
            }
        }

        return followed;
    }

    /// <summary>Only of what no file had can it be told that a person put the step there: the same words may stand in any two rows of a file.</summary>
    private static bool IsOurs(PlanFacts stored, ActionFacts action) => stored.Imports.Count > 0
        && (action.Action.SourcePlace is null || stored.Actions.Any(one => one.Action.MergedIntoId == action.Action.Id));

    /// <summary>The one action that the step stands under here, where its row's own action has it no more and no other row of the file has it.</summary>
    private static ActionFacts? Elsewhere(StepDraft step, ActionFacts own, ILookup<string, ActionFacts> homes, List<ActionDraft> rows)
    {
        var key = Folded.Key(step.Title);
        if (own.Steps.Any(one => Folded.Key(one.Step.Title) == key)) return null;
        if (homes[key].Distinct().ToList() is not [var home]) return null;
        return rows.Sum(row => row.Steps.Count(one => Folded.Key(one.Title) == key)) == 1 ? home : null;
    }
}
