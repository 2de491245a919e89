using Milepost.Actions;
using Milepost.Assessing;
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
            .. Completed(facts, actions, asAt).Concat(Visits(facts)).Concat(NewHolders(facts, actions)).Where(one => one.On <= asAt).Distinct().OrderBy(one => one.On).ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    /// <summary>By those who agreed that it is; and where nobody was asked, by the first of the ratings that have said so ever since.</summary>
    private static IEnumerable<MeasureEvent> Completed(PlanFacts facts, List<ActionFacts> actions, DateOnly asAt) =>
        from action in actions
        let agreed = action.Closures.Where(closure => closure is { Agreed: true, DecidedOn: not null }).Select(closure => closure.DecidedOn!.Value).ToList()
        from day in agreed.Count > 0 ? agreed : Rated(facts, action, asAt)
        select new MeasureEvent(day, $"{facts.Plan.Nouns.Action} {action.Action.Reference} completed");

    private static List<DateOnly> Rated(PlanFacts facts, ActionFacts action, DateOnly asAt)
    {
        var scheme = PlanSchemes.On(facts, asAt);
        DateOnly? since = null;
        foreach (var rating in action.Ratings.Where(rating => rating.Of != RatingOf.Impact && rating.On <= asAt).OrderBy(rating => rating.On))
        {
            since = !Completion.Says(scheme, rating) ? null : since ?? rating.On;
        }

        // What the first file has as done was done before, nobody knows when.
        return since is { } day && !(facts.Imports is [var first, ..] && day <= first.AsAt) ? [day] : [];
    }

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
