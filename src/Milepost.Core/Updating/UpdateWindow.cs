using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Updating;

/// <summary>The time in which updates are asked for now: since when an update counts, and until when it is wanted.</summary>
/// <param name="Since">An update since this day is one of this window.</param>
/// <param name="Until">The last day for updates; null where no cycle is open.</param>
public sealed record UpdateWindow(DateOnly Since, DateOnly? Until)
{
    /// <summary>The board's cycle that is open; where none is, the last weeks of the plan's own rhythm.</summary>
    public static UpdateWindow Of(PlanFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var open = facts.Cycles
            .Where(one => one.Kind is CycleKind.Board && one.OpensOn <= today && one.ClosesOn >= today && one.FrozenOn is null)
            .MaxBy(one => one.OpensOn);
        return open is null
            ? new(today.AddDays(-7 * facts.Plan.Calendar.WeeksBetween), null)
            : new(open.OpensOn, open.ClosesOn);
    }

    /// <summary>The day somebody last said how it goes, by words or by a rating; null where nobody ever did.</summary>
    public static DateOnly? LastUpdate(ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var said = action.Progress.Concat(action.Steps.SelectMany(step => step.Progress)).Select(one => (DateOnly?)one.On);
        return said.Concat(action.Ratings.Select(one => (DateOnly?)one.On)).Max();
    }

    public bool Has(ActionFacts action) => LastUpdate(action) >= Since;

    /// <summary>"no update since 10 October 2026", "updated on 3 November 2026".</summary>
    public string Said(ActionFacts action) => LastUpdate(action) switch
    {
        null => "nothing was ever said about it",
        { } last when last >= Since => $"updated on {Say.Date(last)}",
        { } last => $"no update since {Say.Date(last)}",
    };
}
