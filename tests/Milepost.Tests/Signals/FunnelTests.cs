using FsCheck;
using FsCheck.Fluent;
using Milepost.Charting;
using Milepost.Signals;

namespace Milepost.Tests.Signals;

/// <summary>Teams beside one another: what chance explains depends on how many each has.</summary>
public class FunnelTests
{
    private static readonly TeamCount[] Teams =
    [
        new("North", 41, 52), new("East", 60, 71), new("South", 9, 14), new("West", 118, 160), new("Disabled children", 11, 12), new("Duty", 61, 118), new("Assessment 2", 96, 104), new("New team", 0, 0),
    ];

    /// <summary>Any table of the binomial distribution has these: of 10 at one half, none comes in 0.00098 and one or none in 0.0107; of 20 at one tenth, 7 or more come in 0.0024 and 8 or more in 0.0004.</summary>
    [Fact]
    public void The_limits_are_those_of_the_binomial_distribution_at_three_sigma()
    {
        Assert.Equal((1, 9), new Funnel(0.5, []).Limits(10));
        Assert.Equal((0, 7), new Funnel(0.1, []).Limits(20));
        // Far enough from the edges and with many, they come close to three times the square root of p (1 - p) / n.
        var (least, most) = new Funnel(0.4, []).Limits(5_000);
        Assert.Equal(2_000 - (3 * Math.Sqrt(5_000 * 0.24)), least, 2.0);
        Assert.Equal(2_000 + (3 * Math.Sqrt(5_000 * 0.24)), most, 2.0);
    }

    [Fact]
    public void A_small_team_far_off_is_chance_and_a_large_one_is_not()
    {
        var funnel = Funnel.Of(Teams)!;

        Assert.Equal(396.0 / 531, funnel.Share, 1e-12);
        Assert.Equal(["Duty", "Assessment 2"], funnel.Teams.Where(one => one.Standing is not FunnelStanding.Within).Select(one => one.Team.Name));
        Assert.Equal(7, funnel.Teams.Count);
        Assert.Null(Funnel.Of([new("New team", 0, 0)]));
        Assert.Null(Funnel.Of([new("North", 3, 2)]));
    }

    [Fact]
    public void Teams_that_all_have_the_same_share_are_never_outside_and_their_order_changes_nothing() => Prop.ForAll(
        Gen.Choose(1, 200).ArrayOf().Where(counts => counts.Length > 0).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (sizes, quarters) =>
        {
            var teams = sizes.Select((size, number) => new TeamCount($"{number}", size * quarters, size * 4)).ToList();
            Assert.All(Funnel.Of(teams)!.Teams, one => Assert.Equal(FunnelStanding.Within, one.Standing));
            var mixed = sizes.Select((size, number) => new TeamCount($"{number}", number % 3 == 0 ? size : size * quarters, size * 4)).ToList();
            Assert.Equal(
                Funnel.Of(mixed)!.Teams.OrderBy(one => one.Team.Name, StringComparer.Ordinal),
                Funnel.Of([.. mixed.AsEnumerable().Reverse()])!.Teams.OrderBy(one => one.Team.Name, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seven_teams() => Golden.Matches(FunnelDrawing.Draw("Two teams differ by more than chance", Funnel.Of(Teams)!, GoodDirection.Higher, "assessments").Svg, "svg");
}
