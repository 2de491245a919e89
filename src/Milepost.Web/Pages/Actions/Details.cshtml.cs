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
public class DetailsModel(OpenAction actions, MilepostDb db, UkClock clock) : PageModel
{
    private const int NewestShown = 10;
    private const int ChangesShown = 60;

    // The row as the file has it stands on the page itself; nor is it news that a place gave way to another action.
    private static readonly string[] NoNews = [nameof(PlanAction.SourceRow), nameof(PlanAction.SourcePlace), nameof(PlanAction.Position)];

    /// <summary>What was asked for: the action, and the day or the snapshot.</summary>
    public SeenAction Found { get; private set; } = null!;

    public SeenAt At => Found.At;
    public PlanAssessment Assessment => Found.Seen.Assessment;
    public Plan Plan => Assessment.Facts.Plan;
    public ActionAssessment Action => Found.Action!;
    public PlanAction Promise => Action.Facts.Action;
    public PriorityAssessment Priority => Found.Priority!;

    /// <summary>What the checks of the plan found in it, open first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<(string Text, string Href)> Waiting { get; private set; } = [];
    /// <summary>It stands, and is the reader's to update.</summary>
    public bool MayUpdate { get; private set; }


    /// <summary>What is not for the board is shown too.</summary>
    public bool SeesWorkingNotes { get; private set; }

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

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, string? was, DateOnly? asAt, int? snapshot, CancellationToken stop)
    {
        if (await actions.SeeAsync(name, id, asAt, snapshot, stop) is not { } found) return NotFound();
        Found = found;
        new Shell(Plan, PlanPart.Plan, Exactly: false).Put(this);
        if (found.Action is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var (assessment, facts) = (Assessment, Action.Facts);
        Notes = new(assessment.Facts, facts, was, assessment.AsAt, At);
        var updates = found.Now is { Action.WithdrawnOn: null } now && found.MaySee(User, Permission.UpdateActions) && Writer.Of(User).ReachOf(found.Today, now, clock.Today) is not null;
        (MayUpdate, SeesWorkingNotes) = (updates && At.IsNow, updates || found.MaySee(User, Permission.SeeWorkingNotes));
        Closing = new(assessment.Facts, Action, assessment.AsAt);
        Answered = [.. assessment.Coverage.AnsweredBy(Promise)];
        Findings = [.. OpenPlan.Check(assessment).In(id).OrderBy(finding => finding.Accepted is not null)];
        Waiting = Editing.WaitingTexts.Of(assessment.Facts,
            [id.Value, .. facts.Steps.Select(one => one.Step.Id.Value), .. facts.SuccessTests.Select(one => one.Id.Value), .. facts.ChildrensStatements.Select(one => one.Id.Value)]);
        Ratings = Newest(facts.Ratings, step => step.Ratings, rating => rating.On);
        Progress = Newest(facts.Progress, step => step.Progress, entry => entry.On);
        var judged = JudgedPlan.Of(assessment);
        Moves = [.. judged.Ledger.OfAction(Action)];
        (Suggestion, Forecast, Questions) = (judged.Suggestions.Find(id), judged.Forecast.Find(id), [.. judged.Questions.Of(id)]);
        if (User.May(Permission.SeeHistory)) Changes = await ChangesAsync(stop);
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
        var all = db.History.AsNoTracking().Where(change => records.Contains(change.RecordId) && !NoNews.Contains(change.Field));
        if (!At.IsNow)
        {
            var end = Found.Seen.Snapshot?.TakenAt ?? UkClock.StartOf(Assessment.AsAt.AddDays(1));
            all = all.Where(change => change.At < end);
        }

        var changes = await all
            .OrderByDescending(change => change.Id).Take(ChangesShown).ToListAsync(stop);
        return [.. changes.Select(SaidChange.Of)];
    }
}
