using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Assessing.Handing;

/// <summary>One post on a day: who holds it, how often that changed, and how much work is its own.</summary>
/// <param name="Post">The post.</param>
/// <param name="Holders">Who holds it.</param>
/// <param name="IsEmpty">Nobody does, and it is no group.</param>
/// <param name="Came">How many came to it in the year before.</param>
/// <param name="Open">Its open actions.</param>
public sealed record PostStanding(Post Post, IReadOnlyList<Holder> Holders, bool IsEmpty, int Came, IReadOnlyList<ActionAssessment> Open)
{
    public bool IsInterim => Holders.Any(holder => holder.IsInterim);

    /// <summary>Every post of the plan; the empty ones first, then by their title.</summary>
    public static IReadOnlyList<PostStanding> All(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var facts = plan.Facts;
        var yearBefore = plan.AsAt.AddYears(-1);
        var work = plan.Actions.Where(action => !action.Complete)
            .SelectMany(action => action.Facts.Leads.Concat(action.Steps.SelectMany(step => step.Facts.Leads)).Select(lead => (lead.PostId, action)))
            .Distinct().ToLookup(pair => pair.PostId, pair => pair.action);
        return
        [
            .. facts.Posts.Select(post => new PostStanding(
                    post, Posts.HoldersOf(facts, post, plan.AsAt), Posts.IsEmpty(facts, post, plan.AsAt),
                    facts.Holders.Count(holder => holder.PostId == post.Id && holder.From > yearBefore && holder.From <= plan.AsAt),
                    [.. work[post.Id]]))
                .OrderByDescending(one => one.IsEmpty && one.Open.Count > 0).ThenBy(one => one.Post.Title, StringComparer.CurrentCulture),
        ];
    }
}
