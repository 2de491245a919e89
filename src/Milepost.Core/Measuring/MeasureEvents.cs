using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>Something that happened and may be seen in a measure: on which day, and what, in words.</summary>
public sealed record MeasureEvent(DateOnly On, string What);

/// <summary>Finds what happened that a measure may show: its actions completed, visits and inspections, somebody new in a post that leads its actions.</summary>
public static class MeasureEvents
{
    /// <param name="facts">The plan.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="asAt">The day up to which it is looked.</param>
    public static IReadOnlyList<MeasureEvent> Of(PlanFacts facts, Measure measure, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(measure);
        var actions = facts.Actions.Where(one => one.Action is { WithdrawnOn: null, Reference: { } reference } && measure.ActionReferences.Contains(reference)).ToList();
        return
        [
            .. Completed(facts, actions).Concat(Visits(facts)).Concat(NewHolders(facts, actions)).Where(one => one.On <= asAt).Distinct().OrderBy(one => one.On).ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<MeasureEvent> Completed(PlanFacts facts, List<ActionFacts> actions) =>
        from action in actions
        from closure in action.Closures
        where closure is { Agreed: true, DecidedOn: not null }
        select new MeasureEvent(closure.DecidedOn!.Value, $"{facts.Plan.Nouns.Action} {action.Action.Reference} completed");

    private static IEnumerable<MeasureEvent> Visits(PlanFacts facts) =>
        from source in facts.Sources
        where source is { WithdrawnOn: null, Kind: SourceKind.Inspection or SourceKind.FocusedVisit or SourceKind.MonitoringVisit or SourceKind.PeerReview } && (source.End ?? source.Start) is not null
        select new MeasureEvent((source.End ?? source.Start)!.Value, source.Kind switch
        {
            SourceKind.Inspection => "Inspection",
            SourceKind.FocusedVisit => "Focused visit",
            SourceKind.MonitoringVisit => "Monitoring visit",
            _ => "Peer review",
        });

    /// <summary>By post and not by name: who it is stands on the page of the post.</summary>
    private static IEnumerable<MeasureEvent> NewHolders(PlanFacts facts, List<ActionFacts> actions)
    {
        var posts = actions.SelectMany(action => action.Leads).Select(lead => lead.PostId).OfType<Identity.Id<Post>>().ToHashSet();
        return from holder in facts.Holders
               where holder.From is not null && posts.Contains(holder.PostId)
               from post in facts.Posts
               where post.Id == holder.PostId && !post.IsGroup
               select new MeasureEvent(holder.From!.Value, $"{(holder.IsInterim ? "Interim" : "New")} {post.Title}");
    }
}
