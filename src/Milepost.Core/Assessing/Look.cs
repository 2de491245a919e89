using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>What a rule of attention looks at.</summary>
internal sealed record Look(PlanFacts Facts, DateOnly AsAt, IReadOnlyList<ActionAssessment> Actions, Coverage Coverage, AttentionPolicy Policy)
{
    public RatingScheme Scheme { get; } = PlanSchemes.On(Facts, AsAt);

    /// <summary>What is neither complete nor at rest.</summary>
    public IEnumerable<ActionAssessment> Open => Actions.Where(action => !action.Complete && !action.Rests);
}

/// <summary>How an action and its standing are spoken of in a sentence.</summary>
internal static class Spoken
{
    /// <summary>1.2, or the beginning of its title in quotation marks where the plan numbers nothing.</summary>
    public static string Name(ActionAssessment action) => Name(action.Facts.Action);

    public static string Name(PlanAction action) => action.Reference ?? $"“{Say.Shorten(action.Title, 60)}”";

    public static string Title(ActionAssessment action) => Say.Sentence(Say.Shorten(action.Facts.Action.Title, 160));

    /// <summary>What the action is, with a space after it, before more is said; nothing where its name already is its title.</summary>
    public static string About(ActionAssessment action) =>
        action.Facts.Action is { Reference: null, Title.Length: <= 60 } ? "" : Title(action) + " ";

    public static string Names(IEnumerable<ActionAssessment> actions) => Say.List([.. actions.Select(Name)]);

    public static string Led(ActionAssessment action) => action.Facts.Leads is { Count: > 0 } leads
        ? $"Led by {Say.List([.. leads.Select(lead => lead.Name)])}."
        : "Nobody is named as its lead.";

    public static string Due(DueStanding due)
    {
        if (due.Now is not { } now) return "It has no due date.";

        var was = due.FirstAgreed is { } first ? $", first agreed for {first.Said} and moved {Say.Times(due.Moves)}" : "";
        return $"Due {now.Said}{was}.";
    }

    public static string Date(WrittenDate date) => $"“{Say.Shorten(date.Text, 40)}”";
}
