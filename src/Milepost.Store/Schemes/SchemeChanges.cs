using Milepost.Assessing.Schemes;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Schemes;

/// <summary>Changes how a plan is rated, and keeps every version of it.</summary>
public sealed class SchemeChanges(MilepostDb db)
{
    /// <summary>Null when it is saved; otherwise why not, in words.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="change">The scheme from now on.</param>
    /// <param name="seen">The plan's version when the person saw what would change.</param>
    /// <param name="stop">Stops it before it is done.</param>
    public Task<string?> SaveAsync(Id<Plan> plan, SchemeChange change, Guid seen, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return db.InTurnAsync(plan, facts => Save(facts, change, seen), stop);
    }

    private string? Save(PlanFacts facts, SchemeChange change, Guid seen)
    {
        if (facts.Plan.Version != seen) return "Somebody else changed the plan while you looked. Look at what would change once more before you save.";
        if (SchemeRule.Faults(change.Next) is [var (_, message), ..]) return message;
        if (SchemeEffect.Of(facts, change).Refusal is { } why) return why;
        db.AddRange(change.Versions(facts));
        db.AddRange(change.Ratings(facts));
        db.AddRange(change.States(facts));
        db.Attach(facts.Plan);
        facts.Plan.RateBy(change.Next);
        return null;
    }
}
