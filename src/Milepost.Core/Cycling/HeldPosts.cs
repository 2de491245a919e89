using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Cycling;

/// <summary>Who holds the posts that a plan's names mean, on a day.</summary>
public sealed class HeldPosts(PlanFacts facts, DateOnly on)
{
    private readonly Dictionary<string, Post> posts = facts.Posts
        .GroupBy(post => post.Title, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Identity.Id<Post>> said = facts.Actions
        .SelectMany(action => action.Leads.Concat(action.Steps.SelectMany(step => step.Leads))).Where(lead => lead.PostId is not null)
        .GroupBy(lead => lead.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().PostId!.Value, StringComparer.OrdinalIgnoreCase);

    private readonly List<Holder> holders = [.. facts.Holders.Where(holder => !(holder.From > on) && !(holder.Until < on))];

    /// <summary>
    /// The holders of the post that was said to be meant, else of the post of that title, else those of that very name. Of
    /// "Head of HR (Ann Lee)" either part will do.
    /// </summary>
    public IReadOnlyList<Holder> Of(string name)
    {
        if (Meant(name) is [_, ..] found) return found;
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        if (bracket <= 0 || !name.TrimEnd().EndsWith(')')) return [];
        return Meant(name[..bracket].Trim()) is [_, ..] held ? held : Meant(name.TrimEnd()[(bracket + 1)..^1].Trim());
    }

    private List<Holder> Meant(string name)
    {
        var post = said.TryGetValue(name, out var meant) ? meant : posts.TryGetValue(name, out var titled) ? titled.Id : (Identity.Id<Post>?)null;
        return holders.FindAll(holder => post is { } id ? holder.PostId == id : string.Equals(holder.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
