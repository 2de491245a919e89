namespace Milepost.Plans;

/// <summary>A limit from which on something in a plan deserves a question.</summary>
/// <param name="Key">Its lasting name.</param>
/// <param name="Name">What it limits, as a form asks for it.</param>
/// <param name="Hint">What it does.</param>
/// <param name="Usual">What it is until a council says otherwise.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
public sealed record CheckLimit(string Key, string Name, string Hint, int Usual, int Least, int Most)
{
    public static CheckLimit LeadMonth { get; } = new(
        "lead-month", "Actions that one lead can have due in one month",
        "More than this many in one month is a finding.", 3, 1, 50);

    public static CheckLimit LeadShare { get; } = new(
        "lead-share", "Share of the plan that one lead can have, per cent",
        "A lead of this share of all actions or more is a finding, where that is five actions or more.", 33, 5, 100);

    public static CheckLimit CliffMonths { get; } = new(
        "cliff-months", "Months of a due-date cliff",
        "The stretch of months that is looked at together.", 4, 1, 12);

    public static CheckLimit CliffShare { get; } = new(
        "cliff-share", "Share of the plan that makes a cliff, per cent",
        "This share of all actions or more, due in one such stretch, is a finding. Plans with fewer than ten dated actions have no cliff.", 60, 20, 100);

    public static CheckLimit OutlierDays { get; } = new(
        "outlier-days", "Days that make a date stand apart",
        "A date that is this far from every other date of the plan is a finding.", 180, 30, 2000);

    public static CheckLimit SameWords { get; } = new(
        "same-words", "Fewest words of a text that is the same by no accident",
        "Shorter texts may be the same.", 6, 3, 100);

    public static CheckLimit SameLikeness { get; } = new(
        "same-likeness", "Likeness that counts as the same, per cent",
        "How much of the shorter text must stand, in the same order of words, in the longer.", 85, 50, 100);

    public static CheckLimit Priorities { get; } = new(
        "priorities", "Priorities that a plan can have",
        "With more than this many nobody can say which are the most critical.", 6, 1, 50);

    public static CheckLimit GovernanceShare { get; } = new(
        "governance-share", "Share of actions about governance and process, per cent",
        "More than this share is a finding, where it is also more than the actions about children.", 40, 10, 100);

    public static CheckLimit ToldOnce { get; } = new(
        "told-once", "Actions from which a common gap is told once",
        "Where nine of ten actions lack the same thing, and at least this many, one finding says so of the plan.", 5, 2, 1000);

    /// <summary>All of them, in the order that a form asks for them.</summary>
    public static IReadOnlyList<CheckLimit> All { get; } =
    [
        LeadMonth, LeadShare, CliffMonths, CliffShare, OutlierDays, SameWords, SameLikeness, Priorities, GovernanceShare, ToldOnce,
    ];
}
