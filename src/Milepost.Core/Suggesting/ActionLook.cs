using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Suggesting;

/// <summary>What a suggestion looks at: the facts of one action up to a day.</summary>
/// <param name="Action">Where the action stands.</param>
/// <param name="Scheme">The council's ratings.</param>
/// <param name="AsAt">The day; later facts are not looked at.</param>
/// <param name="PlanBegan">The day the first file was read; null for a plan without one.</param>
/// <param name="Policy">The thresholds.</param>
/// <param name="TakenBack">The plan's readings that were taken back by the day.</param>
internal sealed record ActionLook(
    ActionAssessment Action, RatingScheme Scheme, DateOnly AsAt, DateOnly? PlanBegan, SuggestionPolicy Policy, IReadOnlySet<Id<Reading>> TakenBack)
{
    public ActionFacts Facts => Action.Facts;

    /// <summary>The measures that test it, each with what it says on the day.</summary>
    public IReadOnlyList<TiedMeasure> Measured { get; init; } = [];

    /// <summary>A measure of it shows a difference by itself, and none gets worse.</summary>
    public bool MeasuresShow => Measured.Any(one => one.Shows(AsAt, Policy)) && !Measured.Any(one => one.Worsens);

    /// <summary>The date by itself, whatever the rating says of it.</summary>
    public DueStanding Due { get; } = DueDates.Stand(Action.Facts.Action.Due, Action.Facts.Moves, AsAt);

    public bool RatedComplete { get; } = Completion.Says(Scheme, Action.Shown);

    public Closure? LastClosure { get; } = Action.Facts.Closures.Where(closure => closure.DecidedOn <= AsAt).OrderBy(closure => closure.DecidedOn).LastOrDefault();

    public ImpactTest? LastTest { get; } = Action.Facts.ImpactTests.Where(test => test.TestedOn <= AsAt).OrderBy(test => test.TestedOn).LastOrDefault();

    /// <summary>A test found that it did not last, and nobody agreed since that it is done again.</summary>
    public bool SlippedBack => LastTest is { Passed: false } failed && !(LastClosure is { Agreed: true } closed && closed.DecidedOn > failed.TestedOn);

    /// <summary>Evidence that counted on the day: not retired, not out of date, and no reading that was taken back.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; } =
    [
        .. Action.Facts.Evidence.Concat(Action.Facts.SharedEvidence).Concat(Action.Steps.SelectMany(step => step.Facts.Evidence))
            .Where(item => item.On <= AsAt && !(item.RetiredOn <= AsAt) && !(item.ExpiresOn < AsAt) && !(item.ReadingId is { } reading && TakenBack.Contains(reading)))
            .DistinctBy(item => item.Id),
    ];

    public IReadOnlyList<StepAssessment> OpenSteps { get; } = [.. Action.Steps.Where(step => !step.Done)];

    /// <summary>The last day on which anybody said or showed anything of it; moving its date says nothing of how it goes.</summary>
    public DateOnly? LastWord
    {
        get
        {
            var days = Facts.Ratings.Concat(Action.Steps.SelectMany(step => step.Facts.Ratings)).Select(rating => (DateOnly?)rating.On)
                .Concat(Evidence.Select(item => (DateOnly?)item.On))
                .Concat(Action.Steps.Select(step => step.Facts.Step.CompletedOn))
                .Concat(Facts.Closures.Select(closure => (DateOnly?)closure.AskedOn))
                .Append(Action.LastProgress?.On);
            return days.Where(day => day <= AsAt).Max();
        }
    }

    /// <summary>The first day on which it could have been spoken of.</summary>
    public DateOnly? Began => new[] { Facts.AddedOn ?? PlanBegan, Start }.Max();

    /// <summary>The first day that it says it begins on.</summary>
    public DateOnly? Start => Facts.Action.Start.Select(date => date.Date).Min();
}
