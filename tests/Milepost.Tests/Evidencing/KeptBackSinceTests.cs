using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Tests.Evidencing;

public class KeptBackSinceTests
{
    [Fact]
    public void What_may_not_be_shared_any_more_is_kept_back_wherever_it_stands_now_and_keeps_the_words_of_then()
    {
        var (item, other) = (Item("Minutes"), Item("A note"));
        var then = Plan(An.Action().Action, item, other);
        var today = item.KeptBack("a name in page 1");
        today.Describe("Minutes of May", EvidenceForm.Minutes, null, null, null, null);

        var seen = KeptBackSince.Of(then, Plan(An.Action().Action, today)).Actions[0];

        Assert.Equal(("Minutes", null, false), (seen.Evidence[0].Text, seen.Evidence[0].Title, seen.Evidence[0].MayBeShared));
        Assert.Same(seen.Evidence[0], seen.SharedEvidence[0]);
        Assert.Same(other, seen.Evidence[1]);
        Assert.True(item.MayBeShared);
    }

    [Fact]
    public void Where_nothing_was_kept_back_since_the_plan_is_the_very_same()
    {
        var then = Plan(An.Action().Action, Item("Minutes"));

        Assert.Same(then, KeptBackSince.Of(then, Plan(An.Action().Action, Item("Minutes").KeptBack("a name in page 1"))));
    }

    private static EvidenceItem Item(string text) => new(Id<EvidenceItem>.New(), A.PlanId, Id<PlanAction>.New(), null, text, A.Day("2026-05-01"), "Amina Osei");

    private static PlanFacts Plan(PlanAction action, params IReadOnlyList<EvidenceItem> items) =>
        A.Plan(new ActionFacts { Action = action, Evidence = items, SharedEvidence = [.. items.Take(1)] });
}
