using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Store.Facts;

/// <summary>What the living record keeps beside the rows of a plan's file, to be hung on the actions that it is about.</summary>
internal sealed class BesideActions(
    List<Closure> closures, List<ImpactTest> tests, List<StateChange> states, List<ExpectedEvidence> expected, List<EvidenceUse> uses, List<EvidenceItem> evidence)
{
    private readonly ILookup<Id<PlanAction>, Closure> closuresOf = closures.ToLookup(one => one.ActionId);
    private readonly ILookup<Id<PlanAction>, ImpactTest> testsOf = tests.ToLookup(one => one.ActionId);
    private readonly ILookup<Id<PlanAction>, StateChange> statesOf = states.ToLookup(one => one.ActionId);
    private readonly ILookup<Id<PlanAction>, ExpectedEvidence> expectedOf = expected.Where(one => one.WithdrawnOn is null).ToLookup(one => one.ActionId);
    private readonly ILookup<Id<PlanAction>, EvidenceItem> sharedWith = uses.Join(evidence, use => use.EvidenceItemId, item => item.Id, (use, item) => (use, item))
        .ToLookup(one => one.use.ActionId, one => one.item);

    public ActionFacts With(ActionFacts action) => action with
    {
        Closures = [.. closuresOf[action.Action.Id]],
        ImpactTests = [.. testsOf[action.Action.Id]],
        States = [.. statesOf[action.Action.Id]],
        Expected = [.. expectedOf[action.Action.Id]],
        SharedEvidence = [.. sharedWith[action.Action.Id]],
    };
}
