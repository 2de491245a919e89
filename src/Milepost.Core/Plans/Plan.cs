using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Rating;

namespace Milepost.Plans;

/// <summary>What this council calls the parts of its plan: one says priority and action, another theme and improvement.</summary>
public sealed record PlanNouns(string Priority, string Action, string Step)
{
    public static PlanNouns Usual { get; } = new("Priority", "Action", "Step");
}

/// <summary>A council's improvement plan: what it promised after an inspection, kept as a living record.</summary>
public sealed class Plan(Id<Plan> id, string name, string title)
{
    public Id<Plan> Id { get; } = id;

    /// <summary>The short name by which commands and addresses know the plan; unique.</summary>
    public string Name { get; private set; } = name;

    public string Title { get; private set; } = title;

    /// <summary>The council, as it calls itself; null until somebody says.</summary>
    public string? Authority { get; private set; }

    public RatingScheme Scheme { get; private set; } = RatingScheme.Brag;

    public PlanNouns Nouns { get; private set; } = PlanNouns.Usual;

    /// <summary>The words and limits that the plan's quality is checked by.</summary>
    public CheckPolicy Checks { get; private set; } = CheckPolicy.Usual;

    /// <summary>How often the plan is updated, and how long people have.</summary>
    public CycleCalendar Calendar { get; private set; } = CycleCalendar.Usual;

    /// <summary>Changes with every saved change to any record of the plan, so that what is unchanged need not be worked out again.</summary>
    public Guid Stamp { get; private set; } = Guid.CreateVersion7();

    public Guid Version { get; private set; }

    public void Entitle(string title, string? authority = null) => (Title, Authority) = (title, authority ?? Authority);

    public void RateBy(RatingScheme scheme) => Scheme = scheme;

    public void Call(PlanNouns nouns) => Nouns = nouns;

    public void UpdateBy(CycleCalendar calendar) => Calendar = calendar;

    public void CheckBy(CheckPolicy policy) => Checks = policy;

    /// <summary>Corrects what the plan is called and whose it is; an authority may also be taken away.</summary>
    public void Correct(string title, string? authority) => (Title, Authority) = (title, authority);

    public void Touch() => Stamp = Guid.CreateVersion7();
}
