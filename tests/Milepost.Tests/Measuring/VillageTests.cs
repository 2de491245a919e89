using FsCheck;
using FsCheck.Fluent;
using Milepost.Charting;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;

namespace Milepost.Tests.Measuring;

/// <summary>Counts of children told as a village of 100.</summary>
public class VillageTests
{
    private static readonly DateOnly Day = A.Day("2026-10-31");

    private static Village? Of(params (string Words, decimal Count)[] counts)
    {
        var measures = counts.Select(one => new Measure(Id<Measure>.New(), A.PlanId, null, one.Words)).ToList();
        var card = new Scorecard(Id<Scorecard>.New(), A.PlanId, "Village", ScorecardKind.Village);
        card.Arrange([new("", [.. measures.Select(one => one.Id.Value)])]);
        var facts = A.Plan() with
        {
            Measures = measures,
            Readings = [.. measures.Zip(counts).Select(one => new Reading(Id<Reading>.New(), A.PlanId, one.First.Id, 1, Day, Day, "children", false, "Case system", Day, "An analyst") { GivenValue = one.Second.Count })],
        };
        return Village.Of(ScorecardStanding.Of(facts, card, A.Day("2026-11-21")));
    }

    [Fact]
    public void The_groups_are_100_together_and_each_within_one_of_its_share() => Prop.ForAll(ArbMap.Default.ArbFor<ushort[]>(), Shares).QuickCheckThrowOnFailure();

    private static void Shares(ushort[] counts)
    {
        decimal[] some = [.. counts.Select(count => (decimal)count)];
        var shares = Village.Shares(some);
        if (some.Sum() == 0) return;

        Assert.Equal(100, shares.Sum());
        Assert.All(shares.Zip(some), one => Assert.True(Math.Abs(one.First - (100 * one.Second / some.Sum())) < 1));
    }

    [Fact]
    public void A_group_of_few_children_stands_with_the_next_smallest_so_that_nobody_can_be_known()
    {
        var village = Of(("Children in need", 1200), ("On a protection plan", 300), ("In secure care", 3), ("In care", 500))!;

        Assert.Equal([("Children in need", 60), ("On a protection plan, or in secure care", 15), ("In care", 25)], village.Groups.Select(group => (group.Words, group.Of100)));
        Assert.Equal("Case system, as at 31 October 2026", village.Groups[0].Source);
        Assert.Contains("5 children or fewer", Assert.Single(village.Remarks), StringComparison.Ordinal);
        Assert.Null(Of(("In secure care", 3), ("In care", 4)));
    }

    [Fact]
    public void It_is_drawn_as_100_children_with_a_number_for_each_group_and_the_same_in_words()
    {
        var drawing = VillageDrawing.Draw("A village", [("In need", 60), ("In care", 40)]);

        Assert.Equal(102, drawing.Svg.Split("<circle").Length - 1);
        Assert.Equal("100 children: 60 In need and 40 In care.", drawing.Alternative);
    }
}
