using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Searching;
using Milepost.Store.Facts;
using Milepost.Store.Searching;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Searching;

/// <summary>Everything that somebody may see and that has the words they look for, in one plan or in all of theirs.</summary>
public class IndexModel(SearchIndex index, PlanList list, OpenPlan plans, SearchReach reach) : PageModel
{
    private const int OnAPage = 20;

    /// <summary>Nobody looks further; the words should be others.</summary>
    private const int MostPages = 50;

    private SearchRights? rights;

    [BindProperty(SupportsGet = true)]
    public SearchFilter Filter { get; set; } = new();

    /// <summary>The plan that is searched; null where all are.</summary>
    public PlanFacts? Facts { get; private set; }

    public SearchQuery Query { get; private set; } = SearchQuery.Read(null);
    public int All { get; private set; }
    public IReadOnlyList<FoundRow> Rows { get; private set; } = [];
    public int Pages => Math.Min(MostPages, (All + OnAPage - 1) / OnAPage);
    public bool OfSeveralPlans { get; private set; }

    /// <summary>What was found, in words.</summary>
    public string Counted => All == 0 ? "Nothing was found" : $"{Say.Capital(Say.Count(All, "thing"))} found";

    public string Here => SearchLinks.Index(Facts?.Plan.Name);

    public IReadOnlyList<Option> Kinds =>
        [new("", "Everything"), .. Enum.GetValues<SearchKind>().Where(MayBeFound).Select(kind => new Option(kind.ToString(), kind.Said())).OrderBy(option => option.Text, StringComparer.CurrentCulture)];

    public IReadOnlyList<Option> Priorities =>
        [new("", "All"), .. (Facts?.Priorities ?? []).Where(one => one.WithdrawnOn is null).Select(one => new Option(one.Reference ?? one.Title, $"{one.Reference} {one.Title}".Trim()))];

    public IReadOnlyList<Option> Leads =>
    [
        new("", "Anybody"),
        .. (Facts?.Actions ?? []).SelectMany(action => action.Leads.Concat(action.Steps.SelectMany(step => step.Leads))).Select(lead => lead.Name).Distinct()
            .Order(StringComparer.CurrentCulture).Select(name => new Option(name, name)),
    ];

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken stop)
    {
        if (name is not null)
        {
            Facts = await plans.FactsAsync(name, stop);
            if (Facts is null) return NotFound();
            new Shell(Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        }

        // A day that is no day, or a kind that is none, is an address that somebody wrote by hand: it asks for nothing.
        ModelState.Clear();
        Query = SearchQuery.Read(Filter.Q);
        var mine = (await list.LoadAsync(stop)).Where(plan => User.Sees(plan.Id)).ToDictionary(plan => plan.Id.Value);
        OfSeveralPlans = Facts is null && mine.Count > 1;
        Filter.At = Math.Clamp(Filter.At, 1, MostPages);
        rights = await reach.OfAsync(User, mine.Values.Where(plan => Facts is null || plan.Id == Facts.Plan.Id), stop);
        var found = await index.FindAsync(new(Query, rights)
        {
            Plan = Facts?.Plan.Id,
            Kind = Filter.Kind,
            Priority = Facts?.Priorities.FirstOrDefault(one => (one.Reference ?? one.Title) == Filter.Priority)?.Id,
            Lead = Filter.Lead,
            Since = Filter.Since,
            Skip = (Filter.At - 1) * OnAPage,
            Take = OnAPage,
        }, stop);
        All = found.All;
        Rows = [.. found.Entries.Where(entry => mine.ContainsKey(entry.Plan)).Select(entry => new FoundRow(entry, mine[entry.Plan], Query))];
        return Page();
    }

    /// <summary>Nobody is offered a kind of which they can find nothing.</summary>
    private bool MayBeFound(SearchKind kind) => kind switch
    {
        SearchKind.WorkingNote => rights is { Notes.IsEmpty: false },
        SearchKind.Comment => rights is { Comments.IsEmpty: false },
        _ => true,
    };
}
