using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Facts;

/// <summary>Who held a post on a day, and which work is the post's.</summary>
public static class Posts
{
    /// <summary>Those who held it on the day, the latest to come last.</summary>
    public static IReadOnlyList<Holder> HoldersOf(PlanFacts facts, Post post, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(post);
        return [.. facts.Holders.Where(holder => holder.PostId == post.Id && Holds(holder, day)).OrderBy(holder => holder.From ?? DateOnly.MinValue)];
    }

    /// <summary>Who held it on the day, by name; of several who share it the latest to come. Null where nobody did.</summary>
    public static string? HolderOf(PlanFacts facts, Post post, DateOnly day) => HoldersOf(facts, post, day) is [.., var latest] ? latest.Name : null;

    /// <summary>Whether nobody is there to do its work on the day. A group does its own, whoever sits on it.</summary>
    public static bool IsEmpty(PlanFacts facts, Post post, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(post);
        return !post.IsGroup && HolderOf(facts, post, day) is null;
    }

    public static bool Holds(Holder holder, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(holder);
        return !(holder.From > day) && !(holder.Until < day);
    }

    /// <summary>The post that a lead belongs to; null while it is only a name, or once the post was withdrawn.</summary>
    public static Post? Of(PlanFacts facts, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(lead);
        return lead.PostId is { } id ? facts.Posts.FirstOrDefault(post => post.Id == id) : null;
    }

    /// <summary>Every lead of the plan that stands, of actions and of their steps.</summary>
    public static IEnumerable<Lead> Leads(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Actions.Where(one => one.Action.WithdrawnOn is null)
            .SelectMany(one => one.Leads.Concat(one.Steps.Where(step => step.Step.WithdrawnOn is null).SelectMany(step => step.Leads)));
    }

    /// <summary>The post that each written name is known to mean, so that the name keeps it when it comes again. Names that mean several posts are left out.</summary>
    public static IReadOnlyDictionary<string, Id<Post>> Known(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Actions.SelectMany(one => one.Leads.Concat(one.Steps.SelectMany(step => step.Leads)))
            .Where(lead => lead.PostId is not null)
            .GroupBy(lead => LeadNames.Key(lead.Name), lead => lead.PostId!.Value)
            .Where(same => same.Distinct().Count() == 1)
            .ToDictionary(same => same.Key, same => same.First());
    }
}
