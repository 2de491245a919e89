using Milepost.Actions;

namespace Milepost.Suggesting;

/// <summary>One kind of fact that a suggested rating rests on: data, so that pages and the handbook say the same of it.</summary>
/// <param name="Key">Its lasting name: "overdue".</param>
/// <param name="Of">Which of the two ratings it speaks of.</param>
/// <param name="Fact">What is looked at.</param>
/// <param name="Effect">What it does to the suggestion.</param>
/// <param name="Why">Why.</param>
public sealed record SuggestionRule(string Key, RatingOf Of, string Fact, string Effect, string Why);

/// <summary>Every kind of fact that a suggestion rests on, in the order in which reasons are given.</summary>
public static class SuggestionRules
{
    public static SuggestionRule Resting { get; } = new("resting", RatingOf.Action, "The action is in a state that rests, such as paused",
        "nothing is suggested", "What was stopped on purpose is neither late nor on time.");

    public static SuggestionRule Done { get; } = new("done", RatingOf.Action,
        "Somebody other than the lead agreed that it is done; or every step is done and it was said to be complete; or it is rated complete, no step is open and there is evidence",
        "allows complete; otherwise on track is the best", "A rating alone does not show that the work was done.");

    public static SuggestionRule Refused { get; } = new("refused", RatingOf.Action, "Closing it was refused",
        "no better than behind", "A second person looked, and it was not done.");

    public static SuggestionRule SlippedBack { get; } = new("slipped-back", RatingOf.Action, "It failed its impact test after it was closed",
        "no better than behind", "The work has to be taken up again.");

    public static SuggestionRule Overdue { get; } = new("overdue", RatingOf.Action, "Its date has passed",
        "no better than behind; off track when it is long past", "A date that passed without the work being done was not kept.");

    public static SuggestionRule StepsLate { get; } = new("steps-late", RatingOf.Action, "Steps that are past their dates",
        "no better than behind; off track when one is long past or many are late", "What comes before the end is late first.");

    public static SuggestionRule StepsOpen { get; } = new("steps-open", RatingOf.Action, "Steps that are not said to be done, of an action that is",
        "no better than on track", "One of the two is out of date.");

    public static SuggestionRule Moved { get; } = new("moved", RatingOf.Action, "How often its date moved, and how far in all",
        "no better than behind after several moves or a long way; off track after a very long way", "A date that moves is late by agreement.");

    public static SuggestionRule Pace { get; } = new("pace", RatingOf.Action, "The steps done beside the time gone between its start and its date",
        "no better than behind when time is far ahead", "What is left does not fit into what time is left.");

    public static SuggestionRule Silence { get; } = new("silence", RatingOf.Action, "How long ago anybody said or showed anything of it",
        "no better than behind after a long silence", "No news is not good news.");

    public static SuggestionRule Blocked { get; } = new("blocked", RatingOf.Action, "The last update says that something stands in the way",
        "no better than behind", "The lead says so.");

    public static SuggestionRule Activity { get; } = new("activity", RatingOf.Action, "Evidence that is neither retired nor out of date",
        "is told, and counts for what is said to be complete", "What can be shown need not be believed.");

    public static SuggestionRule Test { get; } = new("test", RatingOf.Impact, "The last impact test",
        "passed allows the best level; failed is off track; never tested: on track is the best", "Only a test shows that a difference lasted.");

    public static SuggestionRule TestWaits { get; } = new("test-waits", RatingOf.Impact, "An impact test whose day has passed",
        "no better than on track", "What was to be looked at again was not.");

    public static SuggestionRule Shown { get; } = new("shown", RatingOf.Impact, "Evidence of impact and its strongest grade",
        "no better than behind where it is weak, or where none is there and no measure shows a difference; nothing is suggested while there is nothing at all",
        "Work that was done is activity. Whether children are better off is another question.");

    public static SuggestionRule Voice { get; } = new("voice", RatingOf.Impact, "What children should be able to say",
        "is told", "Children’s words stand first wherever impact is judged.");

    public static SuggestionRule Trusted { get; } = new("trusted", RatingOf.Impact, "How far the last readings of its measures can be trusted",
        "no better than behind where one can be trusted little", "A figure that may mislead shows no difference.");

    public static SuggestionRule Target { get; } = new("measure-target", RatingOf.Impact, "The last reading of each of its measures, beside its target and its trajectory",
        "no better than behind where it is behind its trajectory, where the target will not be met as things are, or where the work is said to be done and the target is not met; off track where it is far behind its trajectory; no better than on track while it is short of its target at all",
        "What children come to is in the figures before it is in a colour.");

    public static SuggestionRule News { get; } = new("measure-news", RatingOf.Impact, "Whether the last reading of each of its measures is news or noise",
        "no better than behind where it is more than chance and worse; off track where its target is not met either", "A rise or fall within chance says nothing. One beyond it does.");

    public static SuggestionRule Old { get; } = new("measure-old", RatingOf.Impact, "The time that the last reading of each of its measures is of",
        "no better than on track where that is long ago", "How it was then is not how it is now.");

    public static SuggestionRule Unread { get; } = new("not-measured", RatingOf.Impact, "Whether any measure is tied to it, and was ever read",
        "is told", "Where nothing is measured, nobody can know.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SuggestionRule> All { get; } =
    [
        Resting, Done, Refused, SlippedBack, Overdue, StepsLate, StepsOpen, Moved, Pace, Silence, Blocked, Activity, Test, TestWaits, Shown, Target, News, Old, Trusted, Unread, Voice,
    ];
}
