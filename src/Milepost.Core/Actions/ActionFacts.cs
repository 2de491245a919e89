using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>Somebody who leads an action or a step, by post or by name, as the plan writes it.</summary>
public sealed class Lead(Id<Lead> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Step>? stepId, string name, int position)
{
    public Id<Lead> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public Id<Step>? StepId { get; } = stepId;
    public string Name { get; } = name;
    public int Position { get; } = position;

    /// <summary>The post or group that the work belongs to, where somebody said which; null while it is only a name.</summary>
    public Id<Post>? PostId { get; private set; }

    /// <summary>Says which post or group the name means.</summary>
    public void BelongTo(Id<Post>? postId) => PostId = postId;

    /// <summary>Follows its step to another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}

/// <summary>What a rating speaks of.</summary>
public enum RatingOf
{
    /// <summary>The whole improvement, where a plan rates that beside its tasks.</summary>
    Overall,

    /// <summary>Whether the work is being done.</summary>
    Action,

    /// <summary>Whether children are better off.</summary>
    Impact,
}

/// <summary>A rating that somebody gave on a day. It is a fact, whatever the other facts suggest.</summary>
public sealed class GivenRating(
    Id<GivenRating> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Step>? stepId, RatingOf of, string key, DateOnly on, string by)
{
    public Id<GivenRating> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public Id<Step>? StepId { get; } = stepId;
    public RatingOf Of { get; } = of;

    /// <summary>A key of the plan's rating scheme; "none" where somebody took the colour away.</summary>
    public string Key { get; } = key;

    public DateOnly On { get; } = on;
    public string By { get; } = by;
    public string? Rationale { get; init; }

    /// <summary>What comes next, asked for where the rating is worse than on track.</summary>
    public string? NextStep { get; init; }

    /// <summary>The day by which it is to be on track again; null where it is.</summary>
    public DateOnly? BackOnTrackBy { get; init; }

    /// <summary>What the cell held where it held several ratings, of which <see cref="Key"/> is the worst: "G, G, A"; null where it held one.</summary>
    public string? Written { get; init; }

    /// <summary>The key of a rating that was taken away and not replaced.</summary>
    public const string None = "none";

    /// <summary>Follows its step to another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}

/// <summary>Why a date moved: the list that boards count by.</summary>
public enum MoveReason
{
    Staffing,
    Recruitment,
    Partner,
    Procurement,
    System,
    Funding,
    Dependency,
    Scope,
    Quality,
    Correction,
    Other,
}

/// <summary>A date that stood and was moved. Boards ask how often, how far and why.</summary>
public sealed class DateMove(
    Id<DateMove> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Step>? stepId, DateOnly on, string by, string? because)
{
    public Id<DateMove> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public Id<Step>? StepId { get; } = stepId;

    /// <summary>The due dates that stood before.</summary>
    public IReadOnlyList<WrittenDate> Before { get; init; } = [];

    /// <summary>The due dates that took their place.</summary>
    public IReadOnlyList<WrittenDate> After { get; init; } = [];

    public DateOnly On { get; } = on;
    public string By { get; } = by;
    public string? Because { get; } = because;

    /// <summary>Which of the listed reasons it was; null where only words were given.</summary>
    public MoveReason? Reason { get; init; }

    /// <summary>Who agreed to it; null where nobody was asked.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>Follows its step to another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}

/// <summary>What somebody said, on a day, about how an action or a step was going.</summary>
public sealed class ProgressEntry(
    Id<ProgressEntry> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Step>? stepId, string text, DateOnly on, string by)
{
    public Id<ProgressEntry> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public Id<Step>? StepId { get; } = stepId;

    /// <summary>What was done: the working note.</summary>
    public string Text { get; } = text;

    public DateOnly On { get; } = on;
    public string By { get; } = by;

    /// <summary>What is to happen next.</summary>
    public string? Next { get; init; }

    /// <summary>What stands in the way.</summary>
    public string? Blocked { get; init; }

    /// <summary>The words meant for the board, where they differ from the working note.</summary>
    public string? ForBoard { get; init; }

    /// <summary>The working note in one text; where nothing was done, what is next or in the way.</summary>
    public string Note => Text.Length > 0 ? Text : Next is not null ? $"Next: {Next}" : Blocked is not null ? $"In the way: {Blocked}" : ForBoard ?? "";

    /// <summary>What the board reads.</summary>
    public string Told => ForBoard ?? Note;

    /// <summary>Follows its step to another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}

/// <summary>What sort of thing shows that a success test is passed.</summary>
public enum TestKind
{
    /// <summary>A figure reaches its target.</summary>
    Measure,

    /// <summary>A practice audit finds it so.</summary>
    PracticeAudit,

    /// <summary>Children, families or staff say so.</summary>
    Voice,

    /// <summary>Something exists: a policy, a protocol, minutes.</summary>
    Document,

    /// <summary>Somebody outside says so: an inspector, a peer, an adviser.</summary>
    ExternalView,
}

/// <summary>How the council will know that an action worked. It is a thing to be tested, not a text to be printed.</summary>
public sealed class SuccessTest(Id<SuccessTest> id, Id<Plan> planId, Id<PlanAction> actionId, string text, int position) : IWithdrawable
{
    public Id<SuccessTest> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public string Text { get; private set; } = text;

    /// <summary>What would show it; null while nobody has said.</summary>
    public TestKind? Kind { get; private set; }

    public int Position { get; private set; } = position;
    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Reword(string text, TestKind? kind) => (Text, Kind) = (text, kind);

    public void Place(int position) => Position = position;

    /// <summary>Makes it a test of another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}

/// <summary>What children will say when an action has worked. It is put to children, and it is true or not.</summary>
public sealed class ChildrensStatement(Id<ChildrensStatement> id, Id<Plan> planId, Id<PlanAction> actionId, string text, int position) : IWithdrawable
{
    public Id<ChildrensStatement> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;
    public string Text { get; private set; } = text;
    public int Position { get; private set; } = position;
    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Reword(string text) => Text = text;

    public void Place(int position) => Position = position;

    /// <summary>Makes it a statement of another action.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}
