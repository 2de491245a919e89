using Milepost.Cycling;
using Milepost.Identity;
using Milepost.People;

namespace Milepost.Tests.People;

public sealed class OutsidersTests
{
    private static readonly DateOnly today = new(2026, 11, 21);
    private static readonly Person marcus = new(Id<Person>.New(), "marcus", "Marcus Oyelaran", today.AddYears(-2));

    [Theory]
    [InlineData(-1, OutsiderState.Lapsed)]
    [InlineData(0, OutsiderState.LapsesSoon)]
    [InlineData(14, OutsiderState.LapsesSoon)]
    [InlineData(15, OutsiderState.Here)]
    public void How_somebody_from_outside_stands_is_told_by_their_last_day(int days, OutsiderState state)
    {
        var one = Assert.Single(Outsiders.Of([marcus, Ingrid(today.AddDays(days))], today));

        Assert.Equal((state, marcus), (one.State, one.Sponsor));
    }

    [Fact]
    public void Nobody_answers_for_somebody_whose_sponsor_has_gone_or_who_never_had_one()
    {
        var gone = new Person(marcus.Id, "marcus", "Marcus Oyelaran", today.AddYears(-2));
        gone.Stop(today, "Left the council");
        var karen = new Person(Id<Person>.New(), "karen", "Karen Doyle", today);
        karen.Describe("Karen Doyle", null, null, "Northshire Police");

        Assert.Equal([OutsiderState.Unsponsored, OutsiderState.Unsponsored], Outsiders.Of([gone, Ingrid(today.AddDays(5)), karen], today).Select(one => one.State));
    }

    [Fact]
    public void Only_somebody_of_the_council_who_is_in_post_answers_for_another_and_for_ninety_days_at_most()
    {
        var ingrid = Ingrid(today);

        Assert.Null(Outsiders.SponsorRefusal(ingrid, marcus, today));
        Assert.NotNull(Outsiders.SponsorRefusal(ingrid, null, today));
        Assert.NotNull(Outsiders.SponsorRefusal(ingrid, ingrid, today));
        Assert.NotNull(Outsiders.SponsorRefusal(marcus, ingrid, today));
        Assert.Null(Outsiders.LastDayRefusal(today.AddDays(90), today));
        Assert.NotNull(Outsiders.LastDayRefusal(today.AddDays(91), today));
        Assert.NotNull(Outsiders.LastDayRefusal(today.AddDays(-1), today));
    }

    [Fact]
    public void The_sponsor_is_written_to_two_weeks_one_week_and_a_day_before_and_the_day_after_and_on_no_other_day()
    {
        Person[] people = [marcus, Ingrid(today)];
        var told = Enumerable.Range(-40, 80).Where(days => Outsiders.ToRemind(people, today.AddDays(days - 1), today.AddDays(days)).Any());

        Assert.Equal([-14, -7, -1, 1], told);
        Assert.Single(Outsiders.ToRemind(people, today.AddDays(-9), today.AddDays(-5)));
    }

    [Fact]
    public void The_mail_says_how_many_and_until_when_and_names_nobody()
    {
        var mail = DigestMail.Write(marcus, [], new Uri("https://milepost.wexcombe.example/"), new OutsidersToConfirm(2, new(2026, 12, 1)));

        Assert.Equal("Milepost: 2 people from outside to confirm", mail.Subject);
        Assert.Contains("the first until 1 December 2026", mail.Body, StringComparison.Ordinal);
        Assert.Contains("https://milepost.wexcombe.example/my-work", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingrid", mail.Body, StringComparison.Ordinal);
    }

    private static Person Ingrid(DateOnly last)
    {
        var ingrid = new Person(Id<Person>.New(), "ingrid", "Ingrid Vale", today);
        ingrid.AnsweredForBy(marcus.Id, last);
        return ingrid;
    }
}
