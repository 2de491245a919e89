using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Plans;

namespace Milepost.Cycling;

/// <summary>How far a cycle has come.</summary>
public enum CycleState
{
    Coming,
    Open,

    /// <summary>The window has ended, and nobody has signed it off.</summary>
    Closed,
    Frozen,
}

/// <summary>An action that a cycle asks about, and when it was last updated for it.</summary>
/// <param name="Action">Where the action stands.</param>
/// <param name="Names">Who is asked, as the plan writes them; empty where nobody is named.</param>
/// <param name="UpdatedOn">The day of the update; null while there is none.</param>
public sealed record AskedAction(ActionAssessment Action, IReadOnlyList<string> Names, DateOnly? UpdatedOn);

/// <summary>Somebody whom a cycle asks, and what still waits for them.</summary>
/// <param name="Name">As the plan writes the post or the person; empty for what has no lead.</param>
/// <param name="Holders">Who holds the post on the day; empty where nobody does.</param>
/// <param name="Asked">All that they are asked about.</param>
public sealed record AskedLead(string Name, IReadOnlyList<Holder> Holders, IReadOnlyList<AskedAction> Asked)
{
    public IEnumerable<AskedAction> Waiting => Asked.Where(one => one.UpdatedOn is null);

    public bool HasUpdated => Asked.All(one => one.UpdatedOn is not null);
}

/// <summary>Where a cycle stands on a day: who was asked, and who has not updated.</summary>
public sealed record CycleStanding(Cycle Cycle, CycleState State, DateOnly AsAt, IReadOnlyList<AskedAction> Actions, IReadOnlyList<AskedLead> Leads)
{
    public int Waiting => Leads.Count(lead => !lead.HasUpdated);

    /// <summary>Where a cycle stands. An update given in any window serves every window that overlaps it, so that nobody is asked twice.</summary>
    public static CycleStanding Of(PlanAssessment plan, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        var windows = plan.Facts.Cycles.Where(one => one.OpensOn <= cycle.ClosesOn && one.ClosesOn >= cycle.OpensOn).ToList();
        var asked = plan.Priorities.SelectMany(priority => priority.Actions
            .Where(action => IsAsked(plan, cycle, action))
            .Select(action => new AskedAction(action, Names(cycle, priority.Priority, action), UpdatedOn(action, cycle, windows, plan.AsAt)))).ToList();
        var posts = new HeldPosts(plan.Facts, plan.AsAt);
        var leads = asked.SelectMany(one => one.Names.DefaultIfEmpty("").Distinct(), (one, name) => (one, name))
            .GroupBy(pair => pair.name, pair => pair.one, StringComparer.OrdinalIgnoreCase)
            .Select(lead => new AskedLead(lead.Key, posts.Of(lead.Key), [.. lead]))
            .OrderBy(lead => lead.HasUpdated).ThenBy(lead => lead.Name, StringComparer.CurrentCulture);
        return new(cycle, StateOf(cycle, plan.AsAt), plan.AsAt, asked, [.. leads]);
    }

    public static CycleState StateOf(Cycle cycle, DateOnly on) =>
        cycle.FrozenOn <= on ? CycleState.Frozen
        : on < cycle.OpensOn ? CycleState.Coming
        : on <= cycle.ClosesOn ? CycleState.Open
        : CycleState.Closed;

    /// <summary>What was complete before the window opened is not asked about again; what rests, because it is paused or superseded, is not asked about.</summary>
    private static bool IsAsked(PlanAssessment plan, Cycle cycle, ActionAssessment action)
    {
        if (action.Rests) return false;
        return !action.Complete || !Assessor.Assess(action.Facts, plan.Facts.Plan.Scheme, cycle.OpensOn.AddDays(-1)).Complete;
    }

    /// <summary>A sponsors' cycle asks those who answer for the priority; the others ask the leads of the work.</summary>
    private static IReadOnlyList<string> Names(Cycle cycle, Priority? priority, ActionAssessment action)
    {
        if (cycle.Kind is CycleKind.Sponsor) return priority?.Leads ?? [];
        var own = action.Facts.Leads.Select(lead => lead.Name).ToList();
        return own.Count > 0 ? own : [.. action.Steps.SelectMany(step => step.Facts.Leads).Select(lead => lead.Name).Distinct()];
    }

    private static DateOnly? UpdatedOn(ActionAssessment action, Cycle cycle, List<Cycle> windows, DateOnly asAt)
    {
        var last = cycle.FrozenOn < asAt ? cycle.FrozenOn.Value : asAt;
        return DaysOfNews(action).Where(on => on <= last && (on >= cycle.OpensOn || windows.Exists(window => window.OpensOn <= on && on <= (window.FrozenOn ?? window.ClosesOn))))
            .Select(on => (DateOnly?)on).Max();
    }

    /// <summary>Every day on which somebody said how the action goes: in words, by a rating, or by asking to close it.</summary>
    private static IEnumerable<DateOnly> DaysOfNews(ActionAssessment action)
    {
        var facts = action.Facts;
        return facts.Progress.Select(entry => entry.On)
            .Concat(facts.Ratings.Select(rating => rating.On))
            .Concat(facts.Closures.Select(closure => closure.AskedOn))
            .Concat(facts.Steps.SelectMany(step => step.Progress.Select(entry => entry.On).Concat(step.Ratings.Select(rating => rating.On))));
    }
}
