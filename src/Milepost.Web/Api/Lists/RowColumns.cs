using System.Text.Json;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.History;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api.Lists;

/// <summary>Something of an action, where the action stands.</summary>
internal sealed record Part<T>(ReadPlan In, PriorityAssessment Priority, ActionAssessment Action, T What)
{
    public ActionFacts Facts => Action.Facts;
    public PlanAction Promise => Facts.Action;
}

/// <summary>Columns and filters that several lists have, so that they are called and mean the same in each.</summary>
internal static class RowColumns
{
    public const string SomeId = "01993b1e-7c00-7a51-9c3e-5d2f8a1b4c60";
    public const string OtherId = "01993b1e-7c00-7b02-8f11-2a7c9e4d6b35";

    public static ColumnsOf<T> Id<T>(this ColumnsOf<T> columns, string of, Func<T, Guid> id) =>
        columns.Text("id", $"The {of}’s own id, which never changes.", SomeId, row => id(row).ToString());

    public static ColumnsOf<T> Plan<T>(this ColumnsOf<T> columns, Func<T, ReadPlan> plan) =>
        columns.Text("plan", "The short name of the plan.", "wexcombe", row => plan(row).Name);

    public static ColumnsOf<Part<T>> OfAction<T>(this ColumnsOf<Part<T>> columns) => columns
        .Plan(row => row.In)
        .Text("action", "The reference of the action.", "1.1", row => row.Promise.Reference)
        .Text("actionId", "The id of the action.", OtherId, row => row.Promise.Id.ToString());

    public static ColumnsOf<T> Due<T>(this ColumnsOf<T> columns, Func<T, DueStanding> due) => columns
        .Text("due", "When it is due, in the council’s words.", "Sept 2026", row => due(row).Now?.Text)
        .Day("dueOn", "The last day of that, as it is read.", "2026-09-30", row => due(row).Now?.LastDay)
        .Day("firstAgreedOn", "The day that was first agreed, where it has moved since.", "2026-06-30", row => due(row).FirstAgreed?.LastDay)
        .Number("timesMoved", "How often its date moved.", 2, row => due(row).Moves)
        .Number("daysLater", "How many days later than first agreed it now is; fewer than none for sooner.", 92, row => due(row).DaysLater)
        .Number("overdueBy", "Days past its date, for what is not done.", 12, row => due(row).OverdueBy);

    /// <summary>The filters of what belongs to an action.</summary>
    public static IReadOnlyList<Narrowing<Part<T>>> OfAction<T>(params IReadOnlyList<Narrowing<Part<T>>> more) =>
    [
        new(ApiFilter.Priority, (row, said) => TableFilter.KeyOf(row.Priority) == said),
        new(ApiFilter.Action, (row, said) => row.Promise.Reference == said || row.Promise.Id.ToString() == said),
        new(ApiFilter.Lead, (row, said) => row.Facts.Leads.Any(lead => lead.Name == said)),
        .. more,
    ];

    /// <summary>Every action of the plan that was in it on the day, each with something of it.</summary>
    public static IEnumerable<Part<T>> Parts<T>(ReadPlan plan, Func<ActionAssessment, IEnumerable<T>> parts) =>
        from priority in plan.Assessment.Priorities
        from action in priority.Actions
        from part in parts(action)
        select new Part<T>(plan, priority, action, part);

    public static string Address<T>(Part<T> row) => row.In.Link(ActionLinks.Details(row.In.Name, row.Promise.Id));

    public static IEnumerable<Guid> Records(ActionFacts action) => RecordNames.With(action);

    /// <summary>"WithLead" is written "withLead".</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Word<T>(T? value) where T : struct, Enum => value is { } there ? Word(there) : null;

    public static IEnumerable<string> References(IEnumerable<PlanAction> actions) => actions.Select(action => action.Reference ?? action.Title);

    public static string? Priority(ReadPlan plan, Id<Priority>? id) => plan.Facts.Priorities.FirstOrDefault(one => one.Id == id) is { } priority ? priority.Reference ?? priority.Title : null;
}
