using Milepost.Assessing;
using Milepost.Cycling;

namespace Milepost.Updating;

/// <summary>A lead, as the plan writes it, who has not updated some of their actions in the window that is open.</summary>
/// <param name="Lead">The post or name; null for actions that nobody leads.</param>
/// <param name="Holders">Who holds the post today.</param>
/// <param name="Actions">The actions without an update.</param>
public sealed record NotUpdated(string? Lead, IReadOnlyList<string> Holders, IReadOnlyList<ActionAssessment> Actions)
{
    /// <summary>Everybody who has not updated, with most to say first.</summary>
    public static IReadOnlyList<NotUpdated> Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var window = UpdateWindow.Of(plan.Facts, plan.AsAt);
        var silent =
            from action in plan.Actions
            where !action.Complete && !action.Rests && !window.Has(action.Facts)
            from lead in action.Facts.Leads.Select(one => one.Name).DefaultIfEmpty()
            group action by lead;
        var posts = new HeldPosts(plan.Facts, plan.AsAt);
        return [.. silent.Select(group => new NotUpdated(group.Key, group.Key is { } lead ? [.. posts.Of(lead).Select(holder => holder.Name)] : [], [.. group])).OrderByDescending(one => one.Actions.Count)];
    }
}
