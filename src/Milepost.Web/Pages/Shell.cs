using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Closing;
using Milepost.Web.Pages.Cycles;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.History;
using Milepost.Web.Pages.Imports;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Quality;
using Milepost.Web.Pages.Questions;
using Milepost.Web.Pages.Reports;

namespace Milepost.Web.Pages;

/// <summary>The parts of a plan that the menu leads to.</summary>
public enum PlanPart
{
    Overview,
    Plan,
    Impact,
    Recommendations,
    Measures,
    Evidence,
    Questions,
    Quality,
    People,
    Cycles,
    Papers,
    Import,
    History,
}

/// <summary>What the page's frame says of the plan that is open.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Part">The part of it that the page belongs to.</param>
/// <param name="Exactly">The page is that part's own first page, not one below it.</param>
public sealed record Shell(Plan Plan, PlanPart Part, bool Exactly = true)
{
    private const string Key = "Shell";

    public static Shell? Of(ViewDataDictionary data) => data[Key] as Shell;

    public IReadOnlyList<MenuItem> Menu(ClaimsPrincipal user)
    {
        var name = Plan.Name;
        (PlanPart Part, string Text, string Href, Permission Asks)[] all =
        [
            (PlanPart.Overview, "Overview", PlanLinks.Overview(name), Permission.SeePlan),
            (PlanPart.Plan, "Plan", PlanLinks.Table(name), Permission.SeePlan),
            (PlanPart.Impact, "Impact", ClosingLinks.Impact(name), Permission.SeePlan),
            (PlanPart.Recommendations, "Recommendations", PlanLinks.Recommendations(name), Permission.SeePlan),
            (PlanPart.Measures, "Measures", PlanLinks.Measures(name), Permission.SeePlan),
            (PlanPart.Evidence, "Evidence", EvidenceLinks.Index(name), Permission.SeePlan),
            (PlanPart.Questions, "Questions", QuestionLinks.Index(name), Permission.SeePlan),
            (PlanPart.Quality, "Plan quality", QualityLinks.Index(name), Permission.SeePlan),
            (PlanPart.People, "People", PlanLinks.People(name), Permission.SeePlan),
            (PlanPart.Cycles, "Cycles", CycleLinks.Index(name), Permission.SeePlan),
            (PlanPart.Papers, "Papers", ReportLinks.Index(name), Permission.TakeReports),
            (PlanPart.Import, "Import", ImportLinks.Index(name), Permission.ImportPlan),
            (PlanPart.History, "History", HistoryLinks.Index(name), Permission.SeeHistory),
        ];
        return [.. all.Where(item => user.May(item.Asks))
            .Select(item => new MenuItem(item.Text, item.Href, item.Part == Part, item.Part == Part && Exactly))];
    }

    internal void Put(PageModel page) => page.ViewData[Key] = this;
}
