using Milepost.Identity;
using Milepost.Signals;

namespace Milepost.Plans;

/// <summary>A measure the plan names as the way it will know: the promise to measure. What was measured are its readings.</summary>
public sealed class Measure(Id<Measure> id, Id<Plan> planId, string? focusArea, string title) : IWithdrawable
{
    public Id<Measure> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The plan's grouping of measures across actions, such as "FA5: Plans and timeliness".</summary>
    public string? FocusArea { get; private set; } = focusArea;

    public string Title { get; private set; } = title;

    /// <summary>Where its figures come from, in the plan's words; null where the plan says nothing.</summary>
    public string? DataSource { get; private set; }

    /// <summary>False while the plan says "to be developed" or nothing at all.</summary>
    public bool Ready { get; private set; }

    /// <summary>The references of the actions that the plan says it belongs to.</summary>
    public IReadOnlyList<string> ActionReferences { get; private set; } = [];

    /// <summary>The success tests that its figures answer, by their ids.</summary>
    public IReadOnlyList<Guid> SuccessTestIds { get; private set; } = [];

    /// <summary>Which way it is better; null where nobody said.</summary>
    public GoodDirection? Good { get; private set; }

    /// <summary>What it is to come to, in the unit of its readings; null where nobody said.</summary>
    public decimal? Target { get; private set; }

    /// <summary>How it is to come there, as it was written: "31 March 2027: 80".</summary>
    public IReadOnlyList<string> Trajectory { get; private set; } = [];

    /// <summary>The number of the measure in Milepost's catalogue by which it is counted from the lists of Annex A; null where it is not.</summary>
    public string? CatalogueId { get; private set; }

    public int Position { get; private set; }

    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    public void Reword(string? focusArea, string title) => (FocusArea, Title) = (focusArea, title);

    public void Describe(string? dataSource, bool ready, IReadOnlyList<string> actionReferences) =>
        (DataSource, Ready, ActionReferences) = (dataSource, ready, actionReferences);

    /// <summary>Says what it is to come to, and how.</summary>
    public void Aim(GoodDirection? good, decimal? target, IReadOnlyList<string> trajectory) => (Good, Target, Trajectory) = (good, target, trajectory);

    /// <summary>Says which measure of the catalogue it is counted by.</summary>
    public void CountBy(string? catalogueId) => CatalogueId = catalogueId;

    /// <summary>Follows the actions to their new numbers.</summary>
    public void Cite(IReadOnlyList<string> actionReferences) => ActionReferences = actionReferences;

    /// <summary>Says which success tests its figures answer.</summary>
    public void Answer(IReadOnlyList<Guid> successTestIds) => SuccessTestIds = successTestIds;

    public void Place(int position) => Position = position;
}
