using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>Says what changed between two days, most important first: what was done, what slipped back, what moved.</summary>
internal static class ChangeWords
{
    public static IReadOnlyList<Paragraph> Of(PlanDifference difference, RatingScheme scheme)
    {
        var items = new List<Paragraph>();
        Add(difference.Closed, "became complete", action => Spoken.About(action).TrimEnd());
        Add(difference.Reopened, "reopened", action => Spoken.About(action).TrimEnd());

        foreach (var group in difference.Rerated.GroupBy(rerated => (rerated.Of, Way: Way(rerated, scheme))).OrderBy(group => group.Key))
        {
            items.AddRange(group.Select(rerated => Rerated(rerated, scheme)));
        }

        items.AddRange(difference.Moved.OrderByDescending(moved => moved.Days ?? 0).Select(Moved));
        Add(difference.New, "is new", action => Spoken.About(action).TrimEnd());
        Add(difference.Withdrawn, "was withdrawn", action =>
            $"{Spoken.About(action)}{Say.Sentence(action.Facts.Action.WithdrawnBecause ?? "No reason was given")}");
        return items;

        void Add(IReadOnlyList<ActionAssessment> actions, string verb, Func<ActionAssessment, string> detail) =>
            items.AddRange(actions.Select(action => new Paragraph(detail(action), $"{Spoken.Name(action)} {verb}.")));
    }

    /// <summary>The counts in one sentence: "2 actions became complete, 3 ratings fell and 4 dates moved."</summary>
    public static string Counts(PlanDifference difference, RatingScheme scheme)
    {
        var parts = new List<string>();
        Add(difference.Closed.Count, "action", "became complete");
        Add(difference.Reopened.Count, "action", "reopened");
        Add(difference.Rerated.Count(rerated => Way(rerated, scheme) == Direction.Worse), "rating", "fell");
        Add(difference.Rerated.Count(rerated => Way(rerated, scheme) == Direction.Better), "rating", "rose");
        Add(difference.Rerated.Count(rerated => Way(rerated, scheme) == Direction.First), "rating", "was given for the first time", "were given for the first time");
        Add(difference.Rerated.Count(rerated => Way(rerated, scheme) == Direction.Gone), "rating", "was taken away", "were taken away");
        Add(difference.Moved.Count, "date", "moved");
        Add(difference.StepsDone, "step", "was done", "were done");
        Add(difference.New.Count, "action", "came into the plan");
        Add(difference.Withdrawn.Count, "action", "was withdrawn", "were withdrawn");
        return parts.Count == 0 ? "Nothing changed." : Say.Sentence(Say.List(parts));

        void Add(int count, string noun, string verb, string? many = null)
        {
            if (count > 0) parts.Add($"{Say.Count(count, noun)} {(count == 1 ? verb : many ?? verb)}");
        }
    }

    private enum Direction
    {
        Worse,
        Better,
        First,
        Gone,
    }

    private static Direction Way(Rerating rerated, RatingScheme scheme) => (rerated.Before, rerated.After) switch
    {
        (null, _) => Direction.First,
        (_, null) => Direction.Gone,
        var (before, after) => scheme.Rank(after) > scheme.Rank(before) ? Direction.Worse : Direction.Better,
    };

    private static Paragraph Rerated(Rerating rerated, RatingScheme scheme)
    {
        var name = Spoken.Name(rerated.Action);
        var what = rerated.Of == RatingOf.Impact ? $"The impact of {name}" : name;
        var headline = Way(rerated, scheme) switch
        {
            Direction.First => $"{what} was rated for the first time: {Word(rerated.After)}.",
            Direction.Gone => $"{what} is not rated any longer; it was {Word(rerated.Before)}.",
            Direction.Worse => $"{what} fell from {Word(rerated.Before)} to {Word(rerated.After)}.",
            _ => $"{what} rose from {Word(rerated.Before)} to {Word(rerated.After)}.",
        };

        var why = string.IsNullOrWhiteSpace(rerated.Rationale) ? "No reason was given." : Say.Sentence(rerated.Rationale);
        return new Paragraph($"{Spoken.About(rerated.Action)}{(Way(rerated, scheme) == Direction.Gone ? "" : why)}".Trim(), headline);

        string Word(string? key) => key is null ? "not rated" : scheme[key].Word;
    }

    private static Paragraph Moved(MovedDate moved)
    {
        var what = moved.Step is { } step
            ? $"The date of step {step.Step.Reference ?? $"“{Say.Shorten(step.Step.Title, 50)}”"} of {Spoken.Name(moved.Action)}"
            : $"The date of {Spoken.Name(moved.Action)}";
        var far = moved.Days switch
        {
            > 0 and var later => $" moved by {Say.Days(later)}",
            < 0 and var sooner => $" was brought forward by {Say.Days(-sooner)}",
            _ => " changed",
        };

        var why = string.IsNullOrWhiteSpace(moved.Because) ? "No reason was given." : Say.Sentence(moved.Because);
        return new Paragraph(
            $"{Spoken.About(moved.Action)}It was {moved.Before?.Said ?? "without a date"} and is now {moved.After?.Said ?? "without a date"}. {why}",
            what + far + ".");
    }
}
