using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Updating;

namespace Milepost.Tests.Updating;

public class WhoseTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private static readonly Doer Dana = new(null, "Dana Whitlock");

    [Theory]
    [InlineData("Head of Assessment", true)]
    [InlineData("head of  assessment", true)]
    [InlineData("Dana Whitlock", true)]
    [InlineData("Head of Assessment (Dana Whitlock)", true)]
    [InlineData("Head of Housing", false)]
    [InlineData("Dana", false)]
    public void Work_is_theirs_by_the_post_they_hold_or_by_their_name(string lead, bool theirs)
    {
        var facts = Held(A.Plan(An.Action(lead: lead)), "Head of Assessment", "Dana Whitlock");

        Assert.Equal(theirs, Whose.Of(facts, facts.Actions[0], Dana, Today) is { Whole: true });
    }

    [Theory]
    [InlineData("Director of Children’s Services (DCS)", "DCS", true)]
    [InlineData("Director of Children’s Services (DCS)", "Director of Children's Services", true)]
    [InlineData("Head of Legal Services (Children)", "Children", false)]
    public void A_post_is_also_called_by_its_initials(string post, string lead, bool theirs)
    {
        var facts = Held(A.Plan(An.Action(lead: lead)), post, "Dana Whitlock");

        Assert.Equal(theirs, Whose.Of(facts, facts.Actions[0], Dana, Today) is not null);
    }

    [Theory]
    [InlineData("2026-11-22", null, false)]
    [InlineData("2026-11-21", null, true)]
    [InlineData(null, "2026-11-20", false)]
    [InlineData(null, "2026-11-21", true)]
    [InlineData(null, null, true)]
    public void A_post_is_theirs_on_the_days_they_hold_it(string? from, string? until, bool theirs)
    {
        var facts = Held(A.Plan(An.Action(lead: "Head of Assessment")), "Head of Assessment", "Dana Whitlock", from, until);

        Assert.Equal(theirs, Whose.Of(facts, facts.Actions[0], Dana, Today) is not null);
    }

    [Fact]
    public void Where_the_lead_is_said_to_be_a_post_its_words_do_not_count()
    {
        var facts = Held(A.Plan(An.Action(lead: "AD")), "Assistant Director", "Dana Whitlock");
        facts.Actions[0].Leads[0].BelongTo(facts.Posts[0].Id);
        Assert.NotNull(Whose.Of(facts, facts.Actions[0], Dana, Today));

        var other = A.Plan(An.Action(lead: "Dana Whitlock")) with { Posts = facts.Posts };
        other.Actions[0].Leads[0].BelongTo(facts.Posts[0].Id);
        Assert.Null(Whose.Of(other, other.Actions[0], Dana, Today));
    }

    [Fact]
    public void An_account_says_who_a_holder_is_better_than_a_name()
    {
        var person = Id<Person>.New();
        var facts = Held(A.Plan(An.Action(lead: "Head of Assessment")), "Head of Assessment", "Dana Whitlock");
        facts.Holders[0].Is(person);

        Assert.Null(Whose.Of(facts, facts.Actions[0], Dana, Today));
        Assert.NotNull(Whose.Of(facts, facts.Actions[0], new(person, "Dana W."), Today));
    }

    [Fact]
    public void Everybody_in_a_group_has_its_work_and_so_has_a_link_for_it()
    {
        var facts = Held(A.Plan(An.Action(lead: "DMT")), "DMT", "Dana Whitlock");
        facts.Posts[0].Place(isGroup: true, null);
        facts = facts with { Holders = [.. facts.Holders, new(Id<Holder>.New(), A.PlanId, facts.Posts[0].Id, "Helen Castle", null)] };

        Assert.All([Dana, new Doer(null, "Helen Castle"), new Doer(null, null, facts.Posts[0].Id), new Doer(null, "DMT")],
            doer => Assert.NotNull(Whose.Of(facts, facts.Actions[0], doer, Today)));
        Assert.Null(Whose.Of(facts, facts.Actions[0], new(null, null, Id<Post>.New()), Today));
    }

    [Theory]
    [InlineData("Head of Assessment")]
    [InlineData("Head of HR and the Head of Assessment")]
    [InlineData("Head of HR / Dana Whitlock")]
    [InlineData("Head of Housing")]
    [InlineData("Practice lead")]
    [InlineData("Helen Castle")]
    public void Whoever_is_asked_for_an_update_is_who_leads_it_when_it_is_closed(string lead)
    {
        var facts = Held(A.Plan(An.Action(lead: lead)), "Head of Assessment", "Dana Whitlock");
        foreach (var (name, job) in new[] { ("Dana Whitlock", null), ("Jo Marsh", "practice lead"), ("Helen Castle", (string?)"head of assessment"), ("Marcus Oyelaran", null) })
        {
            var updates = Whose.Of(facts, facts.Actions[0], new(null, name, Job: job), Today) is not null;

            Assert.Equal(updates, ClosureRule.IsLead(facts, facts.Actions[0], new(name, job), Today));
        }
    }

    [Fact]
    public void A_job_counts_whoever_the_plan_has_as_the_holder()
    {
        var facts = Held(A.Plan(An.Action(lead: "Head of Assessment")), "Head of Assessment", "Dana Whitlock");

        Assert.NotNull(Whose.Of(facts, facts.Actions[0], new(null, "Jo Marsh", Job: "head of assessment"), Today));
        Assert.Null(Whose.Of(facts, facts.Actions[0], new(null, "Jo Marsh", Job: "head of housing"), Today));
    }

    [Fact]
    public void Who_leads_one_step_has_that_step_and_not_the_action()
    {
        var action = An.Action(lead: "Head of Housing").WithStep("Agree the protocol").WithStep("Brief the teams");
        var step = action.Steps[1];
        action = action with { Steps = [action.Steps[0], step with { Leads = [new Lead(Id<Lead>.New(), A.PlanId, action.Action.Id, step.Step.Id, "Dana Whitlock", 0)] }] };

        var reach = Whose.Of(A.Plan(action), action, Dana, Today)!;

        Assert.False(reach.Whole);
        Assert.Equal([step.Step.Id], reach.Steps);
        Assert.Equal(["Dana Whitlock"], reach.As);
    }

    [Fact]
    public void What_was_withdrawn_is_nobodys_to_update()
    {
        var facts = A.Plan(An.Action(lead: "Dana Whitlock").Withdrawn("2026-11-01"), An.Action("1.2", lead: "Dana Whitlock"));

        Assert.Equal(["1.2"], Whose.All(facts, Dana, Today).Select(pair => pair.Action.Action.Reference));
    }

    internal static PlanFacts Held(PlanFacts facts, string title, string name, string? from = null, string? until = null)
    {
        var post = new Post(Id<Post>.New(), A.PlanId, title);
        var holder = new Holder(Id<Holder>.New(), A.PlanId, post.Id, name, from is null ? null : A.Day(from));
        if (until is not null) holder.Leave(A.Day(until));
        return facts with { Posts = [.. facts.Posts, post], Holders = [.. facts.Holders, holder] };
    }
}
