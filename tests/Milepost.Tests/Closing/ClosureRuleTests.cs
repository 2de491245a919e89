using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.People;

namespace Milepost.Tests.Closing;

/// <summary>It takes a second person, who is not the lead, to close an action.</summary>
public class ClosureRuleTests
{
    private static readonly DateOnly Day = A.Day("2026-11-21");
    private static readonly Someone Sponsor = Someone.Of(Closed.Sponsor);

    [Theory]
    [InlineData("Head of Assessment", "Dana Whitlock", "head of assessment", true)]
    [InlineData("Dana Whitlock", "Dana Whitlock", null, true)]
    [InlineData("Chief Executive / DCS", "Helen Castle", "director of children’s services", true)]
    [InlineData("Head of HR and the Head of Assessment", "Dana Whitlock", "head of assessment", true)]
    [InlineData("Head of Assessment", "Marcus Oyelaran", "assistant director, social care", false)]
    [InlineData("Assistant Director, Social Care", "Marcus Oyelaran", "assistant director, social care", true)]
    [InlineData("Director of Children's Services", "Helen Castle", "Director of Children’s Services", true)]
    [InlineData("Head of Assessment", "Dan Whit", "head of assessment centres", false)]
    public void A_lead_is_known_by_name_job_or_initials(string lead, string name, string? post, bool leads) =>
        Assert.Equal(leads, ClosureRule.IsLead(A.Plan(), An.Action(lead: lead), new Someone(name, post), Day));

    [Fact]
    public void Whoever_holds_the_post_that_the_work_belongs_to_leads_it_while_they_hold_it()
    {
        var (post, left) = Closed.Held("Head of assessment", "Jo Marsh", "2025-01-01", "2026-10-31");
        var came = Closed.HeldToo(post, "Dana Whitlock", "2026-11-01");
        var action = An.Action(lead: "J. Marsh (interim)");
        action.Leads[0].BelongTo(post.Id);
        var plan = A.Plan(action) with { Posts = [post], Holders = [left, came] };

        Assert.True(ClosureRule.IsLead(plan, action, new Someone("Dana Whitlock"), Day));
        Assert.False(ClosureRule.IsLead(plan, action, new Someone("Jo Marsh"), Day));
        Assert.True(ClosureRule.IsLead(plan, action, new Someone("Jo Marsh"), A.Day("2026-10-01")));
    }

    [Fact]
    public void Only_the_lead_or_whoever_may_speak_for_them_says_that_it_is_done()
    {
        var action = An.Action(lead: "Head of assessment");

        Assert.Null(ClosureRule.AskRefusal(A.Plan(action), action, new Someone("Dana Whitlock", "head of assessment"), false, Day));
        Assert.NotNull(ClosureRule.AskRefusal(A.Plan(action), action, Sponsor, false, Day));
        Assert.Null(ClosureRule.AskRefusal(A.Plan(action), action, Sponsor, true, Day));
    }

    [Fact]
    public void Neither_the_lead_nor_whoever_asked_decides()
    {
        var action = An.Action(lead: "Head of assessment").Asked("2026-11-01", "Priya Nair, programme manager");
        string? Refused(string who) => ClosureRule.DecideRefusal(A.Plan(action), action, action.Closures[0], Someone.Of(who), Day);

        Assert.Equal("You said that it is done, so a second person decides.", Refused("Priya Nair, programme manager"));
        Assert.Equal("You lead it, so a second person decides.", Refused("Dana Whitlock, head of assessment"));
        Assert.Null(Refused(Closed.Sponsor));
    }

    [Fact]
    public void What_was_decided_is_told_to_whoever_comes_second()
    {
        var action = An.Action().Asked("2026-11-01").Decided("2026-11-02", agreed: false);

        Assert.Equal(
            $"{Closed.Sponsor} refused it on 2 November 2026 already: Two teams do not use it.",
            ClosureRule.DecideRefusal(A.Plan(action), action, action.Closures[0], new Someone("Helen Castle"), Day));
    }

    [Fact]
    public void Complete_is_given_by_closing_and_the_best_of_impact_by_a_test_and_in_no_other_way()
    {
        var action = An.Action().Rated("amber", "2026-10-01").Impact("amber", "2026-10-01");
        var plan = A.Plan(action);

        Assert.Contains("second person", ClosureRule.RatingRefusal(plan, action, RatingOf.Action, "blue", Day), StringComparison.Ordinal);
        Assert.Contains("test", ClosureRule.RatingRefusal(plan, action, RatingOf.Impact, "blue", Day), StringComparison.Ordinal);
        Assert.Null(ClosureRule.RatingRefusal(plan, action, RatingOf.Action, "green", Day));
        Assert.Null(ClosureRule.RatingRefusal(plan, action, RatingOf.Impact, "red", Day));
    }

    [Fact]
    public void To_say_again_what_stands_is_no_new_claim()
    {
        var action = An.Action().Rated("blue", "2026-10-01");

        Assert.Null(ClosureRule.RatingRefusal(A.Plan(action), action, RatingOf.Action, "blue", Day));
        Assert.NotNull(ClosureRule.RatingRefusal(A.Plan(action), action, RatingOf.Impact, "blue", Day));
    }

    [Fact]
    public void A_closure_holds_from_the_day_it_was_agreed_until_somebody_rates_it_as_less()
    {
        var action = An.Action().Rated("amber", "2026-09-01").Asked("2026-10-01").Decided("2026-10-05").Rated("amber", "2026-11-01");

        Assert.NotNull(action.On("2026-10-03").Closing.Asked);
        Assert.False(action.On("2026-10-03").Complete);
        Assert.NotNull(action.On("2026-10-05").Closing.InForce);
        Assert.True(action.On("2026-10-31").Complete);
        Assert.Null(action.On("2026-11-01").Closing.InForce);
        Assert.False(action.On("2026-11-01").Complete);
    }
}
