using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.People;
using Milepost.Questioning;

namespace Milepost.Updating;

/// <summary>Somebody who is asked for more than updates, and what they may do in the plan.</summary>
/// <param name="Doer">Who they are to the plan.</param>
/// <param name="Who">As the rules of closing know them.</param>
/// <param name="MayDecide">Whether they may agree that an action is done.</param>
/// <param name="MayTest">Whether they may hold the test of an action.</param>
public sealed record Asker(Doer Doer, Someone Who, Func<ActionFacts, bool> MayDecide, Func<ActionFacts, bool> MayTest);

/// <summary>A test of whether children are better off that waits for somebody.</summary>
/// <param name="Action">The action that is tested.</param>
/// <param name="Test">The test.</param>
/// <param name="MayHold">They may say what it found.</param>
public sealed record AskedTest(ActionAssessment Action, ImpactTest Test, bool MayHold);

/// <summary>What waits for somebody's word in a plan beside their updates, each most pressing first.</summary>
/// <param name="Questions">What the record asks of them.</param>
/// <param name="Closures">Actions that others say are done and that they may decide as the second person.</param>
/// <param name="Tests">Tests that are theirs, and those that they may hold and whose day has come.</param>
/// <param name="Evidence">What they keep and shows nothing any more, or soon will not.</param>
public sealed record AskedOfMe(
    IReadOnlyList<Question> Questions, IReadOnlyList<(ActionAssessment Action, Closure Closure)> Closures,
    IReadOnlyList<AskedTest> Tests, IReadOnlyList<EvidenceRow> Evidence)
{
    public static AskedOfMe Nothing { get; } = new([], [], [], []);

    public bool IsEmpty => Questions.Count + Closures.Count + Tests.Count + Evidence.Count == 0;

    public static AskedOfMe Of(PlanQuestions asked, Asker me)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(me);
        var (facts, today) = (asked.Plan.Facts, asked.Plan.AsAt);
        var means = Whose.Means(facts, me.Doer, today);
        var queue = ImpactQueue.Of(asked.Plan);
        var tests =
            from standing in queue.Waiting
            where standing.Test is not null
            let mayHold = me.MayTest(standing.Action.Facts)
            where means(standing.Test!.Tester) || (mayHold && standing.Test.TestOn <= today)
            orderby standing.Test!.TestOn
            select new AskedTest(standing.Action, standing.Test!, mayHold);
        return new(
            [.. asked.Open.Where(question => question.WaitsFor(means)).OrderBy(question => question.AskedOn)],
            [
                .. queue.ToDecide.Select(action => (action, action.Closing.Asked!))
                    .Where(pair => me.MayDecide(pair.action.Facts) && ClosureRule.DecideRefusal(facts, pair.action.Facts, pair.Item2, me.Who, today) is null),
            ],
            [.. tests],
            [
                .. EvidenceRegister.Of(facts, today).Rows
                    .Where(row => row.State is EvidenceState.Expiring or EvidenceState.Expired && row.Item.Owner is { } owner && means(owner))
                    .OrderBy(row => row.Item.ExpiresOn),
            ]);
    }
}
