using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Structure;

/// <summary>One thing that an act on the plan's structure does to its records; the store applies it.</summary>
public abstract record StructureChange
{
    /// <summary>The stored records that it touches.</summary>
    public abstract IEnumerable<object> Touches { get; }

    /// <summary>Does it to the records themselves.</summary>
    public abstract void Apply();
}

/// <summary>A record that was not there before: a former number, a part of an action that was split.</summary>
public sealed record Addition(object Record) : StructureChange
{
    public override IEnumerable<object> Touches => [];

    public override void Apply()
    {
        // To add it is all that there is to do.
    }
}

/// <summary>What an action is called from now on.</summary>
public sealed record NewName(PlanAction Action, string? Reference, string Title) : StructureChange
{
    public override IEnumerable<object> Touches => [Action];

    public override void Apply() => Action.Reword(Reference, Title);
}

/// <summary>Where an action stands from now on.</summary>
public sealed record NewPlace(PlanAction Action, Id<Priority>? PriorityId, string? Section, int Position) : StructureChange
{
    public override IEnumerable<object> Touches => [Action];

    public override void Apply() => Action.File(PriorityId, Section, Position);
}

/// <summary>Who asked for an action, where another's are added to its own.</summary>
public sealed record NewTags(PlanAction Action, IReadOnlyList<string> Provenance, Classification? Classification) : StructureChange
{
    public override IEnumerable<object> Touches => [Action];

    public override void Apply() => Action.Tag(Provenance, Classification);
}

/// <summary>Where a step stands from now on. What hangs on it goes with it.</summary>
public sealed record NewStepPlace(StepFacts Facts, Id<PlanAction> ActionId, string? Reference, int Position) : StructureChange
{
    private bool Leaves => Facts.Step.ActionId != ActionId;

    public override IEnumerable<object> Touches => Leaves
        ? [Facts.Step, .. Facts.Leads, .. Facts.Ratings, .. Facts.Moves, .. Facts.Progress, .. Facts.Evidence]
        : [Facts.Step];

    public override void Apply()
    {
        Facts.Step.Reword(Reference, Facts.Step.Title, Position);
        if (!Leaves) return;
        Facts.Step.MoveTo(ActionId);
        foreach (var lead in Facts.Leads) lead.MoveTo(ActionId);
        foreach (var rating in Facts.Ratings) rating.MoveTo(ActionId);
        foreach (var move in Facts.Moves) move.MoveTo(ActionId);
        foreach (var entry in Facts.Progress) entry.MoveTo(ActionId);
        foreach (var item in Facts.Evidence) item.MoveTo(ActionId);
    }
}

/// <summary>A success test that is another action's from now on.</summary>
public sealed record NewTestPlace(SuccessTest Test, Id<PlanAction> ActionId, int Position) : StructureChange
{
    public override IEnumerable<object> Touches => [Test];

    public override void Apply()
    {
        Test.MoveTo(ActionId);
        Test.Place(Position);
    }
}

/// <summary>A children's statement that is another action's from now on.</summary>
public sealed record NewStatementPlace(ChildrensStatement Statement, Id<PlanAction> ActionId, int Position) : StructureChange
{
    public override IEnumerable<object> Touches => [Statement];

    public override void Apply()
    {
        Statement.MoveTo(ActionId);
        Statement.Place(Position);
    }
}

/// <summary>Evidence that is expected of another action from now on.</summary>
public sealed record NewExpectedPlace(ExpectedEvidence Expected, Id<PlanAction> ActionId) : StructureChange
{
    public override IEnumerable<object> Touches => [Expected];

    public override void Apply() => Expected.MoveTo(ActionId);
}

/// <summary>A stronger word on whether an action answers a recommendation, taken over from an action that was merged into it.</summary>
public sealed record NewAnswer(ActionAnswer Answer, ActionAnswer Stronger) : StructureChange
{
    public override IEnumerable<object> Touches => [Answer];

    public override void Apply() => Answer.Say(Stronger.Verdict, Stronger.Because, Stronger.On, Stronger.By);
}

/// <summary>The actions that a measure cites, by the numbers that they now have.</summary>
public sealed record NewCitations(Measure Measure, IReadOnlyList<string> ActionReferences) : StructureChange
{
    public override IEnumerable<object> Touches => [Measure];

    public override void Apply() => Measure.Cite(ActionReferences);
}

/// <summary>A record is withdrawn with a reason.</summary>
public sealed record Withdrawal(IWithdrawable Record, DateOnly On, string Because) : StructureChange
{
    public override IEnumerable<object> Touches => [Record];

    public override void Apply() => Record.Withdraw(On, Because);
}

/// <summary>An action is taken up by another.</summary>
public sealed record Merger(PlanAction Action, Id<PlanAction> Into, DateOnly On, string Because) : StructureChange
{
    public override IEnumerable<object> Touches => [Action];

    public override void Apply() => Action.MergeInto(Into, On, Because);
}

/// <summary>Somebody leaves a post that is withdrawn.</summary>
public sealed record Leaving(Holder Holder, DateOnly LastDay) : StructureChange
{
    public override IEnumerable<object> Touches => [Holder];

    public override void Apply() => Holder.Leave(LastDay);
}

/// <summary>What was withdrawn stands again.</summary>
public sealed record Restoration(IWithdrawable Record) : StructureChange
{
    public override IEnumerable<object> Touches => [Record];

    public override void Apply() => Record.Restore();
}
