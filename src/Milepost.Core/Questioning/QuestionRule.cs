namespace Milepost.Questioning;

/// <summary>One way in which the record contradicts itself, and so asks: data, so that pages, papers and the handbook say the same of it.</summary>
/// <param name="Kind">Its lasting name: "moved-again".</param>
/// <param name="Name">What such questions are called over a list.</param>
/// <param name="When">What raises it.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="About">What it is about, so that another one is another question.</param>
public sealed record QuestionRule(string Kind, string Name, string When, string Why, string About)
{
    /// <summary>It is put to the sponsor at once, since there is no lead to put it to.</summary>
    public bool ToSponsor { get; init; }
}

/// <summary>Every way in which the record asks, most pressing first.</summary>
public static class QuestionRules
{
    public static QuestionRule RatedOverLate { get; } = new("rated-over-late", "Rated well over what is late",
        "An action is rated blue or green while its date has passed, or steps are late or still open.",
        "The colour is what the board sees, and the late step is where children wait.", "the rating that was given");

    public static QuestionRule CompletedAndToCome { get; } = new("completed-and-to-come", "Completed, and still to come",
        "Something is said to be completed beside words about what is still to come; or one place says that it is done and another that it is to come.",
        "A board that is told “completed” stops asking.", "the words that contradict each other");

    public static QuestionRule ParentGreener { get; } = new("parent-greener", "Better rated than what is under it",
        "A task or step is rated at the worst level under something that is rated better.",
        "The better colour hides the worse.", "the ratings");

    public static QuestionRule BetterThanSuggested { get; } = new("better-than-suggested", "Rated better than the facts suggest",
        "A given rating is better than the one that the facts suggest.",
        "The rating may be right and the record incomplete. Either should be put right.", "the rating that was given");

    public static QuestionRule ActivityForImpact { get; } = new("activity-for-impact", "Work done, where a difference is claimed",
        "The impact is rated blue or green, and no evidence of impact was given.",
        "What shows that work was done does not show that children are better off.", "the rating that was given");

    public static QuestionRule AgainstMeasure { get; } = new("against-measure", "Rated well against its measures",
        "The impact is rated blue or green, or the work is said to be done, while a measure tied to it gets worse by more than chance, is behind its trajectory, or will not come to its target as things are.",
        "The colour says that children are better off, and the figures say that they are not.", "the rating that was given");

    public static QuestionRule MovedAgain { get; } = new("moved-again", "A date that keeps moving",
        "The date of an action or of a step was moved for the third time, or once more after that.",
        "A date that moved so often is not believed.", "the last move");

    public static QuestionRule NoUpdate { get; } = new("no-update", "No update",
        "The window for updates has closed and nothing was said of an open action; where a plan has no cycles yet, nothing was said since the update before the last.",
        "No news is not good news.", "the window");

    public static QuestionRule NothingNew { get; } = new("nothing-new", "The same words again",
        "The last two updates of an action or a step say the same, word for word, on different days.",
        "An update that tells nothing new hides that nothing happened.", "the words");

    public static QuestionRule SameElsewhere { get; } = new("same-elsewhere", "One text in several places",
        "The same progress stands under several actions or steps.",
        "One text in several places tells about none of them.", "the words and where they stand");

    public static QuestionRule NobodyInPost { get; } = new("nobody-in-post", "Nobody in post",
        "The post that leads an action was held, and nobody holds it now.",
        "Work without a person does not move.", "the post and the day it fell empty")
    {
        ToSponsor = true,
    };

    /// <summary>All of them, in the order in which questions are shown.</summary>
    public static IReadOnlyList<QuestionRule> All { get; } =
    [
        RatedOverLate, CompletedAndToCome, ParentGreener, BetterThanSuggested, AgainstMeasure, ActivityForImpact, MovedAgain, NoUpdate, NothingNew, SameElsewhere, NobodyInPost,
    ];

    public static QuestionRule? Find(string? kind) => All.FirstOrDefault(rule => rule.Kind == kind);
}
