using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Questioning;

namespace Milepost.Tests.Cycling;

public class RemindingTests
{
    private static readonly Person dana = Made("dana", "Dana Whitlock");
    private static readonly Person marcus = Made("marcus", "Marcus Oyelaran");
    private static readonly Person priya = Made("priya", "Priya Nair");
    private static readonly Priority priority = A.Priority("1", "Children are seen in time", 0, "Assistant Director");
    private static readonly Cycle cycle = new(Id<Cycle>.New(), A.PlanId, CycleKind.Board, 7, A.Day("2026-11-09"), A.Day("2026-11-27"));

    private static readonly Grant[] grants = [Given(dana, Role.Lead), Given(marcus, Role.Sponsor), Given(priya, Role.ProgrammeManager)];

    [Theory]
    [InlineData("2026-11-08", "")]
    [InlineData("2026-11-09", "dana Opened")]
    [InlineData("2026-11-10", "")]
    [InlineData("2026-11-24", "dana Closing")]
    [InlineData("2026-11-27", "dana Closing")]
    [InlineData("2026-11-28", "dana Late")]
    [InlineData("2026-11-29", "dana Late; marcus OthersLate")]
    [InlineData("2026-12-01", "dana Late; marcus OthersLate; priya OthersLate")]
    [InlineData("2026-12-02", "")]
    public void What_is_missing_climbs_from_the_lead_to_the_sponsor_to_the_programme_manager(string day, string told) =>
        Assert.Equal(told, Told(Waiting(), day));

    [Fact]
    public void Who_has_updated_is_left_in_peace() =>
        Assert.Equal("", Told(Waiting(An.Action("1.1", priority: priority, lead: "Head of Assessment").Said("It goes well", "2026-11-10")), "2026-11-24"));

    [Theory]
    [InlineData("2026-11-17", "dana DueSoon")]
    [InlineData("2026-12-01", "")]
    [InlineData("2026-12-02", "dana Overdue")]
    [InlineData("2026-12-09", "dana Overdue; marcus OthersOverdue")]
    [InlineData("2026-12-16", "dana Overdue; marcus OthersOverdue; priya OthersOverdue")]
    [InlineData("2026-12-17", "")]
    public void A_due_date_is_told_before_it_and_each_week_after_it_and_a_step_higher_each_time(string day, string told) =>
        Assert.Equal(told, Told(Waiting(An.Action("1.1", due: "2026-12-01", priority: priority, lead: "Head of Assessment")) with { Cycles = [] }, day));

    [Fact]
    public void A_question_goes_to_the_lead_and_after_ten_days_to_the_sponsor_and_each_is_told_how_many_wait()
    {
        var facts = Waiting(Contradicting("1.1"), Contradicting("1.2")) with { Cycles = [] };
        var raised = PlanQuestions.Of(Assessor.Assess(facts, A.Day("2026-11-02"))).New.ToList();
        AskedQuestion[] put = [.. raised.Select((question, i) => new AskedQuestion(
            Id<AskedQuestion>.New(), A.PlanId, question.ActionId, question.Rule.Kind, question.About, A.Day("2026-11-02").AddDays(i)))];
        facts = facts with { Questions = put };

        Assert.Equal(2, put.Length);
        Assert.Equal(["dana Question 1", "dana Question 2", "", "marcus OthersQuestion 1", "marcus OthersQuestion 2", ""],
            new[] { "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-12", "2026-11-13", "2026-11-14" }.Select(day => Counted(facts, day)));

        put[0].Reply("It moved for good reasons", accepted: true, "Dana Whitlock", A.Day("2026-11-03"));
        Assert.Equal("dana Question 1", Counted(facts, "2026-11-03"));
    }

    private static ActionFacts Contradicting(string reference) => An.Action(reference, $"Recruit to every vacant post of team {reference}", due: "2027-03-01", priority: priority, lead: "Head of Assessment")
        .Said($"Completed. The central inbox {reference} is to be set up.", "2026-11-01");

    private static string Counted(PlanFacts facts, string day) => string.Join("; ", Reminding.Of(Assessor.Assess(facts, A.Day(day)), [dana, marcus, priya], grants, A.Day(day).AddDays(-1))
        .SelectMany(one => one.Notices, (one, notice) => $"{one.Person.Key} {notice.Kind} {notice.Questions}"));

    [Fact]
    public void Where_there_is_nobody_to_write_to_the_programme_manager_hears() =>
        Assert.Equal("priya Unreachable", Told(Waiting(An.Action("1.1", priority: priority, lead: "Head of Nothing")), "2026-11-09"));

    [Fact]
    public void Who_was_stopped_or_has_no_address_or_may_not_see_the_plan_hears_nothing()
    {
        var stopped = Made("gone", "Gone");
        stopped.Stop(A.Day("2026-11-01"), "left");
        Assert.False(Reached.MayBeWrittenTo(stopped, A.Day("2026-11-09")));
        Assert.False(Reached.MayBeWrittenTo(new Person(Id<Person>.New(), "none", "No address", A.Day("2026-01-01")), A.Day("2026-11-09")));
        var elsewhere = new Grant(Id<Grant>.New(), dana.Id, Role.Lead, Id<Plan>.New(), null, null, A.Day("2026-01-01"), "x");
        Assert.False(Reached.MaySee([elsewhere], dana.Id, A.PlanId, A.Day("2026-11-09")));
    }

    /// <summary>400 days on which somebody looks every day, or only now and then: each window is told of, and told of once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_walk_of_400_days_tells_of_each_window_once(int step)
    {
        var calendar = new CycleCalendar { StartsOn = A.Day("2026-04-06") };
        var facts = Waiting() with { Cycles = [.. CycleDates.Of(calendar, CycleKind.Board, A.Day("2027-06-30")).Select(one => new Cycle(Id<Cycle>.New(), A.PlanId, one.Kind, one.Number, one.OpensOn, one.ClosesOn))] };
        var told = new List<(NoticeKind Kind, DateOnly? Day)>();
        for (var day = A.Day("2026-04-06"); day < A.Day("2026-04-06").AddDays(400); day = day.AddDays(step))
        {
            told.AddRange(Reminding.Of(Assessor.Assess(facts, day), [dana], [grants[0]], day.AddDays(-step)).SelectMany(one => one.Notices).Select(notice => (notice.Kind, notice.Day)));
        }

        var opened = told.Where(one => one.Kind is NoticeKind.Opened).ToList();
        Assert.Equal(opened.Distinct(), opened);
        Assert.Equal(facts.Cycles.Count(one => one.OpensOn < A.Day("2026-04-06").AddDays(400)), opened.Count);
    }

    [Fact]
    public void The_mail_says_numbers_counts_and_dates_and_where_to_go()
    {
        var facts = Waiting(
            An.Action("1.1", "Secret words of the plan", due: "2026-11-23", priority: priority, lead: "Head of Assessment"),
            An.Action("Tell Amina about it", "More secret words", priority: priority, lead: "Head of Assessment")) with
        { Cycles = [cycle] };
        var notices = Reminding.Of(Assessor.Assess(facts, A.Day("2026-11-24")), [dana], [grants[0]], A.Day("2026-11-23")).Single();
        var mail = DigestMail.Write(dana, [new("wexcombe", notices.Notices)], new Uri("https://milepost.wexcombe.example/"));

        Assert.DoesNotContain("ecret", mail.Subject + mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", mail.Body, StringComparison.Ordinal);
        Golden.Matches($"{mail.Subject}\n\n{mail.Body}");
    }

    [Fact]
    public void The_mail_to_somebody_who_answers_for_others_says_what_they_wait_for()
    {
        Notice[] notices =
        [
            new(NoticeKind.Late, ["1.1", "1.2"], 2, A.Day("2026-11-27")), new(NoticeKind.Question, ["2.1"], 1, null, 2), new(NoticeKind.OthersLate, ["3.1"], 3, A.Day("2026-11-27")),
            new(NoticeKind.OthersOverdue, ["3.2"], 1, A.Day("2026-11-09")), new(NoticeKind.OthersQuestion, ["3.3"], 1, null, 1), new(NoticeKind.Unreachable, ["4.1"], 1, null),
        ];
        var mail = DigestMail.Write(marcus, [new("wexcombe", notices), new("wexcombe-send", [new(NoticeKind.DueSoon, [], 2, A.Day("2026-12-15"))])], new Uri("https://milepost.wexcombe.example/"));

        Golden.Matches($"{mail.Subject}\n\n{mail.Body}");
    }

    private static string Told(PlanFacts facts, string day) => string.Join("; ", Reminding.Of(Assessor.Assess(facts, A.Day(day)), [dana, marcus, priya], grants, A.Day(day).AddDays(-1))
        .Select(one => $"{one.Person.Key} {string.Join(' ', one.Notices.Select(notice => notice.Kind))}"));

    private static PlanFacts Waiting(params ActionFacts[] actions)
    {
        var head = new Post(Id<Post>.New(), A.PlanId, "Head of Assessment");
        var assistant = new Post(Id<Post>.New(), A.PlanId, "Assistant Director");
        return A.Plan([priority], actions is [] ? [An.Action("1.1", priority: priority, lead: "Head of Assessment")] : actions) with
        {
            Cycles = [cycle],
            Posts = [head, assistant],
            Holders = [Held(head, dana), Held(assistant, marcus)],
        };
    }

    private static Holder Held(Post post, Person person)
    {
        var holder = new Holder(Id<Holder>.New(), A.PlanId, post.Id, person.Name, null);
        holder.Is(person.Id);
        return holder;
    }

    private static Person Made(string key, string name)
    {
        var person = new Person(Id<Person>.New(), key, name, A.Day("2026-01-01"));
        person.Describe(name, null, $"{key}@wexcombe.example", null);
        return person;
    }

    private static Grant Given(Person person, Role role) => new(Id<Grant>.New(), person.Id, role, A.PlanId, null, null, A.Day("2026-01-01"), "A test");
}
