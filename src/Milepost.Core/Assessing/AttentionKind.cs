namespace Milepost.Assessing;

/// <summary>The lasting names of the reasons to look at something; addresses, settings and reports rely on them.</summary>
public static class AttentionKind
{
    public const string Unanswered = "unanswered";
    public const string Overdue = "overdue";
    public const string RatingDoubted = "rating-doubted";
    public const string Moved = "moved";
    public const string NoLead = "no-lead";
    public const string NoDate = "no-date";
    public const string ImpossibleDate = "impossible-date";
    public const string CompletedInFuture = "completed-in-future";
    public const string Unrated = "unrated";
    public const string Silent = "silent";
    public const string SlippedBack = "slipped-back";
    public const string ImpactUntested = "impact-untested";
    public const string SameWords = "same-words";

    /// <summary>All of them, most pressing first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Unanswered, SlippedBack, Overdue, RatingDoubted, Moved, ImpactUntested, NoLead, NoDate, ImpossibleDate, CompletedInFuture, Unrated, Silent, SameWords,
    ];

    /// <summary>What a kind is called over a list: "Overdue", "No lead".</summary>
    public static string Heading(string kind) => kind switch
    {
        Unanswered => "Recommendations that nothing answers",
        SlippedBack => "Slipped back",
        ImpactUntested => "Tests of impact that are overdue",
        Overdue => "Overdue",
        RatingDoubted => "Rated better than the dates suggest",
        Moved => "Dates that keep moving",
        NoLead => "No lead",
        NoDate => "No date",
        ImpossibleDate => "Dates in doubt",
        CompletedInFuture => "Said to be completed, and still to come",
        Unrated => "Not rated",
        Silent => "No news",
        SameWords => "The same words in several places",
        _ => kind,
    };
}
