using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Identity;
using Milepost.Measuring.Caseloads;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Reporting.Scorecards;
using Milepost.Reporting.Submissions;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>A scorecard as a file: a paper with charts, or its rows. Every number has passed the gate that hides what would tell of a few children.</summary>
public class CardFileModel(OpenPlan plans, TeamCaseloads teams, TeamsOfMeasures funnels, UkClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, Id<Scorecard> id, string? format, DateOnly? asAt, int? snapshot, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        var day = asAt ?? clock.Today;
        if (asAt is not null || snapshot is not null)
        {
            if (await plans.SeeAsync(facts, asAt, snapshot, clock.Today, stop) is not { } then) return NotFound();
            (facts, day) = (then.Assessment.Facts, then.Assessment.AsAt);
        }

        if (facts.Scorecards.FirstOrDefault(one => one.Id == id) is not { } about) return NotFound();
        var card = SeenCards.Of(facts, day)[about];
        IReadOnlyList<TeamStanding> counted = about.Kind is ScorecardKind.Workforce ? await teams.OfAsync(facts, day, stop) : [];
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-scorecard-{day:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        using var made = new MemoryStream();
        if (format == "csv")
        {
            CsvTable.Write(ScorecardTable.Full(card), made);
            return File(made.ToArray(), "text/csv; charset=utf-8", file + ".csv");
        }

        var kind = ReportFormat.Of(format ?? "") ?? ReportFormat.Word;
        // As on its page: what was counted since is no part of what stood on an earlier day.
        IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside = asAt is null && snapshot is null ? await funnels.OfAsync(facts, card.Rows.Select(row => row.Measure), day, stop) : new Dictionary<Id<Measure>, TeamsBeside>();
        var report = ScorecardReport.From(facts, card, counted, beside);
        if (kind == ReportFormat.Sheet) report = report with { Sections = Sheets(card, counted, beside) };
        if (await kind.WriteAsync(report, made, stop) is not null) return Redirect(ScorecardLinks.Card(name, id));
        return File(made.ToArray(), kind.MediaType, $"{file}.{kind.Ending}");
    }

    /// <summary>A spreadsheet has the rows alone, and no words between them.</summary>
    private static IReadOnlyList<Section> Sheets(ScorecardStanding card, IReadOnlyList<TeamStanding> counted, IReadOnlyDictionary<Id<Measure>, TeamsBeside> beside) =>
    [
        new Section("Scorecard", [ScorecardTable.Full(card)]),
        .. TeamsSection.Numbers(card, beside) is { } teams ? [teams] : Array.Empty<Section>(),
        .. counted.Count > 0 ? [new Section("Caseloads", [CaseloadTable.Of(counted)])] : Array.Empty<Section>(),
    ];
}
