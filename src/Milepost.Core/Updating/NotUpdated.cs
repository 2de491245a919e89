using Milepost.Assessing;

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
            where !action.Complete && !window.Has(action.Facts)
            from lead in action.Facts.Leads.Select(one => one.Name).DefaultIfEmpty()
            group action by lead;
        return [.. silent.Select(group => new NotUpdated(group.Key, HoldersOf(plan, group.Key), [.. group])).OrderByDescending(one => one.Actions.Count)];
    }

    private static List<string> HoldersOf(PlanAssessment plan, string? lead) => lead is null ? [] :
    [
        .. from post in plan.Facts.Posts
           where string.Equals(post.Title, lead, StringComparison.OrdinalIgnoreCase)
           from holder in plan.Facts.Holders
           where holder.PostId == post.Id && !(holder.From > plan.AsAt) && !(holder.Until < plan.AsAt)
           select holder.Name,
    ];
}
