using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Store.Facts;

/// <summary>What hangs on the actions of a plan, each kind in its own order, to be hung where it belongs.</summary>
internal sealed class HangingFacts(
    List<PlanAction> actions, List<Step> steps, List<Lead> leads, List<GivenRating> ratings, List<DateMove> moves,
    List<ProgressEntry> progress, List<EvidenceItem> evidence, List<SuccessTest> tests, List<ChildrensStatement> statements)
{
    private readonly ILookup<Id<PlanAction>, Step> stepsOf = steps.ToLookup(step => step.ActionId);
    private readonly ILookup<(Id<PlanAction>, Id<Step>?), Lead> leadsOf = leads.ToLookup(lead => (lead.ActionId, lead.StepId));
    private readonly ILookup<(Id<PlanAction>, Id<Step>?), GivenRating> ratingsOf = ratings.ToLookup(rating => (rating.ActionId, rating.StepId));
    private readonly ILookup<(Id<PlanAction>, Id<Step>?), DateMove> movesOf = moves.ToLookup(move => (move.ActionId, move.StepId));
    private readonly ILookup<(Id<PlanAction>, Id<Step>?), ProgressEntry> progressOf = progress.ToLookup(entry => (entry.ActionId, entry.StepId));
    private readonly ILookup<(Id<PlanAction>, Id<Step>?), EvidenceItem> evidenceOf = evidence.ToLookup(item => (item.ActionId, item.StepId));
    private readonly ILookup<Id<PlanAction>, SuccessTest> testsOf = tests.ToLookup(test => test.ActionId);
    private readonly ILookup<Id<PlanAction>, ChildrensStatement> statementsOf = statements.ToLookup(statement => statement.ActionId);

    /// <param name="added">The day on which an action came into the plan, by its id; those of the first file are not in it.</param>
    public IReadOnlyList<ActionFacts> Actions(Dictionary<Guid, DateOnly> added) =>
        [.. actions.Select(action => Of(action, added.TryGetValue(action.Id.Value, out var day) ? day : null))];

    private ActionFacts Of(PlanAction action, DateOnly? addedOn) => new()
    {
        Action = action,
        AddedOn = addedOn,
        Leads = [.. leadsOf[(action.Id, null)]],
        Steps = [.. stepsOf[action.Id].Select(Of)],
        Ratings = [.. ratingsOf[(action.Id, null)]],
        Moves = [.. movesOf[(action.Id, null)]],
        Progress = [.. progressOf[(action.Id, null)]],
        Evidence = [.. evidenceOf[(action.Id, null)]],
        SuccessTests = [.. testsOf[action.Id]],
        ChildrensStatements = [.. statementsOf[action.Id]],
    };

    private StepFacts Of(Step step) => new()
    {
        Step = step,
        Leads = [.. leadsOf[(step.ActionId, step.Id)]],
        Ratings = [.. ratingsOf[(step.ActionId, step.Id)]],
        Moves = [.. movesOf[(step.ActionId, step.Id)]],
        Progress = [.. progressOf[(step.ActionId, step.Id)]],
        Evidence = [.. evidenceOf[(step.ActionId, step.Id)]],
    };
}
