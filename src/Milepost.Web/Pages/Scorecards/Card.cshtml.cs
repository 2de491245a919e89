using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring.Caseloads;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Reporting.Scorecards;
using Milepost.Reporting.Submissions;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>One scorecard: a row for each measure, with what was said of it and what is still owed.</summary>
public class CardModel(OpenPlan plans, TeamCaseloads teams, TeamsOfMeasures beside, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public ScorecardStanding Card { get; private set; } = null!;
    public SeenAt At { get; private set; } = SeenAt.Now;
    public Snapshot? Snapshot { get; private set; }

    /// <summary>Teams beside the caseload rule, where it is a workforce scorecard.</summary>
    public IReadOnlyList<TeamStanding> Teams { get; private set; } = [];

    /// <summary>The teams of its measures beside one another, where they are counted from Annex A.</summary>
    public IReadOnlyList<(Measure Measure, TeamsBeside Teams)> Beside { get; private set; } = [];

    /// <summary>What is still to be developed, where it is the board's scorecard.</summary>
    public DevelopmentBacklog? Backlog { get; private set; }

    public VillageFigure? Village { get; private set; }

    public SeenCards Seen { get; private set; } = null!;

    public bool MayArrange => At.IsNow && User.MayArrange(Facts.Plan.Id);

    public async Task<IActionResult> OnGetAsync(string name, Id<Scorecard> id, DateOnly? asAt, int? snapshot, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        var day = asAt ?? clock.Today;
        if (asAt is not null || snapshot is not null)
        {
            if (await plans.SeeAsync(facts, asAt, snapshot, clock.Today, stop) is not { } then) return NotFound();
            (facts, day, At, Snapshot) = (then.Assessment.Facts, then.Assessment.AsAt, SeenAt.Of(then, clock.Today), then.Snapshot);
        }

        if (facts.Scorecards.FirstOrDefault(one => one.Id == id) is not { } card) return NotFound();
        (Facts, Seen) = (facts, SeenCards.Of(facts, day));
        Card = Seen[card];
        var measures = Card.Rows.Select(row => row.Measure).ToList();
        if (At.IsNow && await beside.OfAsync(Facts, measures, day, stop) is { Count: > 0 } found) Beside = [.. measures.Where(one => found.ContainsKey(one.Id)).Select(one => (one, found[one.Id]))];
        if (card.Kind is ScorecardKind.Workforce) Teams = await teams.OfAsync(facts, day, stop);
        if (card.Kind is ScorecardKind.ImprovementBoard) Backlog = DevelopmentBacklog.Of(facts, day);
        if (card.Kind is ScorecardKind.Village) Village = VillageFigure.Of(Card);
        new Shell(Facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }

    /// <summary>Whether the reader may say what a reading of it means: the plan's whole, or a part that one of its actions is in.</summary>
    public bool MayComment(Measure measure) => At.IsNow && WhoComments.May(User, Facts, Seen.Ties, measure);
}
