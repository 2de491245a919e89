using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What the dates ask a person to look at.</summary>
internal static class DateAttention
{
    /// <summary>Past the last day of its date and not done, worst first; or with steps that are, whatever the action's own date.</summary>
    public static IEnumerable<Attention> Overdue(Look look) => look.Open
        .Select(action => (action, days: action.Due.OverdueBy ?? StepsBy(action)))
        .Where(late => late.days > 0)
        .OrderByDescending(late => late.days)
        .Select(late => new Attention(
            AttentionKind.Overdue, OverdueHeadline(late.action),
            $"{Spoken.About(late.action)}{Spoken.Due(late.action.Due)} {Spoken.Led(late.action)}", late.action.Facts.Action));

    public static IEnumerable<Attention> Moved(Look look) => look.Open
        .Where(action => action.Due.Moves >= look.Policy.MovesThatShow)
        .OrderByDescending(action => action.Due.Moves)
        .Select(action => new Attention(
            AttentionKind.Moved,
            $"The date of {Spoken.Name(action)} has moved for the {Say.Ordinal(action.Due.Moves)} time.",
            $"{Spoken.About(action)}{MovedDetail(action, look.AsAt)}", action.Facts.Action));

    /// <summary>No day can be read for the action nor for any of its steps.</summary>
    public static IEnumerable<Attention> NoDate(Look look) => look.Open
        .Where(action => action.Due.Now?.LastDay is null && action.Steps.All(step => step.Due.Now?.LastDay is null))
        .Select(action => new Attention(
            AttentionKind.NoDate, $"{Spoken.Name(action)} has no date.",
            (Spoken.About(action) + (action.Due.Now is { } words ? $"The plan says {Spoken.Date(words)}." : "")).TrimEnd(), action.Facts.Action));

    /// <summary>Dates that do not exist, or that do not sit with their neighbours.</summary>
    public static IEnumerable<Attention> Impossible(Look look)
    {
        foreach (var action in look.Open)
        {
            var doubted = Written(action, look.AsAt).Where(date => date.Doubt is not null).DistinctBy(date => date.Text).ToList();
            if (doubted.Count == 0) continue;

            yield return new Attention(
                AttentionKind.ImpossibleDate,
                $"{Spoken.Name(action)} has {(doubted.Count == 1 ? "a date" : Say.Count(doubted.Count, "date"))} in doubt.",
                string.Join(" ", doubted.Select(date => $"{Spoken.Date(date)}: {Say.Sentence(date.Doubt!)}")), action.Facts.Action);
        }
    }

    private static IEnumerable<WrittenDate> Written(ActionAssessment action, DateOnly asAt) =>
        action.Facts.Action.Start
            .Concat(InForce.Due(action.Facts.Action.Due, action.Facts.Moves, asAt))
            .Concat(action.Steps.SelectMany(step =>
                step.Facts.Step.Start.Concat(InForce.Due(step.Facts.Step.Due, step.Facts.Moves, asAt))));

    private static int StepsBy(ActionAssessment action) => action.Steps.Max(step => step.Due.OverdueBy) ?? 0;

    private static string OverdueHeadline(ActionAssessment action)
    {
        var name = Spoken.Name(action);
        var late = action.Steps.Count(step => step.Due.OverdueBy is not null);
        if (action.Due.OverdueBy is { } days)
        {
            return $"{name} is overdue by {Say.Days(days)}{(late == 0 ? "" : $", and {late} of its {Say.Count(action.Steps.Count, "step")} {(late == 1 ? "is" : "are")} too")}.";
        }

        return late == 1
            ? $"A step of {name} is overdue by {Say.Days(StepsBy(action))}."
            : $"{Say.Count(late, "step")} of {name} are overdue, the longest by {Say.Days(StepsBy(action))}.";
    }

    private static string MovedDetail(ActionAssessment action, DateOnly asAt)
    {
        DateMove last = InForce.Moves(action.Facts.Moves, asAt).Last();
        var far = action.Due.DaysLater switch
        {
            > 0 and var later => $", {Say.Days(later)} later than the {action.Due.FirstAgreed!.Said} first agreed",
            < 0 and var sooner => $", {Say.Days(-sooner)} sooner than the {action.Due.FirstAgreed!.Said} first agreed",
            _ => "",
        };

        var why = string.IsNullOrWhiteSpace(last.Because) ? "No reason was given for the last move." : $"The last reason given: {Say.Sentence(last.Because)}";
        return $"Now due {action.Due.Now?.Said ?? "on no day"}{far}. {why}";
    }
}
