using Milepost.Actions;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Assessing.Handing;

/// <summary>What somebody who takes over a post must know of its work: where each action stands, what was promised, what was asked.</summary>
/// <param name="Post">The post.</param>
/// <param name="Holders">Everybody who held or will hold it, in order.</param>
/// <param name="Actions">Its open work, what is due first standing first.</param>
/// <param name="Done">Its completed work.</param>
/// <param name="AsAt">The day it speaks of.</param>
public sealed record Handover(Post Post, IReadOnlyList<Holder> Holders, IReadOnlyList<HandedAction> Actions, IReadOnlyList<ActionAssessment> Done, DateOnly AsAt)
{
    public static Handover Of(PlanAssessment plan, Post post)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(post);
        var work = plan.Actions.Where(action => Leads(action).Any(lead => lead.PostId == post.Id)).ToList();
        return new(
            post,
            [.. plan.Facts.Holders.Where(holder => holder.PostId == post.Id).OrderBy(holder => holder.From ?? DateOnly.MinValue)],
            [.. work.Where(action => !action.Complete).Select(action => HandedAction.Of(plan, action, post)).OrderBy(one => one.NextDue ?? DateOnly.MaxValue)],
            work.FindAll(action => action.Complete),
            plan.AsAt);
    }

    private static IEnumerable<Lead> Leads(ActionAssessment action) => action.Facts.Leads.Concat(action.Steps.SelectMany(step => step.Facts.Leads));
}

/// <summary>One action as it is handed over.</summary>
/// <param name="Action">The action.</param>
/// <param name="Part">The steps of it that the post leads, where it does not lead the whole.</param>
/// <param name="NextDue">The next day on which something of it falls due, or the day that has passed.</param>
/// <param name="Promises">What was promised and is not done, each in a sentence.</param>
/// <param name="Moved">How often its date moved and why; null where it did not.</param>
/// <param name="Said">What was said last, by whom and when; null where nothing was.</param>
/// <param name="Questions">What was asked of it and not answered.</param>
public sealed record HandedAction(
    ActionAssessment Action, IReadOnlyList<StepAssessment> Part, DateOnly? NextDue, IReadOnlyList<string> Promises, string? Moved, string? Said, IReadOnlyList<string> Questions)
{
    private const int Room = 240;

    internal static HandedAction Of(PlanAssessment plan, ActionAssessment action, Post post)
    {
        var whole = action.Facts.Leads.Any(lead => lead.PostId == post.Id);
        IReadOnlyList<StepAssessment> part = whole ? [] : [.. action.Steps.Where(step => step.Facts.Leads.Any(lead => lead.PostId == post.Id))];
        var open = (whole ? action.Steps : part).Where(step => !step.Done).ToList();
        var next = open.Select(step => step.Due.Now?.LastDay).Append(whole ? action.Due.Now?.LastDay : null).Min();
        var move = InForce.Moves(action.Facts.Moves, plan.AsAt).LastOrDefault();
        return new(
            action, part, next, [.. Promised(action, open)],
            move is null ? null : $"Moved {Say.Times(action.Due.Moves)}{Later(action.Due)}. {(move.Because is { } why ? "Last because: " + Say.Sentence(Say.Shorten(why, Room)) : "No reason was given for the last move.")}",
            action.LastProgress is { } last ? $"{Say.Date(last.On)}, {last.By}: {Say.Shorten(last.Text, Room)}" : null,
            [.. plan.Facts.Questions.Where(question => question.ActionId == action.Facts.Action.Id && question.AskedOn <= plan.AsAt && !(question.AnsweredOn <= plan.AsAt))
                .Select(question => $"{AttentionKind.Heading(question.Kind)} (asked {Say.Date(question.AskedOn)})")]);
    }

    private static IEnumerable<string> Promised(ActionAssessment action, List<StepAssessment> open)
    {
        foreach (var step in open)
        {
            var when = step.Due.OverdueBy is { } late ? $", {Say.Days(late)} late" : step.Due.Now is { } due ? $", due {due.Said}" : "";
            yield return $"{(step.Facts.Step.Reference is { } mark ? mark + ") " : "")}{Say.Shorten(step.Facts.Step.Title, Room).TrimEnd('.')}{when}";
        }

        if (action.Shown?.NextStep is { } next) yield return $"Next step, promised {Say.Date(action.Shown.On)}: {Say.Shorten(next, Room)}";
        if (action.Shown?.BackOnTrackBy is { } back) yield return $"Back on track by {Say.Date(back)}";
        if (action.LastProgress is { Next: { } then } entry) yield return $"To come, said {Say.Date(entry.On)}: {Say.Shorten(then, Room)}";
        if (action.Closing.Asked is { } asked) yield return $"{asked.AskedBy} said on {Say.Date(asked.AskedOn)} that it is done; nobody has decided";
    }

    private static string Later(DueStanding due) => due.DaysLater is > 0 and var days ? $", {Say.Days(days)} later than first agreed" : "";
}
