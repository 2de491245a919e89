using Milepost.Assessing;
using Milepost.Wording;
using static Milepost.Suggesting.SuggestedLevel;
using static Milepost.Suggesting.SuggestionRules;

namespace Milepost.Suggesting;

/// <summary>Works out what the facts suggest of the work. Each fact can only hold the suggestion back, so a worse fact never makes it better.</summary>
internal static class ActionSuggester
{
    public static Suggestion Suggest(ActionLook look)
    {
        var done = DoneBy(look);
        var told = new[] { done.Reason, Refusal(look), Slip(look) }.Concat(
            done.Done
                ? [LateSteps(look), OpenSteps(look), Moves(look, holds: false)]
                : [Lateness(look), LateSteps(look), Moves(look, holds: true), Behindhand(look), Quiet(look), Obstacle(look)]);
        return Suggestion.Of(told.Append(Items(look)).OfType<Reason>(), look.Scheme);
    }

    private static (bool Done, Reason Reason) DoneBy(ActionLook look)
    {
        var open = look.OpenSteps.Count;
        if (!look.SlippedBack && look.LastClosure is { Agreed: true } closed)
        {
            return (true, new(Done, $"{closed.DecidedBy} agreed on {Say.Date(closed.DecidedOn!.Value)} that it is done."));
        }

        if (Completion.OfAction(look.Action.Steps, look.Due, look.Action.LastProgress, look.AsAt))
        {
            return (true, new(Done, look.Action.Steps.Count > 0 ? "Every step is done, and it was said to be complete." : "Its date says that it was completed."));
        }

        if (look.RatedComplete && look.LastClosure is not { Agreed: false })
        {
            var shown = open == 0 && look.Evidence.Count > 0;
            return (true, shown
                ? new(Done, $"It is rated complete, and {Say.Count(look.Evidence.Count, "item")} of evidence {(look.Evidence.Count == 1 ? "stands" : "stand")} behind it.")
                : new(Done, open == 0 ? "Only the rating says that it is done: nobody else agreed, and there is no evidence." : "Only the rating says that it is done.", OnTrack));
        }

        var steps = look.Action.Steps.Count;
        return (false, new(Done, steps == 0 ? "It is not said to be done." : $"{look.Action.StepsDone} of its {Say.Count(steps, "step")} {(look.Action.StepsDone == 1 ? "is" : "are")} done.", OnTrack));
    }

    private static Reason? Refusal(ActionLook look) => look.LastClosure is { Agreed: false } refused
        ? new(Refused, $"{refused.DecidedBy} did not agree on {Say.Date(refused.DecidedOn!.Value)} that it is done.", Behind)
        : null;

    private static Reason? Slip(ActionLook look) => look.SlippedBack
        ? new(SlippedBack, $"It failed its impact test on {Say.Date(look.LastTest!.TestedOn!.Value)}.", Behind)
        : null;

    private static Reason Lateness(ActionLook look) => look.Due switch
    {
        { OverdueBy: { } days } => new(Overdue, $"Its date passed {Say.Days(days)} ago.", days > look.Policy.DaysLateOffTrack ? OffTrack : Behind),
        { Now.LastDay: { } due } => new(Overdue, $"It is due {Say.When(due.DayNumber - look.AsAt.DayNumber)}."),
        _ => new(Overdue, "It has no day by which it must be done."),
    };

    private static Reason? LateSteps(ActionLook look)
    {
        var late = look.OpenSteps.Where(step => step.Due.OverdueBy is not null).ToList();
        if (late.Count == 0) return null;

        var longest = late.Max(step => step.Due.OverdueBy!.Value);
        var bad = longest > look.Policy.DaysLateOffTrack || late.Count * 100 >= look.Policy.ShareLateOffTrack * look.Action.Steps.Count;
        var said = look.Action.Steps.Count == 1
            ? $"Its only step is late by {Say.Days(longest)}."
            : $"{late.Count} of its {Say.Count(look.Action.Steps.Count, "step")} {(late.Count == 1 ? "is" : "are")} late, {(late.Count == 1 ? "" : "the longest ")}by {Say.Days(longest)}.";
        return new(StepsLate, said, bad ? OffTrack : Behind);
    }

    private static Reason? OpenSteps(ActionLook look) => look.OpenSteps.Count is > 0 and var open
        ? new(StepsOpen, $"{open} of its {Say.Count(look.Action.Steps.Count, "step")} {(open == 1 ? "is" : "are")} not said to be done.", OnTrack)
        : null;

    private static Reason? Moves(ActionLook look, bool holds)
    {
        var due = look.Due;
        if (due.Moves == 0) return null;

        SuggestedLevel? best = !holds ? null
            : due.DaysLater >= look.Policy.DaysMovedOffTrack ? OffTrack
            : due.DaysLater >= look.Policy.DaysMovedBehind || due.Moves >= look.Policy.MovesBehind ? Behind
            : null;
        var far = due.DaysLater is > 0 and var later ? $" and is {Say.Days(later)} later than first agreed" : "";
        return new(Moved, $"Its date moved {Say.Times(due.Moves)}{far}.", best);
    }

    private static Reason? Behindhand(ActionLook look)
    {
        if (look.Action.Steps.Count < 2 || (look.Start ?? look.Facts.AddedOn) is not { } start || look.Due.Now?.LastDay is not { } due) return null;

        var gone = look.AsAt >= due ? 100 : look.AsAt <= start ? 0 : 100 * (look.AsAt.DayNumber - start.DayNumber) / (due.DayNumber - start.DayNumber);
        var done = 100 * look.Action.StepsDone / look.Action.Steps.Count;
        return gone - done < look.Policy.PaceGap
            ? null
            : new(Pace, $"{gone} per cent of its time has gone, and {done} per cent of its steps are done.", Behind);
    }

    /// <summary>Its silence begins with the last word, or with the day it came where nobody ever spoke of it.</summary>
    private static Reason? Quiet(ActionLook look)
    {
        if ((look.LastWord ?? look.Began) is not { } since) return new(Silence, "Nobody has said anything of it yet.", Behind);

        var days = look.AsAt.DayNumber - Math.Max(since.DayNumber, look.Began?.DayNumber ?? 0);
        if (days < look.Policy.DaysOfSilence) return null;

        return new(Silence, look.LastWord is null
            ? $"Nobody has said anything of it in {Say.Days(days)}."
            : $"The last word of it is {Say.Days(look.AsAt.DayNumber - since.DayNumber)} old.", Behind);
    }

    private static Reason? Obstacle(ActionLook look) => look.Action.LastProgress is { Blocked: { Length: > 0 } blocked }
        ? new(Blocked, $"Something stands in the way: “{Say.Shorten(blocked, 120)}”", Behind)
        : null;

    private static Reason? Items(ActionLook look) => look.Evidence.Count == 0
        ? null
        : new(Activity, $"There {(look.Evidence.Count == 1 ? "is" : "are")} {Say.Count(look.Evidence.Count, "item")} of evidence.");
}
