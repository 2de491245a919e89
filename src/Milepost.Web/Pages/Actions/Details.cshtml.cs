using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Checking;
using Milepost.Covering;
using Milepost.Forecasting;
using Milepost.Identity;
using Milepost.Ledger;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Store;
using Milepost.Suggesting;
using Milepost.Web.Access;
using Milepost.Web.Pages.Closing;
using Milepost.Web.Pages.History;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Structure;
using Milepost.Web.Pages.Updating;

namespace Milepost.Web.Pages.Actions;

/// <summary>One action whole: what was promised, where it stands, and where each of these was said.</summary>
public class DetailsModel(OpenPlan plans, MilepostDb db, UkClock clock) : PageModel
{
    private const int NewestShown = 10;
    private const int ChangesShown = 60;

    // The row as the file has it stands on the page itself; nor is it news that a place gave way to another action.
    private static readonly string[] NoNews = [nameof(PlanAction.SourceRow), nameof(PlanAction.SourcePlace), nameof(PlanAction.Position)];

    public Plan Plan { get; private set; } = null!;
    public PlanAssessment Assessment { get; private set; } = null!;
    public ActionAssessment Action { get; private set; } = null!;
    public PlanAction Promise => Action.Facts.Action;
    public PriorityAssessment Priority { get; private set; } = null!;
    /// <summary>What the checks of the plan found in it, open first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<(string Text, string Href)> Waiting { get; private set; } = [];
    /// <summary>It stands, and is the reader's to update.</summary>
    public bool MayUpdate { get; private set; }

    public string Heading => TableModel.HeadingOf(Plan, Priority);
    /// <summary>Its numbers, what it took up, and whether it was withdrawn.</summary>
    public StructureNotes Notes { get; private set; } = null!;

    /// <summary>Its closing, its test of impact and its state.</summary>
    public ClosingNotes Closing { get; private set; } = null!;

    public IReadOnlyList<(RecommendationCoverage Recommendation, Answer Answer)> Answered { get; private set; } = [];

    /// <summary>Every rating given, newest first, of the action and of its steps.</summary>
    public IReadOnlyList<(string About, GivenRating Rating)> Ratings { get; private set; } = [];

    public IReadOnlyList<(string About, ProgressEntry Entry)> Progress { get; private set; } = [];
    /// <summary>The dates of it that moved, its own and its steps'.</summary>
    public IReadOnlyList<LedgerLine> Moves { get; private set; } = [];

    /// <summary>What the facts suggest of it; null for what is not in the plan.</summary>
    public ActionSuggestion? Suggestion { get; private set; }

    /// <summary>When it will honestly be done; null for what is complete.</summary>
    public Forecast? Forecast { get; private set; }

    /// <summary>What the record asks of it, open first.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public IReadOnlyList<SaidChange> Changes { get; private set; } = [];
    public IReadOnlyList<SaidChange> NewestChanges => [.. Changes.Take(NewestShown)];
    public IReadOnlyList<SaidChange> OlderChanges => [.. Changes.Skip(NewestShown)];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, string? was, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();
        var found = assessment.Priorities.SelectMany(priority => priority.Actions.Select(action => (priority, action)))
            .FirstOrDefault(pair => pair.action.Facts.Action.Id == id);
        if (found.action is null && !TryWithdrawn(assessment, id, out found)) return NotFound();

        (Priority, Action, Assessment) = (found.priority, found.action, assessment);
        Notes = new(assessment.Facts, Action.Facts, was);
        Plan = assessment.Facts.Plan;
        MayUpdate = User.May(Permission.UpdateActions, assessment.Facts, Action.Facts) && Promise.WithdrawnOn is null
            && Writer.Of(User).ReachOf(assessment.Facts, Action.Facts, clock.Today) is not null;
        Closing = new(assessment.Facts, Action, clock.Today);
        Answered = [.. assessment.Coverage.AnsweredBy(Promise)];
        var facts = Action.Facts;
        Findings = [.. OpenPlan.Check(assessment).In(id).OrderBy(finding => finding.Accepted is not null)];
        Waiting = Editing.WaitingTexts.Of(assessment.Facts,
            [id.Value, .. facts.Steps.Select(one => one.Step.Id.Value), .. facts.SuccessTests.Select(one => one.Id.Value), .. facts.ChildrensStatements.Select(one => one.Id.Value)]);
        Ratings = Newest(facts.Ratings, step => step.Ratings, rating => rating.On);
        Progress = Newest(facts.Progress, step => step.Progress, entry => entry.On);
        var judged = JudgedPlan.Of(assessment);
        Moves = [.. judged.Ledger.OfAction(Action)];
        (Suggestion, Forecast, Questions) = (judged.Suggestions.Find(id), judged.Forecast.Find(id), [.. judged.Questions.Of(id)]);
        if (User.May(Permission.SeeHistory)) Changes = await ChangesAsync(stop);
        new Shell(Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }

    public static string StepName(Step step) => step.Reference is { } reference ? $"Step {reference}" : "A step";

    public static string Said(IReadOnlyList<WrittenDate> dates) =>
        dates is [] ? "no date" : string.Join(", ", dates.Select(date => date.Said));

    public static string Kind(RatingOf of) => of switch
    {
        RatingOf.Action => "Action rating",
        RatingOf.Impact => "Impact rating",
        _ => "Rating",
    };

    /// <summary>What was withdrawn is in no count, and its page still opens.</summary>
    private bool TryWithdrawn(PlanAssessment assessment, Id<PlanAction> id, out (PriorityAssessment priority, ActionAssessment action) found)
    {
        found = default;
        if (assessment.Facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { } facts) return false;
        var under = assessment.Priorities.FirstOrDefault(one => one.Priority?.Id == facts.Action.PriorityId);
        found = (under ?? new(null, [], [], [], ""), Assessor.Assess(facts, assessment.Scheme, clock.Today));
        return true;
    }

    private List<(string About, T Fact)> Newest<T>(
        IReadOnlyList<T> own, Func<Facts.StepFacts, IReadOnlyList<T>> ofStep, Func<T, DateOnly> on) =>
    [
        .. own.Select(fact => ("", fact))
            .Concat(Action.Facts.Steps.SelectMany(step => ofStep(step).Select(fact => (StepName(step.Step), fact))))
            .OrderByDescending(pair => on(pair.fact)),
    ];

    private async Task<IReadOnlyList<SaidChange>> ChangesAsync(CancellationToken stop)
    {
        Guid[] records = [Promise.Id.Value, .. Action.Facts.Steps.Select(step => step.Step.Id.Value)];
        var changes = await db.History.AsNoTracking().Where(change => records.Contains(change.RecordId) && !NoNews.Contains(change.Field))
            .OrderByDescending(change => change.Id).Take(ChangesShown).ToListAsync(stop);
        return [.. changes.Select(SaidChange.Of)];
    }
}
