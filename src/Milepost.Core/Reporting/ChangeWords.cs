using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The kinds of change that a board is told of, most important first.</summary>
public enum ChangeKind
{
    Closed,
    Reopened,
    Rerated,
    Moved,
    New,
    Withdrawn,
    Reworded,
    Step,
}

/// <summary>One change, said for people.</summary>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Action">The action that it is about.</param>
/// <param name="Headline">What changed: "1.2 fell from on track to behind."</param>
/// <param name="Detail">What the action is, or what stood before and what stands now; empty where the headline says it.</param>
/// <param name="Because">The reason that was given, as a sentence; null where the change has none to give.</param>
/// <param name="By">Who made it; null where the facts do not say.</param>
public sealed record ToldChange(ChangeKind Kind, PlanAction Action, string Headline, string Detail, string? Because, string? By)
{
    /// <summary>The record and the field that history tells more of, where the facts do not say who; null where they do.</summary>
    public (Guid Record, string Field)? Told { get; init; }
}

/// <summary>Says what changed between two days, most important first: what was done, what slipped back, what moved.</summary>
public static class ChangeWords
{
    private const string NoReason = "No reason was given.";

    /// <summary>What a kind of change is called over a list of such changes.</summary>
    public static string Heading(ChangeKind kind) => kind switch
    {
        ChangeKind.Closed => "Became complete",
        ChangeKind.Reopened => "Reopened",
        ChangeKind.Rerated => "Rated differently",
        ChangeKind.Moved => "Dates that moved",
        ChangeKind.New => "New in the plan",
        ChangeKind.Withdrawn => "No longer in the plan",
        ChangeKind.Reworded => "Worded differently",
        _ => "Steps that came or went",
    };

    /// <summary>Every change, in the order in which a board hears of them.</summary>
    public static IReadOnlyList<ToldChange> All(PlanDifference difference, RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return
        [
            .. difference.Closed.Select(action => Done(ChangeKind.Closed, action, "became complete")),
            .. difference.Reopened.Select(action => Done(ChangeKind.Reopened, action, "reopened")),
            .. difference.Rerated.GroupBy(rerated => (rerated.Of, Way: Way(rerated, scheme))).OrderBy(group => group.Key)
                .SelectMany(group => group).Select(rerated => Rerated(rerated, scheme)),
            .. difference.Moved.OrderByDescending(moved => moved.Days ?? 0).Select(Moved),
            .. difference.New.Select(New),
            .. difference.Withdrawn.Select(Left),
            .. difference.Reworded.Select(Reworded),
            .. difference.Steps.Select(Step),
        ];
    }

    internal static IReadOnlyList<Paragraph> Of(PlanDifference difference, RatingScheme scheme) =>
        [.. All(difference, scheme).Select(told => new Paragraph($"{told.Detail} {told.Because}".Trim(), told.Headline))];

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
        Add(difference.Reworded.Count, "text", "was reworded", "were reworded");
        Add(difference.Steps.Count(step => !step.Left), "step", "was added", "were added");
        Add(difference.Steps.Count(step => step.Left), "step", "was withdrawn", "were withdrawn");
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

    private static ToldChange Done(ChangeKind kind, ActionAssessment action, string verb)
    {
        var agreed = action.Facts.Closures.LastOrDefault(closure => closure.Agreed == true);
        var said = kind is ChangeKind.Closed ? agreed?.Decision ?? agreed?.Because ?? action.Shown?.Rationale : action.Shown?.Rationale;
        var by = kind is ChangeKind.Closed ? agreed?.DecidedBy ?? action.Shown?.By : action.Shown?.By;
        return new(kind, action.Facts.Action, $"{Spoken.Name(action)} {verb}.", Spoken.About(action).TrimEnd(), Reason(said, none: null), by);
    }

    private static ToldChange Rerated(Rerating rerated, RatingScheme scheme)
    {
        var name = Spoken.Name(rerated.Action);
        var what = rerated.Of == RatingOf.Impact ? $"The impact of {name}" : name;
        var way = Way(rerated, scheme);
        var headline = way switch
        {
            Direction.First => $"{what} was rated for the first time: {Word(rerated.After)}.",
            Direction.Gone => $"{what} is not rated any longer; it was {Word(rerated.Before)}.",
            Direction.Worse => $"{what} fell from {Word(rerated.Before)} to {Word(rerated.After)}.",
            _ => $"{what} rose from {Word(rerated.Before)} to {Word(rerated.After)}.",
        };

        return new(ChangeKind.Rerated, rerated.Action.Facts.Action, headline, Spoken.About(rerated.Action).TrimEnd(), way is Direction.Gone ? null : Reason(rerated.Rationale), rerated.By);

        string Word(string? key) => key is null ? "not rated" : scheme[key].Word;
    }

    private static ToldChange Moved(MovedDate moved)
    {
        var what = moved.Step is { } step ? $"The date of step {Name(step.Step)} of {Spoken.Name(moved.Action)}" : $"The date of {Spoken.Name(moved.Action)}";
        var far = moved.Days switch
        {
            > 0 and var later => $" moved by {Say.Days(later)}",
            < 0 and var sooner => $" was brought forward by {Say.Days(-sooner)}",
            _ => " changed",
        };

        var why = moved.Reason is { } reason ? $"{reason}: {moved.Because ?? "nothing more was said"}" : moved.Because;
        return new(
            ChangeKind.Moved, moved.Action.Facts.Action, what + far + ".",
            $"{Spoken.About(moved.Action)}It was {moved.Before?.Said ?? "without a date"} and is now {moved.After?.Said ?? "without a date"}.", Reason(why), moved.By);
    }

    private static ToldChange New(ActionAssessment action) =>
        new(ChangeKind.New, action.Facts.Action, $"{Spoken.Name(action)} is new.", Spoken.About(action).TrimEnd(), null, null) { Told = (action.Facts.Action.Id.Value, "*") };

    private static ToldChange Left(ActionAssessment was) =>
        new(ChangeKind.Withdrawn, was.Facts.Action, $"{Spoken.Name(was)} was withdrawn.", Spoken.About(was).TrimEnd(), Reason(was.Facts.Action.WithdrawnBecause), null)
        {
            Told = (was.Facts.Action.Id.Value, nameof(PlanAction.WithdrawnOn)),
        };

    private static ToldChange Reworded(Rewording reworded)
    {
        var what = reworded.Step is { } step ? $"Step {Name(step.Step)} of {Spoken.Name(reworded.Action)}" : Spoken.Name(reworded.Action);
        return new(ChangeKind.Reworded, reworded.Action.Facts.Action, $"{what} is worded differently.", $"It was “{reworded.Before}” and is now “{reworded.After}”.", null, null)
        {
            Told = (reworded.Step?.Step.Id.Value ?? reworded.Action.Facts.Action.Id.Value, nameof(PlanAction.Title)),
        };
    }

    private static ToldChange Step(StepChange change)
    {
        var step = change.Step.Step;
        return new(
            ChangeKind.Step, change.Action.Facts.Action, $"Step {Name(step)} of {Spoken.Name(change.Action)} {(change.Left ? "was withdrawn" : "is new")}.",
            $"“{Say.Shorten(step.Title, 160)}”", change.Left ? Reason(step.WithdrawnBecause) : null, null)
        {
            Told = (step.Id.Value, change.Left ? nameof(PlanAction.WithdrawnOn) : "*"),
        };
    }

    private static string? Reason(string? said, string? none = NoReason) => string.IsNullOrWhiteSpace(said) ? none : Say.Sentence(said);

    private static string Name(Step step) => step.Reference ?? $"“{Say.Shorten(step.Title, 50)}”";
}
