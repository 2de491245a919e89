using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Merging;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Updating;

/// <summary>A step as an update asks for it: a box to tick, and the day it was done.</summary>
public sealed record StepQuestion(StepAssessment Step)
{
    public const string Ticked = "done";

    public string Tick => $"Step.{Step.Facts.Step.Id}";
    public string On => $"StepOn.{Step.Facts.Step.Id}";

    public IReadOnlyList<FormField> Fields =>
    [
        new(Tick, Step.Facts.Step.Title, FieldKind.Choice) { Choices = [new("", "Not done"), new(Ticked, "Done")] },
        new(On, "The day it was done", FieldKind.Day),
    ];
}

/// <summary>What is asked of somebody who updates one action on a day, and how it stands before they say anything.</summary>
public sealed class UpdateForm
{
    public const string Done = "Done";
    public const string Next = "Next";
    public const string Blocked = "Blocked";
    public const string ForBoard = "ForBoard";
    public const string Due = Scheduling.Due;
    public const string MoveReason = "MoveReason";
    public const string MoveBecause = "MoveBecause";
    public const string AgreedBy = "AgreedBy";
    public const string Evidence = "Evidence";
    public const string EvidenceAddress = "EvidenceAddress";
    public const string EvidenceOf = "EvidenceOf";
    public const string EvidenceGrade = "EvidenceGrade";

    private UpdateForm(PlanFacts facts, ActionAssessment standing, Reach reach, DateOnly today)
    {
        (Facts, Standing, Reach, Today) = (facts, standing, reach, today);
        Ratings = reach.Whole ? RatingQuestion.All(facts.Plan.Scheme, standing) : [];
        // A step that a colour or its date says is done has no box: unticking it would say nothing.
        Steps =
        [
            .. standing.Steps.Where(step => reach.Whole || reach.Steps.Contains(step.Facts.Step.Id))
                .Where(step => !step.Done || step.Facts.Step.CompletedOn is not null).Select(step => new StepQuestion(step)),
        ];
        Fields = [.. Words, .. Steps.SelectMany(step => step.Fields), .. Ratings.SelectMany(rating => rating.Fields), .. reach.Whole ? Dates : [], .. Shown, .. reach.Weighs ? Graded : []];
        Now = FieldTexts.Of(
        [
            (Due, reach.Whole ? TypedText.DateLines(Action.Action.Due) : ""),
            .. Ratings.Select(rating => (rating.Key, (string?)rating.Now)),
            .. Steps.Select(step => (step.Tick, step.Step.Facts.Step.CompletedOn is null ? "" : StepQuestion.Ticked)),
            .. Steps.Select(step => (step.On, step.Step.Facts.Step.CompletedOn is { } on ? Say.Date(on) : null)),
        ]);
    }

    public static UpdateForm For(PlanFacts facts, ActionFacts action, Reach reach, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(reach);
        return new(facts, Assessor.Assess(action, facts.Plan.Scheme, today), reach, today);
    }

    public PlanFacts Facts { get; }
    public ActionAssessment Standing { get; }
    public ActionFacts Action => Standing.Facts;
    public Reach Reach { get; }
    public DateOnly Today { get; }
    public IReadOnlyList<RatingQuestion> Ratings { get; }
    public IReadOnlyList<StepQuestion> Steps { get; }
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The form as it stands: what is said anew is empty, what stands is shown.</summary>
    public FieldTexts Now { get; }

    /// <summary>Somebody said that it is done, and a second person has not yet decided.</summary>
    public Closure? Waiting => Standing.Closing.Asked;

    /// <summary>
    /// What was typed, held against what stands now. What only others changed is shown as it stands now; a field that both changed
    /// keeps what its sender saw, so that it is found when the form is sent.
    /// </summary>
    public (FieldTexts Was, FieldTexts Typed) Renew(FieldTexts was, FieldTexts typed)
    {
        var contested = UpdateCheck.Contested(this, ThreeWay.Merge(Fields, was, Now, typed)).Select(one => one.Field.Name).ToHashSet();
        return Renewed(was, typed, contested);
    }

    /// <summary>The same where the sender has been told of what collided: sent again, theirs stands.</summary>
    internal (FieldTexts Was, FieldTexts Typed) RenewAll(FieldTexts was, FieldTexts typed) => Renewed(was, typed, []);

    private (FieldTexts, FieldTexts) Renewed(FieldTexts was, FieldTexts typed, HashSet<string> kept)
    {
        var merged = ThreeWay.Merge(Fields, was, Now, typed).ToDictionary(one => one.Field.Name);
        return (FieldTexts.Of(Fields.Select(field => (field.Name, (string?)(kept.Contains(field.Name) ? was[field.Name] : Now[field.Name])))),
            FieldTexts.Of(Fields.Select(field => (field.Name,
                (string?)(merged[field.Name].Outcome is MergeOutcome.Theirs && !kept.Contains(field.Name) ? Now[field.Name] : typed[field.Name])))));
    }

    private static IReadOnlyList<FormField> Words { get; } =
    [
        new(Done, "What was done", FieldKind.Text) { Hint = "Since the last update. A working note; the board can be told in other words below" },
        new(Next, "What is next", FieldKind.Text),
        new(Blocked, "What is in the way", FieldKind.Text) { Hint = "And who could move it. Leave it empty where nothing is" },
        new(ForBoard, "Words for the board", FieldKind.Text) { Hint = "Only where they differ from what was done" },
    ];

    private static IReadOnlyList<FormField> Dates { get; } =
    [
        new(Due, "Due", FieldKind.Dates) { Hint = "For example, 30 September 2027 or Sept 2027" },
        new(MoveReason, "Why it moves", FieldKind.Choice) { Choices = [new("", "Choose a reason"), .. MoveReasons.All.Select(one => new FieldChoice(one.ToString(), MoveReasons.Said(one)))] },
        new(MoveBecause, "In your words", FieldKind.Text) { Hint = "The board reads it in the dates ledger" },
        new(AgreedBy, "Who agreed to it") { Hint = "Leave it empty where nobody was asked" },
    ];

    private static IReadOnlyList<FormField> Shown { get; } =
    [
        new(Evidence, "What there is", FieldKind.Text) { Hint = "Such as: minutes of the front door group, 12 October. Name no child" },
        new(EvidenceAddress, "Where it is to be found") { Hint = "An address that begins with https://, where there is one" },
        new(EvidenceOf, "What it shows", FieldKind.Choice)
        {
            Choices = [new(nameof(Actions.EvidenceOf.Activity), "That work was done"), new(nameof(Actions.EvidenceOf.Impact), "That children are better off")],
        },
    ];

    private static IReadOnlyList<FormField> Graded { get; } =
    [
        new(EvidenceGrade, "How strong it is", FieldKind.Choice)
        {
            Choices =
            [
                new("", "Not weighed yet"), new("0", "0: somebody says so"), new("1", "1: it is written down"),
                new("2", "2: it was counted or checked"), new("3", "3: somebody independent saw it"),
            ],
        },
    ];
}
