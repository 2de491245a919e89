using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Plans;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Plans;

/// <summary>Where the plan stands on a day: what is rated how, what is late, and what a person should look at.</summary>
public class OverviewModel(OpenPlan plans, UkClock clock) : PageModel
{
    private const int AttentionShown = 12;
    private const int Recent = 6;

    public PlanAssessment Assessment { get; private set; } = null!;

    /// <summary>The snapshot that the plan is seen through; null for the record itself.</summary>
    public Snapshot? Snapshot { get; private set; }

    /// <summary>Texts of the snapshot were erased by right since.</summary>
    public bool Erased { get; private set; }

    /// <summary>How the windows stand that are open or wait to be frozen; the next one where none is.</summary>
    public IReadOnlyList<CycleStanding> Cycles { get; private set; } = [];

    public Plan Plan => Assessment.Facts.Plan;
    public IReadOnlyList<(string Number, string Words)> Figures { get; private set; } = [];
    public IReadOnlyList<Attention> Attention { get; private set; } = [];
    public string Quality { get; private set; } = "";
    public int MoreAttention { get; private set; }
    public IReadOnlyList<(PlanAction Action, string Doubt)> Doubts { get; private set; } = [];
    public IReadOnlyList<(PlanAction Action, DateMove Move)> Moves { get; private set; } = [];

    /// <summary>What the record asks, how dates moved, and when it will be done.</summary>
    public JudgedPlan Judged => JudgedPlan.Of(Assessment);

    /// <summary>The day or the snapshot, for the pages that it leads to.</summary>
    public SeenAt At { get; private set; } = SeenAt.Now;

    public bool IsToday => At.IsNow;

    [BindProperty(SupportsGet = true)]
    public DateFields On { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, DateOnly? asAt, int? snapshot, CancellationToken stop)
    {
        if (!On.IsEmpty && On.Read(ModelState, nameof(On), "the day to look at") is { } day)
        {
            return Redirect(string.Create(CultureInfo.InvariantCulture, $"{PlanLinks.Overview(name)}?asAt={day:yyyy-MM-dd}"));
        }

        if (await plans.SeeAsync(name, asAt, snapshot, clock.Today, stop) is not { Assessment: var found } seen) return NotFound();

        (Assessment, Snapshot, Erased, At) = (found, seen.Snapshot, seen.Erased, SeenAt.Of(seen, clock.Today));
        Cycles = Snapshot is null ? CycleWords.Standings(found) : [];
        Figures = Count();
        Quality = QualityWords.Line(OpenPlan.Check(found));
        var digest = AttentionDigest.Of(found);
        (Attention, MoreAttention) = ([.. digest.Take(AttentionShown)], Math.Max(0, digest.Count - AttentionShown));
        Doubts = [.. found.Actions.SelectMany(DoubtsOf)];
        Moves =
        [
            .. found.Actions
                .SelectMany(action => action.Facts.Moves.Concat(action.Facts.Steps.SelectMany(step => step.Moves)).Select(move => (action.Facts.Action, move)))
                .Where(pair => pair.move.On <= found.AsAt).OrderByDescending(pair => pair.move.On).Take(Recent),
        ];
        new Shell(Plan, PlanPart.Overview).Put(this);
        return Page();
    }

    public string Heading(PriorityAssessment priority) => TableModel.HeadingOf(Plan, priority);

    /// <summary>What is to be said beside the colours of a priority: questions, and when it will honestly be done.</summary>
    public IEnumerable<string> Beside(PriorityAssessment priority)
    {
        var asked = Judged.Questions.Open.Count(question => question.Priorities.Contains(priority));
        if (asked > 0) yield return $"{Say.Count(asked, "open question")}";
        if (priority.Priority is { } known && Judged.Forecast.Find(known.Id) is { Likely: not null } forecast) yield return Say.Capital(forecast.InBrief);
    }

    /// <summary>What stands behind the colours of a priority's impact.</summary>
    public string ImpactBecause(PriorityAssessment priority)
    {
        var rated = priority.Actions.Count(action => action.Impact is not null);
        var flattered = priority.Actions.Count(action => Judged.Suggestions.Find(action.Facts.Action.Id) is { ImpactFlatters: true });
        var said = rated == 0 ? "Nobody has said whether children are better off" : $"Said of {rated} of {Say.Count(priority.Actions.Count, "action")}";
        return flattered == 0 ? said : $"{said}, {Say.Times(flattered)} better than the facts suggest";
    }

    /// <summary>How far the figures of a priority's actions are from what was promised; null where none was read.</summary>
    public string? ImpactFar(PriorityAssessment priority) => Judged.Suggestions.InBrief(priority);

    private List<(string Number, string Words)> Count()
    {
        var actions = Assessment.Actions.ToList();
        var overdue = actions.Count(action => action.Due.OverdueBy is not null);
        var moved = Judged.Ledger.Whole;
        var steps = actions.SelectMany(action => action.Steps).ToList();
        var unanswered = Assessment.Coverage.Unanswered.Count();
        var statements = actions.Sum(action => action.Facts.ChildrensStatements.Count);
        var figures = new List<(string, string)>
        {
            (Number(actions.Count), $"{(actions.Count == 1 ? "action" : "actions")}, {Number(actions.Count(action => action.Complete))} complete"),
            (Number(overdue), "overdue"),
            (Number(moved.Dates), $"{(moved.Dates == 1 ? "date" : "dates")} moved, {Say.Days(moved.Days)} in all"),
        };
        var questions = Judged.Questions.Counts;
        if (questions.Open > 0) figures.Add((Number(questions.Open), $"open {(questions.Open == 1 ? "question" : "questions")}, {Number(questions.WithSponsor)} with sponsors"));
        if (steps.Count > 0) figures.Add(($"{Number(steps.Count(step => step.Done))} of {Number(steps.Count)}", "steps done"));
        if (unanswered > 0) figures.Add((Number(unanswered), $"{(unanswered == 1 ? "recommendation" : "recommendations")} that nothing answers"));
        if (statements > 0) figures.Add((Number(statements), statements == 1 ? "thing children should be able to say" : "things children should be able to say"));
        return figures;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static IEnumerable<(PlanAction Action, string Doubt)> DoubtsOf(ActionAssessment action)
    {
        var facts = action.Facts.Action;
        var own = facts.Due.Concat(facts.Start).Select(date => (date, ""));
        var ofSteps = action.Steps.SelectMany(step => step.Facts.Step.Due.Concat(step.Facts.Step.Start)
            .Select(date => (date, step.Facts.Step.Reference is { } reference ? $"step {reference}: " : "a step: ")));
        return own.Concat(ofSteps).Where(pair => pair.date.Doubt is not null)
            .Select(pair => (facts, $"{pair.Item2}“{pair.date.Text}”: {pair.date.Doubt}"));
    }
}
