using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Covering;
using Milepost.Cycles;
using Milepost.Plans;
using Milepost.Reporting.Listing;
using Milepost.Store;
using Milepost.Store.People;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Wording;

namespace Milepost.Web.Pages.Plans;

/// <summary>The familiar table: every action under its priority, filtered and sorted by the address.</summary>
public class TableModel(OpenPlan plans, MilepostDb db, RememberedColumns remembered, SavedFilters filters, PageTags tags, UkClock clock) : PageModel
{
    private PlanAssessment assessment = null!;

    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    public Plan Plan => assessment.Facts.Plan;
    public DateOnly AsAt => assessment.AsAt;

    /// <summary>The snapshot that the plan is seen through; null for the record itself.</summary>
    public Snapshot? Snapshot { get; private set; }

    /// <summary>Texts of the snapshot were erased by right since.</summary>
    public bool Erased { get; private set; }

    /// <summary>The day or the snapshot, for the pages that it leads to.</summary>
    public SeenAt At { get; private set; } = SeenAt.Now;

    public Coverage Coverage => assessment.Coverage;
    public IReadOnlyList<PriorityAssessment> Rows { get; private set; } = [];
    public int All => assessment.Actions.Count();

    /// <summary>The filters that the person saved, and that others share.</summary>
    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    /// <summary>Each row as it is drawn.</summary>
    public TableRows Drawn { get; private set; } = null!;

    /// <summary>The ways in which the rows can be looked at.</summary>
    public IReadOnlyList<TableView> Views { get; } = [TableView.Table, TableView.Timeline, TableView.Coverage];

    /// <summary>Columns that somebody chose may be wider than the window, so their table can scroll by itself.</summary>
    public static HtmlString Opening { get; } = new("<div class=\"app-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"The plan, in chosen columns\">");

    public static HtmlString Closing { get; } = new("</div>");

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
        var columns = Filter.Columns is { Length: > 0 } asked
            ? PlanColumns.Of(asked.Split(','))
            : await remembered.OfAsync(db, User, name, stop);
        Saved = User.Visitor() is { Plan: { } plan } visitor ? await filters.OfPlanAsync(plan, visitor.Person.Id, stop) : [];
        var besides = string.Join('|', Saved.Select(one => $"{one.Name}{one.Query}").Prepend(PlanColumns.Key(columns)));
        if (tags.Unchanged(HttpContext, stamp, clock.Today, besides)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.SeeAsync(name, Filter.AsAt, Filter.Snapshot, clock.Today, stop) is not { } seen) return NotFound();

        (assessment, Snapshot, Erased, At) = (seen.Assessment, seen.Snapshot, seen.Erased, SeenAt.Of(seen, clock.Today));
        Drawn = TableRows.Of(assessment, At, columns);
        Rows = Filter.Apply(assessment);
        new Shell(Plan, PlanPart.Plan).Put(this);
        return Page();
    }

    /// <summary>Remembers the columns and shows them; the address says them too.</summary>
    public async Task<IActionResult> OnPostAsync(string name, string[] column, bool usual, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is null) return NotFound();
        var chosen = usual ? PlanColumns.Usual : PlanColumns.Of(column);
        await remembered.RememberAsync(db, User, name, chosen, stop);
        Filter.Columns = usual ? null : PlanColumns.Key(chosen);
        return Redirect(PlanLinks.Table(name, Filter));
    }

    public string Heading(PriorityAssessment priority) => HeadingOf(Plan, priority);

    /// <summary>A priority by its reference and title, the reference said once.</summary>
    internal static string HeadingOf(Plan plan, PriorityAssessment priority) =>
        priority.Priority is not { } known ? $"Under no {plan.Nouns.Priority.ToLowerInvariant()}"
        : known.Reference is { } reference && !known.Title.StartsWith(reference, StringComparison.Ordinal) ? $"{reference} {known.Title}"
        : known.Title;
}
