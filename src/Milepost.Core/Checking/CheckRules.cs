using static Milepost.Checking.RuleFamily;
using static Milepost.Plans.FindingSeverity;

namespace Milepost.Checking;

/// <summary>Every rule of plan quality, in the order in which findings are told.</summary>
public static class CheckRules
{
    public static CheckRule UnansweredRecommendation { get; } = new("unanswered-recommendation", Shape, Error, "Recommendations that nothing answers",
        "A plan that leaves out a finding does not reflect the inspection, whatever else is in it.",
        "Every recommendation is answered by an action that says so, or by a new one.");

    public static CheckRule NoLead { get; } = new("no-lead", WhoAndWhen, Error, "No lead",
        "What nobody leads is nobody’s work, and a board cannot ask anybody about it.",
        "One post that answers for the action, such as “Head of Assessment”; others may help.");

    public static CheckRule NoDate { get; } = new("no-date", WhoAndWhen, Error, "No due date",
        "Without a date nothing is ever late, and progress cannot be judged.",
        "A day or a month, such as “30 June 2026”. What goes on for ever has a date on which it is looked at again.");

    public static CheckRule LeadMonth { get; } = new("lead-month", WhoAndWhen, Warning, "One lead with too much in one month",
        "Whatever falls due together for one person is done badly, or late.",
        "Spread the dates, or share the actions between leads.");

    public static CheckRule LeadShare { get; } = new("lead-share", WhoAndWhen, Warning, "One lead on too much of the plan",
        "A plan that rests on one person stops when that person is away.",
        "Give some of the actions to the posts that do the work.");

    public static CheckRule DateImpossible { get; } = new("date-impossible", Dates, Error, "Dates that do not exist",
        "A day that is not in the calendar was never agreed by anybody.",
        "The day that was meant, such as “30 November 2026”.");

    public static CheckRule DateBeforeInspection { get; } = new("date-before-inspection", Dates, Error, "Dates before the inspection",
        "An action that answers an inspection cannot have been due before it.",
        "Is the year right? If the work was already done, say so as progress and set a date for checking that it worked.");

    public static CheckRule DateBackwards { get; } = new("date-backwards", Dates, Error, "Ends before it starts",
        "One of the two dates is wrong, and nobody can tell which.",
        "A start, and a due date after it.");

    public static CheckRule DateFar { get; } = new("date-far", Dates, Warning, "Dates far from all others",
        "A date that stands apart from the whole plan is often a slip of the pen, and hides that the action is late.",
        "Is the year right? If it is, say in the action why it takes so much longer.");

    public static CheckRule DateDoubted { get; } = new("date-doubted", Dates, Note, "Dates in doubt",
        "The words of the date can be read in more than one way.",
        "A day or a month that can be read in one way only, such as “3 March 2026”.");

    public static CheckRule DueCliff { get; } = new("due-cliff", Dates, Warning, "Most of the plan due at once",
        "When nearly everything falls due together, it slips together, and boards have no time to look at any of it.",
        "Dates in the order in which things must happen, the most critical first.");

    public static CheckRule NoSuccessTest { get; } = new("no-success-test", HowWeKnow, Error, "No success test",
        "Without it an action can be finished without anything being better.",
        "What will be seen when it has worked, such as “Eight of ten audited files have a plan that the family understands”.");

    public static CheckRule NoChildrensStatement { get; } = new("no-childrens-statement", HowWeKnow, Warning, "No children’s statement",
        "Improvement is for children. What they would say is the test that matters most.",
        "A sentence in a child’s words that can be put to children, such as “I know why my social worker visits”.");

    public static CheckRule NoMeasure { get; } = new("no-measure", HowWeKnow, Warning, "No measure",
        "An action that no figure belongs to can only be judged by how people feel about it.",
        "A measure that names the action, or a success test with a figure in it.");

    public static CheckRule MeasureNotReady { get; } = new("measure-not-ready", HowWeKnow, Warning, "Measures still to be developed",
        "Until it can be counted, whatever rests on it cannot be judged.",
        "Who builds it, from which data, and by when.");

    public static CheckRule MeasureWithoutSource { get; } = new("measure-without-source", HowWeKnow, Note, "Measures without a source",
        "A figure that comes from nowhere in particular is worked out differently each time.",
        "The report, scorecard or team that the figure is taken from.");

    public static CheckRule MeasureCodeTwice { get; } = new("measure-code-twice", HowWeKnow, Error, "One code for several measures",
        "Two measures with one code will be given one figure, and one of them is then wrong.",
        "Which of the measures is the code’s? Give the other its own.");

    public static CheckRule MeasureUnknownAction { get; } = new("measure-unknown-action", HowWeKnow, Warning, "Measures of actions that are not there",
        "The measure belongs to nothing that anybody does.",
        "The reference of an action that is in the plan.");

    public static CheckRule MeasureUntied { get; } = new("measure-untied", HowWeKnow, Warning, "Measures that no action stands behind",
        "Nobody is doing anything that would change the figure, so it can only be watched.",
        "Which action would change it? Name its reference, or drop the measure.");

    public static CheckRule MeasureElsewhere { get; } = new("measure-elsewhere", HowWeKnow, Warning, "Measures that do not name the action they are about",
        "The action they are about looks as if nothing measured it.",
        "Should the measure name this action as well, or instead?");

    public static CheckRule VagueVerb { get; } = new("vague-verb", Words, Warning, "Vague verbs without a measure",
        "“Ensure” and “improve” can be said to be done on any day. Nobody can show that they were not.",
        "Say what will be done or seen, and how much: “Every child is seen alone within five days”. Or give it a measure.");

    public static CheckRule ProcessNotChildren { get; } = new("process-not-children", Words, Note, "Process rather than children",
        "Plans that speak of structures and documents alone are finished without any child noticing.",
        "What will be different for which children when it is done?");

    public static CheckRule SameProgress { get; } = new("same-progress", Words, Warning, "The same progress in several places",
        "One text under several actions tells about none of them.",
        "For each action: what was done for it, what comes next, and what stands in the way.");

    public static CheckRule SameWording { get; } = new("same-wording", Words, Warning, "The same promise in several places",
        "When one thing is promised twice, both leads wait for the other.",
        "One action that does it, which the others refer to. Can they be merged?");

    public static CheckRule UnknownAcronym { get; } = new("unknown-acronym", Words, Note, "Abbreviations that nothing explains",
        "Parents, young people and new board members read the plan too.",
        "The words in full where it is first used, or an entry in the glossary.");

    public static CheckRule NoWords { get; } = new("no-words", Words, Error, "Steps without words",
        "It has a date, a rating or progress, and nobody can tell of what.",
        "What is to be done.");

    public static CheckRule CompletedAndToCome { get; } = new("completed-and-to-come", Contradictions, Error, "Completed, and still to come",
        "A board that is told “completed” stops asking.",
        "Is it done, or is it still to come? If a part is done, make that part a step of its own.");

    public static CheckRule SaidBothWays { get; } = new("said-both-ways", Contradictions, Warning, "One place says it is done, another that it is to come",
        "One of the two is out of date, and a reader believes the one that is seen first.",
        "Which of the two is true today?");

    public static CheckRule RedUnderGreener { get; } = new("red-under-greener", Contradictions, Warning, "Red under something greener",
        "The better colour is what the board sees; the red beneath it is where children wait.",
        "Should the better rating be the worse one, or is there a reason? If there is, write it beside the rating.");

    public static CheckRule SeveralRatings { get; } = new("several-ratings", Contradictions, Warning, "Several ratings in one cell",
        "Nobody can tell which part each of them is of.",
        "One step for each part, each with its own rating and date.");

    public static CheckRule ReferenceGap { get; } = new("reference-gap", Shape, Warning, "Numbers that are missing",
        "What stood at a missing number may have been left out, and with it a promise.",
        "Was it withdrawn? Then say so with a reason. Was it left out? Then put it back.");

    public static CheckRule ReferenceTwice { get; } = new("reference-twice", Shape, Error, "One reference for two actions",
        "Minutes and papers that name it can mean either.",
        "A reference of its own for each action.");

    public static CheckRule NoReference { get; } = new("no-reference", Shape, Warning, "Actions without a reference",
        "Nobody can name it in a meeting, and an update cannot be filed under it.",
        "The next free number of its priority.");

    public static CheckRule NothingRated { get; } = new("nothing-rated", Shape, Warning, "Nothing is rated",
        "A board cannot see where to look first.",
        "A rating for each action from its lead, with the reason.");

    public static CheckRule HeadingTwice { get; } = new("heading-twice", Shape, Note, "One heading over two columns",
        "Readers take one column for the other.",
        "A heading of its own for each column, such as “Start date” and “End date”.");

    public static CheckRule TooManyPriorities { get; } = new("too-many-priorities", Shape, Warning, "Too many priorities, or none",
        "Where everything is a priority, nobody knows what is most critical now.",
        "A few priorities, in order, the most critical first.");

    public static CheckRule GovernanceHeavy { get; } = new("governance-heavy", Shape, Note, "More about governance and process than about children",
        "Inspectors ask what children notice. Boards and documents are a means.",
        "For each action about governance or process: which action for children does it serve?");

    /// <summary>All of them, most pressing kinds first.</summary>
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        UnansweredRecommendation, NoLead, NoDate, LeadMonth, LeadShare,
        DateImpossible, DateBeforeInspection, DateBackwards, DateFar, DateDoubted, DueCliff,
        NoSuccessTest, NoChildrensStatement, NoMeasure, MeasureNotReady, MeasureWithoutSource, MeasureCodeTwice, MeasureUnknownAction, MeasureUntied, MeasureElsewhere,
        CompletedAndToCome, SaidBothWays, RedUnderGreener, SeveralRatings,
        VagueVerb, ProcessNotChildren, SameProgress, SameWording, UnknownAcronym, NoWords,
        ReferenceGap, ReferenceTwice, NoReference, NothingRated, HeadingTwice, TooManyPriorities, GovernanceHeavy,
    ];

    public static CheckRule? Find(string? code) => All.FirstOrDefault(rule => rule.Code == code);
}
