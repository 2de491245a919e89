using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Checking;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Quality;

/// <summary>What is weak in the plan as written, with reasons, and what somebody accepted.</summary>
public class IndexModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    /// <summary>A rule with more findings than this is folded.</summary>
    private const int Folded = 4;

    /// <summary>No more of one rule are shown until somebody asks for all.</summary>
    private const int ShownAtOnce = 25;

    [BindProperty(SupportsGet = true)]
    public QualityFilter Filter { get; set; } = new();

    public PlanQuality Quality { get; private set; } = null!;
    public Plan Plan => Quality.Facts.Plan;
    public bool MayAccept { get; private set; }
    public bool MayEdit { get; private set; }
    public IReadOnlyList<RuleGroup> Groups { get; private set; } = [];
    public IReadOnlyList<Finding> Accepted { get; private set; } = [];
    public int Shown => Groups.Sum(group => group.All.Count);
    public int Open => Quality.Open.Count();

    public IReadOnlyList<Option> Priorities =>
        [new("", "All"), .. Quality.Score.Priorities.Select(one => new Option(QualityFilter.KeyOf(one.Priority), Heading(one.Priority)))];

    public IReadOnlyList<Option> Rules =>
        [new("", "All"), .. Quality.Findings.Select(finding => finding.Rule).Distinct().Select(rule => new Option(rule.Code, rule.Name))];

    public IReadOnlyList<Option> Leads =>
    [
        new("", "Anybody"),
        .. Quality.Facts.Actions.SelectMany(action => action.Leads).Select(lead => lead.Name).Distinct()
            .Order(StringComparer.CurrentCulture).Select(name => new Option(name, name)),
    ];

    public IReadOnlyList<Option> Severities { get; } =
    [
        new("", "Any"), new(nameof(FindingSeverity.Error), "Errors"), new(nameof(FindingSeverity.Warning), "Warnings"), new(nameof(FindingSeverity.Note), "Notes"),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.CheckAsync(name, clock.Today, stop) is not { } found) return NotFound();

        Quality = found;
        (MayAccept, MayEdit) = (User.May(Permission.AcceptFindings), User.May(Permission.EditChecks));
        Groups = [.. Filter.Apply(found.Open, found).GroupBy(finding => finding.Rule).Select(Group)];
        Accepted = Filter.Apply(found.Accepted, found);
        new Shell(Plan, PlanPart.Quality).Put(this);
        return Page();
    }

    public string Heading(Priority? priority) => priority is null
        ? $"No {Plan.Nouns.Priority.ToLowerInvariant()}"
        : $"{priority.Reference} {priority.Title}".Trim();

    /// <summary>The address of this page with one rule alone, all of it.</summary>
    public string AllOf(CheckRule rule)
    {
        var query = HttpContext.Request.Query.Where(pair => pair.Key is not ("rule" or "all") && pair.Value.ToString() != "")
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        return $"{QualityLinks.Index(Plan.Name)}?{string.Join('&', query.Append($"rule={rule.Code}").Append("all=true"))}";
    }

    /// <summary>How full a part is, in five steps, for the shade beside the figure.</summary>
    public static int Shade(ScorePart part) => part.Of == 0 ? 4 : part.Has == part.Of ? 4 : part.Has * 4 / part.Of;

    private RuleGroup Group(IGrouping<CheckRule, Finding> group)
    {
        List<Finding> all = [.. group];
        return new(group.Key, all, Filter.All ? all : [.. all.Take(ShownAtOnce)], Filter.Rule is null && all.Count > Folded);
    }

    /// <summary>"5 warnings".</summary>
    public static string Weighed(RuleGroup group) => Say.Count(group.All.Count, QualityWords.Severity(group.All[0].Severity));

    public string Counted => Filter.IsAny ? $"{Say.Count(Shown, "finding")} of {Open}" : QualityWords.Counted(Quality);

    /// <summary>The findings of one rule.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="All">Every one that the filter lets through.</param>
    /// <param name="Shown">Those that are shown.</param>
    /// <param name="IsFolded">They are under a heading that opens.</param>
    public sealed record RuleGroup(CheckRule Rule, IReadOnlyList<Finding> All, IReadOnlyList<Finding> Shown, bool IsFolded);
}
