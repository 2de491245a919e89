using Milepost.Assessing;
using Milepost.Assessing.Handing;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Tests.Closing;

namespace Milepost.Tests.Holding;

/// <summary>Work belongs to a post; holders come and go.</summary>
public class PostsTests
{
    private static readonly DateOnly Day = A.Day("2026-11-21");

    [Fact]
    public void The_work_goes_from_whoever_leaves_to_whoever_comes_and_who_held_it_when_is_kept()
    {
        var (plan, post) = Led("Head of assessment", ("Jo Marsh", "2025-01-01", "2026-10-31"), ("Dana Whitlock", "2026-11-05", null));

        Assert.Equal("Jo Marsh", Posts.HolderOf(plan, post, A.Day("2026-10-31")));
        Assert.Null(Posts.HolderOf(plan, post, A.Day("2026-11-01")));
        Assert.Equal("Dana Whitlock", Posts.HolderOf(plan, post, Day));
        Assert.Null(Posts.HolderOf(plan, post, A.Day("2024-12-31")));
    }

    [Fact]
    public void Work_is_nobodys_while_its_post_is_empty_and_the_reason_says_how_far_filling_it_has_come()
    {
        var (plan, post) = Led("Head of assessment", ("Jo Marsh", "2025-01-01", "2026-10-31"));
        post.Recruit(Recruitment.Offered, A.Day("2027-01-04"));

        Assert.Empty(Orphan.All(Assessor.Assess(plan, A.Day("2026-10-31"))));
        var orphan = Assert.Single(Orphan.All(Assessor.Assess(plan, Day)));
        Assert.Equal(OrphanKind.NobodyHolds, orphan.Kind);
        Assert.Equal(
            "Head of assessment: Nobody has held it since 31 October 2026; it is offered to somebody; somebody is expected on 4 January 2027. It is due 30 November 2026, before that.",
            orphan.Because);
    }

    [Fact]
    public void A_group_holds_its_work_itself()
    {
        var (plan, post) = Led("DMT");
        post.Place(true, null);

        Assert.Empty(Orphan.All(Assessor.Assess(plan, Day)));
    }

    [Fact]
    public void A_name_that_means_no_post_and_an_action_without_a_lead_are_orphans_too()
    {
        var plan = A.Plan(An.Action("1.1", lead: "J. Marsh"), An.Action("1.2", lead: null), An.Action("1.3", lead: null).Rated("blue", "2026-01-01"));

        Assert.Equal([OrphanKind.NoPost, OrphanKind.NoLead], Orphan.All(Assessor.Assess(plan, Day)).Select(orphan => orphan.Kind));
    }

    [Fact]
    public void A_name_is_proposed_to_mean_the_post_of_its_title_its_holder_or_its_initials()
    {
        var (head, jo) = Closed.Held("Head of Assessment", "Jo Marsh");
        var (dcs, helen) = Closed.Held("Director of Children’s Services (DCS)", "Helen Castle");
        var plan = A.Plan(An.Action(lead: "the head of assessment"), An.Action(lead: "Jo Marsh"), An.Action(lead: "Chief Executive / DCS"), An.Action(lead: "School nurses")) with
        {
            Posts = [head, dcs],
            Holders = [jo, helen],
        };

        var proposals = LeadProposal.All(plan, Day).ToDictionary(one => one.Name);
        Assert.Equal((head, "It is the title of the post."), (proposals["the head of assessment"].Post, proposals["the head of assessment"].Because));
        Assert.Equal((head, "Jo Marsh holds the post."), (proposals["Jo Marsh"].Post, proposals["Jo Marsh"].Because));
        Assert.Equal(dcs, proposals["Chief Executive / DCS"].Post);
        Assert.Null(proposals["School nurses"].Post);
    }

    [Fact]
    public void A_name_keeps_its_post_when_it_comes_again_unless_it_means_several()
    {
        var (head, _) = Closed.Held("Head of Assessment", "Jo Marsh");
        var (other, _) = Closed.Held("Head of Safeguarding", "Ann Lee");
        var (one, two, three) = (An.Action("1.1", lead: "Jo Marsh"), An.Action("1.2", lead: "Head of service"), An.Action("1.3", lead: "Head of service"));
        one.Leads[0].BelongTo(head.Id);
        two.Leads[0].BelongTo(head.Id);
        three.Leads[0].BelongTo(other.Id);

        var known = Posts.Known(A.Plan(one, two, three));
        Assert.Equal(head.Id, known[LeadNames.Key("jo  marsh")]);
        Assert.False(known.ContainsKey(LeadNames.Key("Head of service")));
    }

    [Fact]
    public void Everything_wrong_with_a_change_of_holder_is_said_at_once()
    {
        var (plan, post) = Led("Head of assessment", ("Jo Marsh", "2025-01-01", null));
        var holder = plan.Holders[0];

        Assert.Equal(["Comes"], new HolderChange(post.Id, null, null, null, null, false).Faults(plan).Select(fault => fault.Field));
        Assert.Equal(["LastDay", "FirstDay"], new HolderChange(post.Id, holder.Id, null, "Dana Whitlock", null, false).Faults(plan).Select(fault => fault.Field));
        Assert.Equal(["LastDay"], new HolderChange(post.Id, holder.Id, A.Day("2024-01-01"), null, null, false).Faults(plan).Select(fault => fault.Field));
        Assert.Equal(["Comes"], new HolderChange(post.Id, null, null, "Jo Marsh", Day, false).Faults(plan).Select(fault => fault.Field));
        Assert.Empty(new HolderChange(post.Id, holder.Id, Day, "Dana Whitlock", Day.AddDays(5), true).Faults(plan));
        Assert.Equal((Day.AddDays(1), Day.AddDays(4)), new HolderChange(post.Id, holder.Id, Day, "Dana Whitlock", Day.AddDays(5), true).Gap);
    }

    [Fact]
    public void A_handover_holds_what_is_open_what_was_promised_and_what_was_said()
    {
        var (plan, post) = Led("Head of assessment", ("Jo Marsh", "2025-01-01", "2026-10-31"));
        var assessed = Assessor.Assess(plan, Day);
        var handover = Handover.Of(assessed, post);

        var one = Assert.Single(handover.Actions);
        Assert.Equal(["a) Write the standard, 21 days late", "b) Brief every team"], one.Promises);
        Assert.Equal(A.Day("2026-10-31"), one.NextDue);
        Assert.Equal("Moved once, 60 days later than first agreed. Last because: Two posts were empty.", one.Moved);
        Assert.Equal("1 November 2026, Programme manager: A draft is with the teams", one.Said);

        var report = HandoverReport.From(assessed, handover, new ReportDetails { History = new(42, new string('a', 64), default) });
        Assert.Equal("Handover: Head of assessment", report.Title);
        Assert.Contains(report.TitleBlock, line => line.Words == "Jo Marsh, 1 January 2025 to 31 October 2026");
    }

    [Fact]
    public void A_post_tells_how_many_came_to_it_in_a_year()
    {
        var (plan, _) = Led("Head of assessment", ("Jo Marsh", "2025-01-01", "2026-05-31"), ("Ann Lee", "2026-06-01", "2026-09-30"), ("Dana Whitlock", "2026-10-01", null));
        var standing = Assert.Single(PostStanding.All(Assessor.Assess(plan, Day)));

        Assert.Equal((2, false, 1), (standing.Came, standing.IsEmpty, standing.Open.Count));
    }

    private static (PlanFacts Plan, Post Post) Led(string title, params (string Name, string From, string? Until)[] holders)
    {
        var post = new Post(Milepost.Identity.Id<Post>.New(), A.PlanId, title);
        var action = An.Action(due: "2026-10-01", lead: title).MovedTo("2026-11-30", "2026-09-01", "Two posts were empty")
            .WithStep("Write the standard", due: "2026-10-31").WithStep("Brief every team").Said("A draft is with the teams", "2026-11-01");
        action.Leads[0].BelongTo(post.Id);
        return (A.Plan(action) with { Posts = [post], Holders = [.. holders.Select(one => Closed.HeldToo(post, one.Name, one.From, one.Until))] }, post);
    }
}
