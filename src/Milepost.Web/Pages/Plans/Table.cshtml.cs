using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Wording;

namespace Milepost.Web.Pages.Plans;

/// <summary>The familiar table: every action under its priority, filtered and sorted by the address.</summary>
public class TableModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    private PlanAssessment assessment = null!;

    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    public Plan Plan => assessment.Facts.Plan;
    public DateOnly AsAt => assessment.AsAt;
    public IReadOnlyList<PriorityAssessment> Rows { get; private set; } = [];
    public int All => assessment.Actions.Count();

    /// <summary>Each row as it is drawn.</summary>
    public TableRows Drawn { get; private set; } = null!;

    public string Counted
    {
        get
        {
            var shown = Rows.Sum(priority => priority.Actions.Count);
            var said = Say.Count(shown, Plan.Nouns.Action.ToLowerInvariant());
            return shown == All ? said : $"{said} of {All}";
        }
    }

    public IReadOnlyList<Option> Priorities => [new("", "All"), .. assessment.Priorities.Select(priority => new Option(TableFilter.KeyOf(priority), Heading(priority)))];

    public IReadOnlyList<Option> Leads =>
    [
        new("", "Anybody"),
        .. assessment.Actions.SelectMany(action => action.Facts.Leads).Select(lead => lead.Name).Distinct()
            .Order(StringComparer.CurrentCulture).Select(name => new Option(name, name)),
    ];

    public IReadOnlyList<Option> Ratings =>
        [new("", "Any"), .. Plan.Scheme.Levels.Select(level => new Option(level.Key, $"{level.Letter} · {level.Word}")), new("none", "Not rated")];

    public IReadOnlyList<Option> Dates { get; } = [new("", "Any"), new("true", "Overdue")];

    public IReadOnlyList<Option> Orders { get; } =
    [
        new(nameof(TableOrder.Plan), "The plan"), new(nameof(TableOrder.Due), "Due date"), new(nameof(TableOrder.Rating), "Rating, worst first"),
        new(nameof(TableOrder.Lead), "Lead"), new(nameof(TableOrder.Updated), "Last update"),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();

        assessment = found;
        Drawn = TableRows.Of(assessment);
        Rows = Filter.Apply(assessment);
        new Shell(Plan, PlanPart.Plan).Put(this);
        return Page();
    }

    public string Heading(PriorityAssessment priority) => HeadingOf(Plan, priority);

    /// <summary>A priority by its reference and title, the reference said once.</summary>
    internal static string HeadingOf(Plan plan, PriorityAssessment priority) =>
        priority.Priority is not { } known ? $"Under no {plan.Nouns.Priority.ToLowerInvariant()}"
        : known.Reference is { } reference && !known.Title.StartsWith(reference, StringComparison.Ordinal) ? $"{reference} {known.Title}"
        : known.Title;
}
