using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Covering;
using Milepost.Documents.Writing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.History.Chain;
using Milepost.Web.Access;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Recommendations;

/// <summary>Every recommendation against every priority, to print and to submit.</summary>
public class MatrixModel(OpenPlan plans, ChainReader history, UkClock clock) : PageModel
{
    public Plan Plan => Coverage.Facts.Plan;
    public Coverage Coverage { get; private set; } = null!;
    public Source? Chosen { get; private set; }
    public DateOnly AsAt => Coverage.AsAt;

    /// <summary>The priorities that have actions, in order; null for the actions that stand under none.</summary>
    public IReadOnlyList<PriorityAssessment> Columns { get; private set; } = [];

    public bool MayTake => User.May(Permission.TakeReports);

    public async Task<IActionResult> OnGetAsync(string name, Id<Source>? source, string? format, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();
        Chosen = assessment.Coverage.Recommendations.Select(one => one.Source).FirstOrDefault(one => one.Id == source);
        if (source is not null && Chosen is null) return NotFound();

        Coverage = Chosen is null ? assessment.Coverage : assessment.Coverage.Of(Chosen);
        Columns = [.. assessment.Priorities.Where(priority => priority.Actions.Count > 0)];
        new Shell(Plan, PlanPart.Recommendations, Exactly: false).Put(this);
        if (format is null) return Page();
        return MayTake ? await TakeAsync(assessment, format, stop) : Forbid();
    }

    /// <summary>The actions of a priority that answer a recommendation, or may.</summary>
    public static IEnumerable<(ActionAssessment Action, bool Counts, bool InPart)> In(PriorityAssessment priority, RecommendationCoverage one) =>
        from action in priority.Actions
        let id = action.Facts.Action.Id
        let answer = one.Answers.FirstOrDefault(each => each.Action.Action.Id == id)
        where answer is not null || one.Proposals.Any(each => each.Action.Action.Id == id)
        select (action, answer is not null, answer?.InPart == true);

    private async Task<IActionResult> TakeAsync(PlanAssessment assessment, string format, CancellationToken stop)
    {
        var report = CoverageReport.From(assessment, Coverage, new ReportDetails { History = await history.AnchorAsync(stop) });
        var file = string.Create(CultureInfo.InvariantCulture, $"{Plan.Name}-recommendations-{AsAt:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        if (format == "html") return File(Encoding.UTF8.GetBytes(HtmlReport.Text(report)), "text/html; charset=utf-8", file + ".html");

        using var word = new MemoryStream();
        await WordReport.WriteAsync(report, word, stop);
        return File(word.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file + ".docx");
    }
}
