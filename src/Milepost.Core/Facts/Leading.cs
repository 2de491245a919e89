using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Facts;

/// <summary>
/// Whose the work is on a day: the one place that says so, for updates and for closing alike. Work belongs to a post, and to whoever
/// holds it that day or has it as their job; and where the plan only has words, to whom they name.
/// </summary>
public sealed class Leading
{
    private readonly PlanFacts facts;
    private readonly HashSet<Id<Post>> posts;
    private readonly HashSet<string> keys;
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <param name="facts">The plan.</param>
    /// <param name="who">Whoever is asked about.</param>
    /// <param name="post">A post that they stand for in any case, as by a link; null for none.</param>
    /// <param name="on">The day.</param>
    public Leading(PlanFacts facts, Someone who, Id<Post>? post, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(who);
        this.facts = facts;
        var name = LeadNames.Key(who.Name);
        // A name says who a holder is only while no account does.
        bool Is(Holder holder) => holder.PersonId is { } person ? person == who.PersonId : name.Length > 0 && LeadNames.Key(holder.Name) == name;

        var jobs = who.Post is { } job ? facts.Posts.Where(one => LeadNames.Names(one.Title, job)).ToList() : [];
        posts =
        [
            .. facts.Holders.Where(holder => Posts.Holds(holder, on) && Is(holder)).Select(holder => holder.PostId),
            .. facts.Posts.Where(one => one.Id == post || LeadNames.Key(one.Title) == name).Select(one => one.Id),
            .. jobs.Select(one => one.Id),
        ];
        // A lead that was said to be a post is that post, whatever the plan calls it.
        var written = facts.Actions.SelectMany(one => one.Leads.Concat(one.Steps.SelectMany(step => step.Leads)))
            .Where(lead => lead.PostId is { } of && posts.Contains(of)).Select(lead => LeadNames.Key(lead.Name));
        var titles = facts.Posts.Where(one => posts.Contains(one.Id)).Select(one => one.Title).Concat(who.Post is { } title && jobs.Count == 0 ? [title] : []);
        keys = [.. titles.SelectMany(LeadNames.Keys), .. written, name];
        keys.Remove("");
    }

    public bool IsTheirs(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return Posts.Of(facts, lead) is { } post ? posts.Contains(post.Id) : IsMeantBy(lead.Name);
    }

    /// <summary>Whether words, a post or a name as the plan writes it, mean them: "Head of HR", "Ann Lee", "Head of HR (Ann Lee)", "Chief Executive / DCS".</summary>
    public bool IsMeantBy(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (known.TryGetValue(words, out var meant)) return meant;
        return known[words] = LeadNames.Parts(words).Select(LeadNames.Key).Any(keys.Contains);
    }

    /// <summary>Whether they lead the action: itself, or where it has no lead of its own, one of its steps.</summary>
    public bool Leads(ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Leads.Count > 0
            ? action.Leads.Any(IsTheirs)
            : action.Steps.Where(step => step.Step.WithdrawnOn is null).SelectMany(step => step.Leads).Any(IsTheirs);
    }
}
