using Milepost.Actions;
using Milepost.Wording;

namespace Milepost.Assessing.Closing;

/// <summary>How far the testing of a completed action's difference has come.</summary>
public enum ImpactStage
{
    /// <summary>It was complete, and the difference did not last.</summary>
    SlippedBack,

    /// <summary>The day of its test has passed.</summary>
    Overdue,

    /// <summary>A test is arranged.</summary>
    Waiting,

    /// <summary>Nobody has arranged a test.</summary>
    ToArrange,

    /// <summary>Every test was passed.</summary>
    Lasting,
}

/// <summary>Where a completed action stands on the way to "children are better off", with the reasons.</summary>
/// <param name="Action">The action.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="CompletedOn">The day it was completed; null where nobody said a day.</param>
/// <param name="Test">The test that waits; null where none does.</param>
/// <param name="Last">The test that was held last; null where none was.</param>
/// <param name="Passed">How many were passed since it was completed.</param>
/// <param name="ProposedOn">The day proposed for the next test, where none is arranged.</param>
/// <param name="Because">All of it in a sentence.</param>
public sealed record ImpactStanding(
    ActionAssessment Action, ImpactStage Stage, DateOnly? CompletedOn, ImpactTest? Test, ImpactTest? Last, int Passed, DateOnly? ProposedOn, string Because)
{
    /// <summary>Null for an action that is not complete, unless it slipped back.</summary>
    public static ImpactStanding? Of(ActionAssessment action, DateOnly asAt) => Of(action, asAt, ImpactPolicy.Usual);

    public static ImpactStanding? Of(ActionAssessment action, DateOnly asAt, ImpactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(policy);
        var tests = action.Facts.ImpactTests;
        var held = tests.Where(test => test.TestedOn <= asAt).OrderBy(test => test.TestedOn).ThenBy(test => test.Id.Value).ToList();
        var last = held.LastOrDefault();
        if (!action.Complete) return last?.Passed == false ? Slipped(action, last) : null;

        var completed = Since(action, asAt);
        var passed = held.FindAll(test => test.Passed == true && Counts(test, action, completed));
        if (tests.LastOrDefault(test => !(test.TestedOn <= asAt)) is { } open)
        {
            var late = open.TestOn < asAt;
            return new(action, late ? ImpactStage.Overdue : ImpactStage.Waiting, completed, open, last, passed.Count, null,
                $"{Completed(action, completed)} {Passes(passed.Count)}{(passed.Count == 0 ? "To be tested" : "To be checked")} by {open.Tester} on {Say.Date(open.TestOn)}, "
                + $"{(late ? $"{Say.Days(asAt.DayNumber - open.TestOn.DayNumber)} ago" : Say.When(open.TestOn.DayNumber - asAt.DayNumber))}.");
        }

        if (passed.Count >= ImpactPolicy.Tests)
        {
            return new(action, ImpactStage.Lasting, completed, null, last, passed.Count, null, $"{Completed(action, completed)} {Passes(passed.Count)}The difference has lasted.");
        }

        var propose = policy.Propose(completed ?? asAt, passed.Count, passed.LastOrDefault()?.TestedOn);
        return new(action, ImpactStage.ToArrange, completed, null, last, passed.Count, propose,
            $"{Completed(action, completed)} {Passes(passed.Count)}Nobody has arranged {(passed.Count == 0 ? "a test" : "the next check")}; {Say.Date(propose)} is proposed.");
    }

    private static ImpactStanding Slipped(ActionAssessment action, ImpactTest last) => new(
        action, ImpactStage.SlippedBack, null, null, last, 0, null,
        $"The test of {Say.Date(last.TestedOn!.Value)} failed, so it is open again. {last.TestedBy} found: {Say.Sentence(last.Finding ?? "")}");

    /// <summary>The day of the closure; where a file said it, the day from which every rating has said so.</summary>
    private static DateOnly? Since(ActionAssessment action, DateOnly asAt)
    {
        if (action.Closing.InForce is { DecidedOn: { } decided }) return decided;
        if (action.Shown is not { } shown) return null;
        return action.Facts.Ratings.Where(rating => rating.Of == shown.Of && rating.On <= asAt).Reverse()
            .TakeWhile(rating => rating.Key == shown.Key).LastOrDefault()?.On;
    }

    private static bool Counts(ImpactTest test, ActionAssessment action, DateOnly? completed) =>
        action.Closing.InForce is { } closure ? test.ClosureId == closure.Id : test.ClosureId is null && !(test.TestedOn < completed);

    private static string Completed(ActionAssessment action, DateOnly? on) => on is null ? "Complete."
        : action.Closing.InForce is { } closure ? $"Closed on {Say.Date(on.Value)}, as {closure.DecidedBy} agreed."
        : $"Complete since {Say.Date(on.Value)}, as {action.Shown?.By} rated it.";

    private static string Passes(int passed) => passed switch
    {
        0 => "",
        1 => "One test was passed. ",
        _ => $"{Say.Capital(passed == 2 ? "two" : passed.ToString(System.Globalization.CultureInfo.InvariantCulture))} tests were passed. ",
    };
}
