using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What a sentence of the plan is for, where it is not an action.</summary>
public enum StatementKind
{
    /// <summary>What the council says before the actions of a priority.</summary>
    Introduction,

    /// <summary>What success will look like.</summary>
    Success,

    /// <summary>"We will …".</summary>
    Pledge,

    /// <summary>A stage of the whole plan: responding, strengthening, embedding.</summary>
    Stage,

    /// <summary>Another strategy or plan that this one feeds or depends on.</summary>
    LinkedStrategy,

    /// <summary>A seat on the improvement board.</summary>
    BoardSeat,

    /// <summary>Something else that stood in a table of the file and that nothing more exact was made of.</summary>
    Other,
}

/// <summary>A sentence of the plan that stands beside the actions, kept where the plan put it.</summary>
public sealed class PlanStatement(Id<PlanStatement> id, Id<Plan> planId, StatementKind kind, string text) : IWithdrawable
{
    public Id<PlanStatement> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public StatementKind Kind { get; } = kind;
    public string Text { get; private set; } = text;

    /// <summary>The heading it stood under, such as "Medium term".</summary>
    public string? Heading { get; private set; }

    public Id<Priority>? PriorityId { get; private set; }
    public int Position { get; private set; }
    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Reword(string text) => Text = text;

    public void Under(string? heading, Id<Priority>? priorityId) => (Heading, PriorityId) = (heading, priorityId);

    public void Place(int position) => Position = position;
}

/// <summary>A word of the council's that not everybody knows, and what it means.</summary>
public sealed class GlossaryTerm(Id<GlossaryTerm> id, Id<Plan> planId, string term, string meaning) : IWithdrawable
{
    public Id<GlossaryTerm> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string Term { get; private set; } = term;
    public string Meaning { get; private set; } = meaning;
    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Define(string term, string meaning) => (Term, Meaning) = (term, meaning);
}
