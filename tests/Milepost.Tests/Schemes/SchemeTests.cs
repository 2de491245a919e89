using Milepost.Assessing;
using Milepost.Assessing.Schemes;
using Milepost.Facts;
using Milepost.Rating;
using Milepost.Reporting;
using Milepost.Tests.Closing;

namespace Milepost.Tests.Schemes;

/// <summary>A rating scheme is data, and what was rated keeps the meaning of its day.</summary>
public class SchemeTests
{
    private static readonly DateOnly Day = A.Day("2026-11-21");
    private static readonly RatingLevel Purple = new("purple", "P", "embedding", RatingShape.Ring, "grey", "Done, and not yet held");

    [Fact]
    public void A_day_has_the_scheme_that_stood_on_it()
    {
        var plan = A.Plan(An.Action().Rated("amber", "2026-01-05"));
        var next = new RatingScheme([RatingScheme.Brag.Levels[0] with { Meaning = "Shown to have helped" }, .. RatingScheme.Brag.Levels.Skip(1)]);
        var after = plan with { Schemes = PlanSchemes.Next(plan, next, Day, "Priya Nair", "The board asked") };

        Assert.Equal([1, 2], after.Schemes.Select(version => version.Number));
        Assert.Null(PlanSchemes.On(after, Day.AddDays(-1))["blue"].Meaning);
        Assert.Equal("Shown to have helped", PlanSchemes.On(after, Day)["blue"].Meaning);
        Assert.Equal(A.Day("2026-01-05"), after.Schemes[0].From);
        Assert.Equal([1, 2, 3], (after with { Schemes = [.. after.Schemes, .. PlanSchemes.Next(after, RatingScheme.Brag, Day.AddDays(1), "Priya Nair", "Back again")] }).Schemes.Select(version => version.Number));
    }

    [Fact]
    public void A_rating_in_use_is_not_taken_out_without_one_in_its_place()
    {
        var plan = A.Plan(An.Action("1.1").Rated("red", "2026-01-05"), An.Action("1.2").Rated("green", "2026-01-05").Impact("red", "2026-01-05"), An.Action("1.3").Rated("red", "2026-01-05").Rated("green", "2026-02-05"));
        var three = RatingScheme.Brag with { Levels = [.. RatingScheme.Brag.Levels.Take(3)] };

        var refused = SchemeEffect.Of(plan, Change(three));
        Assert.Equal("2 actions and 0 steps are rated “off track” now: choose which rating takes its place", refused.Refusal);
        Assert.Equal(["1.1", "1.2"], Assert.Single(refused.Levels).Actions.Select(action => action.Reference));

        var mapped = Change(three, ("red", "amber"));
        Assert.Null(SchemeEffect.Of(plan, mapped).Refusal);
        Assert.Equal(2, mapped.Ratings(plan).Count);
        Assert.All(Assessor.Assess(mapped.Applied(plan), Day).Actions, action => Assert.NotEqual("red", action.Shown!.Key));
        Assert.Equal("red", Assessor.Assess(mapped.Applied(plan), Day.AddDays(-1)).Actions.First().Shown!.Key);
    }

    [Fact]
    public void The_effect_says_which_actions_would_count_as_complete_no_longer()
    {
        var plan = A.Plan(An.Action().Rated("blue", "2026-01-05"));
        var better = RatingScheme.Brag with { Levels = [Purple with { Word = "sustained" }, .. RatingScheme.Brag.Levels] };

        Assert.Single(SchemeEffect.Of(plan, Change(better)).NoLongerComplete);
        Assert.Empty(SchemeEffect.Of(plan, Change(better)).NowComplete);
    }

    [Fact]
    public void A_state_that_is_taken_out_lets_its_actions_go()
    {
        var plan = A.Plan(An.Action().In("paused", "2026-02-01"));
        var change = Change(RatingScheme.Brag with { States = [] });

        Assert.Null(Assert.Single(change.States(plan)).Key);
        Assert.Single(SchemeEffect.Of(plan, change).States, state => state.Before!.Key == "paused" && state.Actions.Count == 1);
        Assert.Null(Assessor.Assess(change.Applied(plan), Day).Actions.Single().State);
    }

    [Fact]
    public void Nothing_changes_where_nothing_was_changed() => Assert.True(SchemeEffect.Of(A.Plan(An.Action()), Change(RatingScheme.Brag)).Nothing);

    [Fact]
    public void Everything_that_is_wrong_with_a_scheme_is_said_at_once()
    {
        var level = RatingScheme.Brag.Levels[0];
        var faults = SchemeRule.Faults(new RatingScheme([level, level with { Key = "other", Letter = "BLU" }]) { States = [new("late", "Slipped back", "")] });

        Assert.Equal(["Levels[1].Word", "Levels[1].Letter", "Levels[1].Shape", "States[0].Word", "States[0].Meaning"], faults.Select(fault => fault.Field));
        Assert.Empty(SchemeRule.Faults(RatingScheme.Brag));
    }

    [Fact]
    public void A_paper_ends_with_the_states_that_its_actions_are_in()
    {
        var plan = Assessor.Assess(A.Plan(An.Action().In("paused", "2026-02-01")), Day);
        var key = FullReport.From(plan, new ReportDetails()).Sections[^1];

        Assert.Equal(["Key to ratings", "States beside the ratings"], key.Blocks.OfType<DataTable>().Select(table => table.Caption));
    }

    private static SchemeChange Change(RatingScheme next, params (string Out, string Instead)[] instead) =>
        new(next, instead.ToDictionary(one => one.Out, one => one.Instead), Day, "Priya Nair, programme manager", "The board asked");
}
