using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>One of the few things the plan is about. A council may call it a theme, a priority or a workstream.</summary>
public sealed class Priority(Id<Priority> id, Id<Plan> planId, string? reference, string title) : IWithdrawable
{
    public Id<Priority> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public string? Reference { get; private set; } = reference;
    public string Title { get; private set; } = title;
    public int Position { get; private set; }

    /// <summary>Who answers for the whole priority, as the plan writes it: sponsors, by post or by name.</summary>
    public IReadOnlyList<string> Leads { get; private set; } = [];

    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Reword(string title, IReadOnlyList<string> leads) => (Title, Leads) = (title, leads);

    public void Renumber(string? reference) => Reference = reference;

    public void Place(int position) => Position = position;
}
