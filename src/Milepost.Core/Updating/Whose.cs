using Milepost.Actions;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Updating;

/// <summary>Whose the work is on a day. Work belongs to a post, and to whoever holds the post that day; where the plan only has a name, to whoever is called so.</summary>
public static class Whose
{
    /// <summary>How much of the action is theirs; null where nothing is.</summary>
    public static Reach? Of(PlanFacts facts, ActionFacts action, Doer doer, DateOnly on) => Of(new Holding(facts, doer, on), action);

    /// <summary>Every action that stands and is theirs in whole or in part, in the plan's order.</summary>
    public static IReadOnlyList<(ActionFacts Action, Reach Reach)> All(PlanFacts facts, Doer doer, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var holding = new Holding(facts, doer, on);
        return [.. facts.Actions.Where(one => !(one.Action.WithdrawnOn <= on)).Select(one => (one, Of(holding, one))).Where(pair => pair.Item2 is not null)!];
    }

    /// <summary>Whether words, a post or a name as the plan writes it, mean them on that day: "Head of HR", "Ann Lee", "Head of HR (Ann Lee)".</summary>
    public static Func<string, bool> Means(PlanFacts facts, Doer doer, DateOnly on) => new Holding(facts, doer, on).IsMeantBy;

    private static Reach? Of(Holding holding, ActionFacts action)
    {
        var own = action.Leads.Where(holding.IsTheirs).ToList();
        var steps = action.Steps.Where(one => one.Step.WithdrawnOn is null && one.Leads.Any(holding.IsTheirs)).ToList();
        if (own.Count == 0 && steps.Count == 0) return null;
        var names = own.Concat(steps.SelectMany(one => one.Leads).Where(holding.IsTheirs)).Select(lead => lead.Name).Distinct();
        return new(own.Count > 0, [.. steps.Select(one => one.Step.Id)], [.. names]);
    }

    /// <summary>The posts that somebody holds on a day, and what they are called.</summary>
    private sealed class Holding
    {
        private readonly Doer doer;
        private readonly HashSet<Identity.Id<Post>> posts;
        private readonly HashSet<string> titles;

        public Holding(PlanFacts facts, Doer doer, DateOnly on)
        {
            this.doer = doer;
            posts =
            [
                .. facts.Holders.Where(one => !(one.From > on) && !(one.Until < on) && Is(one)).Select(one => one.PostId),
                .. facts.Posts.Where(post => post.Id == doer.Post || Same(post.Title, doer.Name)).Select(post => post.Id),
            ];
            // A lead that was said to be a post is that post, whatever the plan calls it.
            var leads = facts.Actions.SelectMany(one => one.Leads.Concat(one.Steps.SelectMany(step => step.Leads)))
                .Where(lead => lead.PostId is { } post && posts.Contains(post)).Select(lead => lead.Name);
            titles = [.. facts.Posts.Where(post => posts.Contains(post.Id)).SelectMany(post => Called(post.Title)).Concat(leads).Select(Plain)];
        }

        public bool IsTheirs(Lead lead) => lead.PostId is { } post ? posts.Contains(post) : IsMeantBy(lead.Name);

        public bool IsMeantBy(string words)
        {
            if (Same(words, doer.Name) || titles.Contains(Plain(words))) return true;
            var bracket = words.IndexOf('(', StringComparison.Ordinal);
            if (bracket <= 0 || !words.TrimEnd().EndsWith(')')) return false;
            var inside = words.TrimEnd()[(bracket + 1)..^1];
            return Same(inside, doer.Name) || titles.Contains(Plain(inside)) || titles.Contains(Plain(words[..bracket]));
        }

        /// <summary>"Director of Children's Services (DCS)" is also called by either part.</summary>
        private static IEnumerable<string> Called(string title)
        {
            yield return title;
            var bracket = title.IndexOf('(', StringComparison.Ordinal);
            if (bracket <= 0 || !title.EndsWith(')')) yield break;
            var initials = title[(bracket + 1)..^1];
            if (!initials.All(char.IsUpper)) yield break;
            yield return title[..bracket];
            yield return initials;
        }

        // A name says who it is only while no account does.
        private bool Is(Holder holder) => holder.PersonId is { } person ? person == doer.Person : Same(holder.Name, doer.Name);

        private static bool Same(string words, string? name) => name is not null && Plain(words) == Plain(name);

        private static string Plain(string words) =>
            string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').ToUpperInvariant();
    }
}
