using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Charting;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Reporting.Submissions;
using Milepost.Scorecards;
using Milepost.Signals;
using Milepost.Store.Scorecards;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.AnnexA;
using Milepost.Web.Pages.Plans;
using MeasureCatalogue = Milepost.AnnexA.Measures.MeasureCatalogue;

namespace Milepost.Web.Pages.Measures;

/// <summary>One measure: what it is, and everything that it was read to be.</summary>
public class MeasureModel(OpenPlan plans, GivenSheets sheets, TeamsOfMeasures teams, UkClock clock) : PageModel
{
    public OpenMeasure Open { get; private set; } = null!;

    /// <summary>What its readings say.</summary>
    public MeasureStanding Standing { get; private set; } = null!;

    /// <summary>What is drawn of it; null where there is no reading.</summary>
    public ValueChart? Chart { get; private set; }

    /// <summary>How far it is from its target; null where there is no target or no reading.</summary>
    public MeasureDistance? Distance { get; private set; }

    /// <summary>The scorecards that it is read from, each with how fresh it is.</summary>
    public IReadOnlyList<string> Feeds { get; private set; } = [];

    /// <summary>What others came to, the nearest to the council first; null where nobody said.</summary>
    public DataTable? Others { get; private set; }

    /// <summary>Its teams beside one another, where it is counted from Annex A.</summary>
    public TeamsBeside? Teams { get; private set; }

    /// <summary>The numbers behind the picture.</summary>
    public DataTable Numbers => MeasureFigure.Numbers(Standing);

    public IReadOnlyList<SummaryRow> About =>
    [
        new("Which way is better", Open.Measure.Good switch
        {
            GoodDirection.Higher => "More",
            GoodDirection.Lower => "Less",
            GoodDirection.Neither => "Neither by itself",
            _ => "Nobody has said",
        }),
        new("Target", Open.Measure.Target is { } target ? ReadingValue.Said(target, Standing.Series.Unit) : "Nobody has given one"),
        .. Open.Measure.Trajectory is [_, ..] lines ? [new SummaryRow("Trajectory", Wording.Say.List(lines))] : Array.Empty<SummaryRow>(),
        new("Source of the figures", Open.Measure.DataSource ?? "The plan does not say"),
        .. Feeds.Select(feed => new SummaryRow("Scorecard", feed)),
        .. CountedAs is { } counted ? [new SummaryRow("Counted from Annex A as", counted)] : Array.Empty<SummaryRow>(),
        new("State", Open.Measure.Ready ? "Ready" : "To be developed"),
        new(Wording.Say.Several(Open.Plan.Nouns.Action), Open.Measure.ActionReferences is [] ? Markup.Of($"The plan names none") : Markup.Joined(Actions())),
    ];

    /// <summary>The measure of the catalogue that it is counted by, as a link; null where it comes from elsewhere.</summary>
    private HtmlString? CountedAs => Open.Measure.CatalogueId is not { } id ? null
        : Markup.Of($"<a class=\"govuk-link\" href=\"{(User.May(Permission.LoadAnnexA) ? AnnexALinks.Measure(Open.Plan.Name, id) : MeasureLinks.CatalogueEntry(Open.Plan.Name, id))}\">{(MeasureCatalogue.Known.Find(id) is { } known ? $"{known.Name} ({id})" : id)}</a>");

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return NotFound();
        Open = open;
        Standing = open.Standing;
        Chart = MeasureFigure.Chart(Standing, MeasureEvents.Of(open.Facts, open.Measure, clock.Today), ComparatorFigure.Lines(open.Facts.Comparators, Standing, clock.Today));
        Others = ComparatorFigure.Table(open.Facts.Comparators, Standing, clock.Today);
        Distance = MeasureDistance.Of(Standing);
        Teams = (await teams.OfAsync(open.Facts, [open.Measure], clock.Today, stop)).Values.FirstOrDefault();
        Feeds = [.. (await sheets.MappingsAsync(open.Plan.Id, stop)).Where(one => one.EndedOn is null && one.Lines.Any(line => line.Measure == id.Value)).Select(one => $"{one.Name}: {Freshness.Of(one, clock.Today).Words}")];
        return Page();
    }

    /// <summary>Offered of what counts; what was replaced does no harm.</summary>
    public bool MayTakeBack(StandingReading one) => one.Standing is ReadingStanding.Counts && Open.MayGive(User) && ReadingRule.TakingBack(one.Reading, User.Person()!.Author) is null;

    private IEnumerable<HtmlString> Actions()
    {
        var known = new KnownReferences(Open.Facts);
        return Open.Measure.ActionReferences.Select(reference => known.Standing(reference) is { Action: var action }
            ? Markup.Of($"<a class=\"govuk-link\" href=\"{ActionLinks.Details(Open.Plan.Name, action.Id)}\">{reference}</a> ")
            : Markup.Of($"{reference} "));
    }
}
