using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Store.History.Rebuilding;

/// <summary>What stands beside the actions as it was on a day: the reports and their recommendations, measures and posts. Readings and holders carry days of their own.</summary>
/// <param name="then">How the records stood.</param>
/// <param name="asked">The day.</param>
/// <param name="day">The same, or the day on which the plan was first written down here where that is later.</param>
internal sealed class BesideThen(RecordsThen then, DateOnly asked, DateOnly day)
{
    public PlanFacts Of(PlanFacts plan)
    {
        var (recommendations, withdrawnRecommendations) = Parted(plan.Recommendations, plan.Withdrawn.Recommendations, one => one.Id.Value, FieldsThen.Recommendation, one => one.Position);
        var used = recommendations.Select(one => one.SourceId.Value).ToHashSet();
        var (sources, withdrawnSources) = Parted(plan.Sources, plan.Withdrawn.Sources, one => one.Id.Value, FieldsThen.Source, null, used);
        var (measures, withdrawnMeasures) = Parted(plan.Measures, plan.Withdrawn.Measures, one => one.Id.Value, FieldsThen.Measure, one => one.Position);
        var (posts, withdrawnPosts) = Parted(plan.Posts, plan.Withdrawn.Posts, one => one.Id.Value, FieldsThen.Post, null);
        return plan with
        {
            Sources = sources,
            Recommendations = recommendations,
            Measures = measures,
            Posts = posts,
            Withdrawn = plan.Withdrawn with { Sources = withdrawnSources, Recommendations = withdrawnRecommendations, Measures = withdrawnMeasures, Posts = withdrawnPosts },
        };
    }

    /// <summary>Those that stood then, in the order of then, and those that had been withdrawn; the lists themselves where nothing in them is other.</summary>
    private (IReadOnlyList<T> Standing, IReadOnlyList<T> Withdrawn) Parted<T>(
        IReadOnlyList<T> standing, IReadOnlyList<T> withdrawn, Func<T, Guid> id, string[] fields, Func<T, int>? position, HashSet<Guid>? used = null) where T : class, IWithdrawable
    {
        var was = standing.Concat(withdrawn).Where(one => used?.Contains(id(one)) == true || then.Stood(id(one), day)).Select(one => then.Was(one, id(one), day, fields)).ToList();
        var stood = was.Where(one => !(one.WithdrawnOn <= asked));
        if (position is not null) stood = stood.OrderBy(position);
        return (PlanThen.Same(standing, stood), PlanThen.Same(withdrawn, was.Where(one => one.WithdrawnOn <= asked)));
    }
}
