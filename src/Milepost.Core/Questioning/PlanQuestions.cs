using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Identity;
using Milepost.Suggesting;
using Milepost.Wording;

namespace Milepost.Questioning;

/// <summary>What the record of a plan asks: where it contradicts itself, who is to say, and what was said.</summary>
/// <param name="Plan">Where the plan stands.</param>
/// <param name="All">Open questions first, in the order of the rules and then of the plan; then those that were settled, latest first.</param>
public sealed record PlanQuestions(PlanAssessment Plan, IReadOnlyList<Question> All)
{
    private static readonly Func<Look, IEnumerable<Raised>>[] Rules =
    [
        RatingQuestions.OverLate, WordQuestions.CompletedAndToCome, RatingQuestions.ParentGreener, RatingQuestions.BetterThanSuggested,
        RatingQuestions.AgainstMeasure, RatingQuestions.ActivityForImpact, WorkQuestions.MovedAgain, WordQuestions.NoUpdate, WordQuestions.NothingNew, WordQuestions.SameElsewhere, WorkQuestions.NobodyInPost,
    ];

    public IEnumerable<Question> Open => All.Where(question => question.IsOpen);

    /// <summary>Raised today and put to nobody yet.</summary>
    public IEnumerable<Question> New => Open.Where(question => question.RecordId is null);

    public QuestionCounts Counts => Count(All);

    public static PlanQuestions Of(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of(plan, PlanChecks.Of(plan, plan.Facts.Plan.Checks), PlanSuggestions.Of(plan));
    }

    /// <summary>From findings and suggestions that were worked out already.</summary>
    public static PlanQuestions Of(PlanAssessment plan, PlanQuality quality, PlanSuggestions suggestions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var look = new Look(plan, quality, suggestions);
        var asking = new Asking(look);
        List<Question> raised = [.. Rules.SelectMany(rule => rule(look)).DistinctBy(one => (one.Mark, Asking.KeptUnder(one))).Select(asking.Of)];
        return new(plan,
        [
            .. raised.Where(question => question.IsOpen),
            .. raised.Where(question => !question.IsOpen).Concat(asking.Gone(raised)).OrderByDescending(question => question.AnsweredOn ?? question.AskedOn),
        ]);
    }

    public Question? Find(string? key) => All.FirstOrDefault(question => question.Key == key);

    public IEnumerable<Question> Of(Id<PlanAction> action) => All.Where(question => question.Concerns(action));

    public static QuestionCounts Count(IEnumerable<Question> questions)
    {
        List<Question> all = [.. questions];
        return new(
            all.Count, Standing(QuestionStanding.Answered), Standing(QuestionStanding.Accepted), all.Count(question => question.IsOpen),
            Standing(QuestionStanding.WithSponsor), Standing(QuestionStanding.NoLongerSo));

        int Standing(QuestionStanding standing) => all.Count(question => question.Standing == standing);
    }

    /// <summary>"14 questions: 6 open, 2 of them with the sponsor; 5 answered, 2 accepted with a reason and 1 no longer so."</summary>
    public static string Counted(QuestionCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Asked == 0) return "The record asks nothing.";

        var open = counts.Open == 0 ? "none open" : $"{counts.Open} open{(counts.WithSponsor > 0 ? $", {counts.WithSponsor} of them with the sponsor" : "")}";
        List<string> settled = [];
        if (counts.Answered > 0) settled.Add($"{counts.Answered} answered");
        if (counts.Accepted > 0) settled.Add($"{counts.Accepted} accepted with a reason");
        if (counts.NoLongerSo > 0) settled.Add($"{counts.NoLongerSo} no longer so");
        return $"{Say.Count(counts.Asked, "question")}: {open}{(settled.Count > 0 ? $"; {Say.List(settled)}" : "")}.";
    }
}
