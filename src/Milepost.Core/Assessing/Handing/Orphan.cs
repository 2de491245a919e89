using Milepost.Actions;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Assessing.Handing;

/// <summary>Why nobody is there to do an action.</summary>
public enum OrphanKind
{
    /// <summary>The post it belongs to has nobody on the day.</summary>
    NobodyHolds,

    /// <summary>Its lead is a name that means no post of the plan.</summary>
    NoPost,

    /// <summary>Nobody is named.</summary>
    NoLead,
}

/// <summary>An open action that nobody is there to do, and why.</summary>
/// <param name="Action">The action.</param>
/// <param name="Kind">Why.</param>
/// <param name="Post">The post that is empty; null where there is none.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record Orphan(ActionAssessment Action, OrphanKind Kind, Post? Post, string Because)
{
    /// <summary>Every open action of which no lead is a post with somebody in it, those with an empty post first.</summary>
    public static IReadOnlyList<Orphan> All(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Actions.Where(action => !action.Complete).Select(action => Of(plan, action)).OfType<Orphan>().OrderBy(orphan => orphan.Kind)];
    }

    /// <summary>Nobody has held it since a day, and how far filling it has come.</summary>
    public static string Vacancy(PlanFacts facts, Post post, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(post);
        var since = facts.Holders.Where(holder => holder.PostId == post.Id && holder.Until < asAt).Max(holder => holder.Until);
        var next = facts.Holders.Where(holder => holder.PostId == post.Id && holder.From > asAt).MinBy(holder => holder.From);
        var said = since is { } last ? $"Nobody has held it since {Say.Date(last)}" : "Nobody is known to hold it";
        return next is { From: { } from } ? $"{said}; {next.Name} begins on {Say.Date(from)}." : $"{said}{Filling(post)}.";
    }

    private static string Filling(Post post)
    {
        var stage = post.Recruitment switch
        {
            Recruitment.Approved => "; filling it is approved",
            Recruitment.Advertised => "; it is advertised",
            Recruitment.Interviewing => "; people are interviewed for it",
            Recruitment.Offered => "; it is offered to somebody",
            _ => "",
        };
        return post.ExpectedOn is { } on ? $"{stage}; somebody is expected on {Say.Date(on)}" : stage;
    }

    private static Orphan? Of(PlanAssessment plan, ActionAssessment action)
    {
        var facts = plan.Facts;
        IReadOnlyList<Lead> leads = action.Facts.Leads.Count > 0 ? action.Facts.Leads : [.. action.Steps.SelectMany(step => step.Facts.Leads)];
        if (leads.Count == 0) return new(action, OrphanKind.NoLead, null, "Nobody is named as its lead.");

        var posts = leads.Select(lead => Posts.Of(facts, lead)).OfType<Post>().Distinct().ToList();
        if (posts.Exists(post => !Posts.IsEmpty(facts, post, plan.AsAt))) return null;
        return posts is [var empty, ..]
            ? new(action, OrphanKind.NobodyHolds, empty, $"{empty.Title}: {Vacancy(facts, empty, plan.AsAt)}{TooLate(action, empty)}")
            : new(action, OrphanKind.NoPost, null, $"{Say.List([.. leads.Select(lead => $"“{lead.Name}”").Distinct()])} {(leads.Count == 1 ? "is" : "are")} not said to be a post of the plan.");
    }

    /// <summary>The date falls before anybody is expected, so that it will move unless somebody else does the work.</summary>
    private static string TooLate(ActionAssessment action, Post post) =>
        post.ExpectedOn is { } expected && action.Due.Now?.LastDay is { } due && due < expected
            ? $" It is due {action.Due.Now.Said}, before that."
            : "";
}
