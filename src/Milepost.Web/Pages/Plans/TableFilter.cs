using System.Globalization;
using Milepost.Assessing;

namespace Milepost.Web.Pages.Plans;

/// <summary>The order of the actions inside each priority.</summary>
public enum TableOrder
{
    /// <summary>As the plan has them.</summary>
    Plan,
    Due,
    Rating,
    Lead,
    Updated,
}

/// <summary>The ways in which the same rows can be looked at.</summary>
public enum TableView
{
    Table,
    Timeline,
    Coverage,
}

/// <summary>Which actions the table shows and in what order, as the address of the page says it.</summary>
public sealed class TableFilter
{
    /// <summary>The reference of a priority, or its title where it has none.</summary>
    public string? Priority { get; set; }

    public string? Lead { get; set; }

    /// <summary>A rating of the plan's scheme; "none" for what nobody has rated.</summary>
    public string? Rating { get; set; }

    /// <summary>Only what is overdue; the form leaves it empty for any date.</summary>
    public bool? Overdue { get; set; }
    public string? Text { get; set; }
    public TableOrder Sort { get; set; }

    /// <summary>The columns, where the address names them; the person's own otherwise.</summary>
    public string? Columns { get; set; }

    public TableView View { get; set; }

    /// <summary>The day that the plan is shown as at; today where none is given.</summary>
    public DateOnly? AsAt { get; set; }

    /// <summary>The snapshot that it is shown through; null for the record itself.</summary>
    public int? Snapshot { get; set; }

    public bool IsAny => Priority is not null || Lead is not null || Rating is not null || Overdue == true || !string.IsNullOrWhiteSpace(Text);

    /// <summary>The priorities that have something to show, each with its actions in the order asked for.</summary>
    public IReadOnlyList<PriorityAssessment> Apply(PlanAssessment plan) =>
    [
        .. plan.Priorities
            .Where(priority => Priority is null || KeyOf(priority) == Priority)
            .Select(priority => priority with { Actions = [.. Ordered(priority.Actions.Where(Shows), plan)] })
            .Where(priority => priority.Actions.Count > 0 || !IsAny),
    ];

    /// <summary>The part of an address that asks for the same rows again, from its question mark on.</summary>
    /// <param name="view">The way to look at them; the same as now where none is given.</param>
    /// <param name="columns">The columns; those of the address where none are given.</param>
    /// <param name="more">What else the address is to say, such as the kind of file.</param>
    public string Query(TableView? view = null, string? columns = null, string? more = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("priority", Priority), ("lead", Lead), ("rating", Rating), ("overdue", Overdue == true ? "true" : null), ("text", Text),
            ("sort", Sort == TableOrder.Plan ? null : Sort.ToString()), ("columns", columns ?? Columns),
            ("asAt", AsAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("snapshot", Snapshot?.ToString(CultureInfo.InvariantCulture)),
            ("view", (view ?? View) is TableView.Table ? null : (view ?? View).ToString().ToLowerInvariant()),
        ];
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var query = string.Join('&', more is null ? said : said.Append(more));
        return query.Length == 0 ? "" : "?" + query;
    }

    public static string KeyOf(PriorityAssessment priority) => priority.Priority?.Reference ?? priority.Priority?.Title ?? "-";

    private bool Shows(ActionAssessment action) =>
        (Lead is null || action.Facts.Leads.Any(lead => lead.Name == Lead))
        && (Rating is null || (action.Shown?.Key ?? "none") == Rating)
        && (Overdue != true || action.Due.OverdueBy is not null)
        && (string.IsNullOrWhiteSpace(Text) || Speaks(action, Text.Trim()));

    private static bool Speaks(ActionAssessment action, string text)
    {
        var facts = action.Facts;
        return Has(facts.Action.Reference) || Has(facts.Action.Title) || Has(action.LastProgress?.Note)
            || facts.Leads.Any(lead => Has(lead.Name))
            || action.Steps.Any(step => Has(step.Facts.Step.Title));

        bool Has(string? words) => words?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true;
    }

    private IEnumerable<ActionAssessment> Ordered(IEnumerable<ActionAssessment> actions, PlanAssessment plan) => Sort switch
    {
        TableOrder.Due => actions.OrderBy(action => action.Due.Now?.LastDay ?? DateOnly.MaxValue),
        TableOrder.Rating => actions.OrderByDescending(action => action.Shown is { } shown ? plan.Scheme.Rank(shown.Key) : -1),
        TableOrder.Lead => actions.OrderBy(action => action.Facts.Leads is [var first, ..] ? first.Name : "\uffff", StringComparer.CurrentCulture),
        TableOrder.Updated => actions.OrderByDescending(action => action.LastProgress?.On ?? DateOnly.MinValue),
        _ => actions,
    };
}
