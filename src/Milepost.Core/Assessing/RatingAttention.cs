using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What the ratings ask a person to look at. A rating is never changed by this: it becomes a question.</summary>
internal static class RatingAttention
{
    /// <summary>Rated well while its date has passed or its steps are late or open.</summary>
    public static IEnumerable<Attention> Doubted(Look look)
    {
        foreach (var action in look.Actions)
        {
            if (action.Shown is not { } rating || look.Scheme[rating.Key] is not { Colour: "blue" or "green" } level) continue;
            if (Against(action) is not { } against) continue;

            var why = string.IsNullOrWhiteSpace(rating.Rationale) ? "No reason was given for the rating." : $"The reason given: {Say.Sentence(rating.Rationale)}";
            yield return new Attention(
                AttentionKind.RatingDoubted, $"{Spoken.Name(action)} is rated {level.Word}, and {against}.",
                $"{Spoken.About(action)}{why} {Spoken.Led(action)}", action.Facts.Action);
        }
    }

    public static IEnumerable<Attention> Unrated(Look look) => look.Open
        .Where(action => action.Shown is null)
        .Select(action => new Attention(
            AttentionKind.Unrated, $"{Spoken.Name(action)} is not rated.",
            $"{Spoken.About(action)}{Spoken.Led(action)}", action.Facts.Action));

    private static string? Against(ActionAssessment action)
    {
        if (action.Due.OverdueBy is { } days) return $"its date passed {Say.Days(days)} ago";

        var late = action.Steps.Count(step => step.Due.OverdueBy is not null);
        if (late == 1 && action.Steps.Count == 1) return "its only step is overdue";
        if (late > 0) return $"{late} of its {Say.Count(action.Steps.Count, "step")} {(late == 1 ? "is" : "are")} overdue";

        var open = action.Steps.Count - action.StepsDone;
        return action.Complete && open > 0 && action.StepsDone > 0
            ? $"{open} of its {Say.Count(action.Steps.Count, "step")} {(open == 1 ? "is" : "are")} not said to be done"
            : null;
    }
}
