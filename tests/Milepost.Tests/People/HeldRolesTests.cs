using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Tests.People;

public class HeldRolesTests
{
    private static readonly DateOnly today = new(2026, 11, 21);
    private static readonly Id<Person> person = Id<Person>.New();
    private static readonly Id<Plan> plan = Id<Plan>.New();
    private static readonly Id<Plan> other = Id<Plan>.New();
    private static readonly Id<Priority> first = Id<Priority>.New();
    private static readonly Id<Priority> second = Id<Priority>.New();

    [Fact]
    public void A_role_in_every_plan_reaches_everything()
    {
        var held = Held(Of(Role.ProgrammeManager));

        Assert.Equal([Role.ProgrammeManager], held.Everywhere);
        Assert.Equal([Role.ProgrammeManager], held.On(other, first, "Northshire Police"));
        Assert.True(held.Sees(plan));
    }

    [Fact]
    public void A_role_in_one_plan_reaches_no_other()
    {
        var held = Held(Of(Role.Sponsor, plan));

        Assert.Equal([Role.Sponsor], held.On(plan, null, null));
        Assert.Equal([Role.Sponsor], held.On(plan, first, "Northshire Police"));
        Assert.Empty(held.On(other, null, null));
        Assert.Empty(held.Everywhere);
        Assert.False(held.Sees(other));
    }

    [Fact]
    public void A_role_for_a_priority_opens_the_plan_and_acts_on_that_priority_alone()
    {
        var held = Held(Of(Role.Sponsor, plan, first));

        Assert.Equal([Role.Sponsor], held.SomewhereIn(plan));
        Assert.Equal([Role.Sponsor], held.On(plan, first, null));
        Assert.Empty(held.On(plan, second, null));
        Assert.Empty(held.On(plan, null, null));
    }

    [Fact]
    public void A_role_for_an_agency_acts_on_its_work_alone_however_it_is_written()
    {
        var held = Held(Of(Role.Partner, null, null, "Northshire Police"));

        Assert.Equal([Role.Partner], held.On(plan, first, "NORTHSHIRE POLICE"));
        Assert.Empty(held.On(plan, first, null));
        Assert.Empty(held.On(plan, first, "Northshire NHS"));
        Assert.Empty(held.Everywhere);
        Assert.True(held.Sees(plan));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_role_lasts_from_its_first_day_to_its_last(int days, bool lasts)
    {
        var grant = Of(Role.Lead, plan);
        grant.End(today.AddDays(10));

        Assert.Equal(lasts, new HeldRoles([grant], today.AddDays(days)).Sees(plan));
    }

    [Fact]
    public void A_role_that_is_taken_away_today_holds_no_more_today()
    {
        var grant = Of(Role.Lead, plan);
        grant.End(today.AddDays(-1));

        Assert.Empty(Held(grant).Anywhere);
    }

    [Theory]
    [InlineData(null, 59, false)]
    [InlineData(null, 60, true)]
    [InlineData(30, 89, false)]
    [InlineData(30, 90, true)]
    public void Whoever_stays_away_for_sixty_days_is_dormant(int? hereAfter, int days, bool dormant) =>
        Assert.Equal(dormant, Dormancy.IsReached(hereAfter is { } after ? today.AddDays(after) : null, today, today.AddDays(days)));

    [Fact]
    public void Only_those_who_may_come_in_and_can_sign_in_are_administrators()
    {
        var (working, stopped, invited, ofOnePlan) = (New("working"), New("stopped"), New("invited"), New("of-one-plan"));
        stopped.Stop(today, "Left");
        Grant Given(Person to, Id<Plan>? only = null) => new(Id<Grant>.New(), to.Id, Role.Administrator, only, null, null, today, "A test");

        var administrators = Administrators.Of(
            [working, stopped, invited, ofOnePlan], [Given(working), Given(stopped), Given(invited), Given(ofOnePlan, plan)],
            new HashSet<Id<Person>> { working.Id, stopped.Id, ofOnePlan.Id }, today);

        Assert.Equal([working.Id], administrators);
    }

    [Theory]
    [InlineData("Siân Rees", "sian-rees")]
    [InlineData("  Tomasz  Zieliński ", "tomasz-zielinski-2")]
    [InlineData("李雷", "person")]
    [InlineData("Mary-Jane O’Neill", "mary-jane-o-neill")]
    public void A_person_has_a_short_name_that_nobody_else_has(string name, string key) =>
        Assert.Equal(key, PersonKey.For(name, new HashSet<string> { "tomasz-zielinski" }));

    private static Person New(string key) => new(Id<Person>.New(), key, key, today);

    private static HeldRoles Held(params Grant[] grants) => new(grants, today);

    private static Grant Of(Role role, Id<Plan>? of = null, Id<Priority>? priority = null, string? agency = null) =>
        new(Id<Grant>.New(), person, role, of, priority, agency, today, "A test");
}
