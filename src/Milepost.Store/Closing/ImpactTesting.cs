using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Writing;

namespace Milepost.Store.Closing;

/// <summary>A test of an action's difference is arranged, or arranged anew.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Action">The action.</param>
/// <param name="TestOn">The day of the test.</param>
/// <param name="Test">How it will be tested.</param>
/// <param name="Tester">Who tests.</param>
/// <param name="On">The day it is arranged.</param>
public sealed record ArrangedTest(Id<Plan> Plan, Id<PlanAction> Action, DateOnly TestOn, string Test, string Tester, DateOnly On);

/// <summary>A test was held.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Test">The test.</param>
/// <param name="Who">Whoever says what was found.</param>
/// <param name="Passed">Whether children are better off.</param>
/// <param name="Finding">What was found.</param>
/// <param name="ActionKey">Where it failed: how the work is rated from now on.</param>
/// <param name="ImpactKey">Where it failed: how the difference is rated from now on.</param>
/// <param name="On">The day.</param>
public sealed record HeldTest(Id<Plan> Plan, Id<ImpactTest> Test, Someone Who, bool Passed, string Finding, string? ActionKey, string? ImpactKey, DateOnly On);

/// <summary>Keeps the tests of completed actions. Each answers with why it was refused; null where it is done.</summary>
public sealed class ImpactTesting(MilepostDb db)
{
    private const string NotHere = "There is no such test any more.";

    public Task<string?> ArrangeAsync(ArrangedTest arranged, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(arranged);
        return db.InTurnAsync(arranged.Plan, facts => Arrange(facts, arranged), stop);
    }

    public Task<string?> ConcludeAsync(HeldTest held, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(held);
        return db.InTurnAsync(held.Plan, facts => Conclude(facts, held), stop);
    }

    private string? Arrange(PlanFacts facts, ArrangedTest arranged)
    {
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == arranged.Action) is not { Action.WithdrawnOn: null } action) return "There is no such action in the plan any more.";
        var standing = Assessor.Assess(action, PlanSchemes.On(facts, arranged.On), arranged.On);
        if (!standing.Complete) return "It is not complete, so there is no difference to test yet. Close it first.";
        if (ImpactStanding.Of(standing, arranged.On)?.Test is { } open)
        {
            db.Attach(open);
            open.Arrange(arranged.TestOn, arranged.Test, arranged.Tester);
            return null;
        }

        db.Add(new ImpactTest(Id<ImpactTest>.New(), arranged.Plan, arranged.Action, arranged.TestOn, arranged.Test, arranged.Tester) { ClosureId = standing.Closing.InForce?.Id });
        return null;
    }

    private string? Conclude(PlanFacts facts, HeldTest held)
    {
        var (action, test) = facts.Actions.SelectMany(one => one.ImpactTests, (action, test) => (action, test)).FirstOrDefault(one => one.test.Id == held.Test);
        if (test is null) return NotHere;
        if (test.Passed is { } known) return $"{test.TestedBy} said on {Wording.Say.Date(test.TestedOn!.Value)} that it {(known ? "passed" : "failed")}.";
        if (ClosureRule.IsLead(facts, action, held.Who, held.On)) return "You lead it, so somebody else says whether it made a difference.";
        var scheme = PlanSchemes.On(facts, held.On);
        if (!held.Passed && (Lesser(scheme, held.ActionKey) ?? Lesser(scheme, held.ImpactKey)) is { } why) return why;
        db.Attach(test);
        test.Conclude(held.Passed, held.On, held.Who.Author, held.Finding);
        if (held.Passed) Rate(action, held, RatingOf.Impact, (scheme.Complete ?? scheme.Levels[0]).Key);
        else Reopen(action, held);
        return null;
    }

    private static string? Lesser(RatingScheme scheme, string? key) =>
        scheme.Find(key) is null || key == scheme.Complete?.Key ? "Choose how it is rated from now on: a test that failed leaves nothing complete." : null;

    private void Reopen(ActionFacts action, HeldTest held)
    {
        Rate(action, held, ClosureRule.Moves(action, held.On), held.ActionKey!);
        Rate(action, held, RatingOf.Impact, held.ImpactKey!);
        db.Add(new StateChange(Id<StateChange>.New(), held.Plan, action.Action.Id, RatingState.SlippedBack.Key, held.On, held.Who.Author, held.Finding));
    }

    private void Rate(ActionFacts action, HeldTest held, RatingOf of, string key) =>
        db.Add(new GivenRating(Id<GivenRating>.New(), held.Plan, action.Action.Id, null, of, key, held.On, held.Who.Author) { Rationale = held.Finding });
}
