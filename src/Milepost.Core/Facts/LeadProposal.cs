using Milepost.Plans;

namespace Milepost.Facts;

/// <summary>A lead as the plan writes it that is only a name so far, and the post that it may mean. A person confirms it or says another.</summary>
/// <param name="Name">As the plan writes it.</param>
/// <param name="Times">How many actions and steps it leads.</param>
/// <param name="Post">The post it may mean; null where none is like it.</param>
/// <param name="Because">Why that one; null where there is none.</param>
public sealed record LeadProposal(string Name, int Times, Post? Post, string? Because)
{
    /// <summary>Every name that means no post yet, those with a proposal first.</summary>
    public static IReadOnlyList<LeadProposal> All(PlanFacts facts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. Posts.Leads(facts).Where(lead => Posts.Of(facts, lead) is null)
                .GroupBy(lead => lead.Name, StringComparer.Ordinal)
                .Select(same => Of(facts, same.Key, same.Count(), day))
                .OrderBy(one => one.Post is null).ThenByDescending(one => one.Times).ThenBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }

    private static LeadProposal Of(PlanFacts facts, string name, int times, DateOnly day)
    {
        var key = LeadNames.Key(name);
        if (facts.Posts.FirstOrDefault(post => LeadNames.Key(post.Title) == key) is { } same) return new(name, times, same, "It is the title of the post.");
        if (Held(facts, name, day) is (var held, var holder)) return new(name, times, held, $"{holder.Name} {(Posts.Holds(holder, day) ? "holds" : "held")} the post.");
        return facts.Posts.FirstOrDefault(post => LeadNames.Names(name, post.Title)) is { } named
            ? new(name, times, named, "It names the post among others, or by its first letters.")
            : new(name, times, null, null);
    }

    /// <summary>The post of a holder who is named, those who hold theirs now before those who once did.</summary>
    private static (Post Post, Holder Holder)? Held(PlanFacts facts, string name, DateOnly day) => facts.Holders
        .Where(holder => LeadNames.Names(name, holder.Name))
        .OrderByDescending(holder => Posts.Holds(holder, day)).ThenByDescending(holder => holder.From)
        .Join(facts.Posts, holder => holder.PostId, post => post.Id, (holder, post) => ((Post, Holder)?)(post, holder))
        .FirstOrDefault();
}
