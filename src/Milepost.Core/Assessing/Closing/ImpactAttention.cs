using Milepost.Wording;

namespace Milepost.Assessing.Closing;

/// <summary>What the tests of impact ask a person to look at.</summary>
internal static class ImpactAttention
{
    /// <summary>Complete once, and the difference did not last. Each is told by itself: the board saw it close.</summary>
    public static IEnumerable<Attention> SlippedBack(Look look) =>
        from one in Standings(look)
        where one.Stage is ImpactStage.SlippedBack
        select new Attention(
            AttentionKind.SlippedBack, $"{Spoken.Name(one.Action)} slipped back: it was complete, and its test of {Say.Date(one.Last!.TestedOn!.Value)} failed.",
            $"{Spoken.About(one.Action)}{one.Last.TestedBy} found: {Say.Sentence(one.Last.Finding ?? "")} {Spoken.Led(one.Action)}", one.Action.Facts.Action);

    /// <summary>A test was arranged and its day has passed.</summary>
    public static IEnumerable<Attention> Untested(Look look) =>
        from one in Standings(look)
        where one.Stage is ImpactStage.Overdue
        orderby one.Test!.TestOn
        select new Attention(
            AttentionKind.ImpactUntested, $"The test of {Spoken.Name(one.Action)} is overdue by {Say.Days(look.AsAt.DayNumber - one.Test!.TestOn.DayNumber)}.",
            $"{Spoken.About(one.Action)}{one.Test.Tester} was to test it: {Say.Sentence(one.Test.Test)}", one.Action.Facts.Action);

    private static IEnumerable<ImpactStanding> Standings(Look look) =>
        look.Actions.Where(action => action.Facts.ImpactTests.Count > 0).Select(action => ImpactStanding.Of(action, look.AsAt)).OfType<ImpactStanding>();
}
