using FsCheck;
using FsCheck.Fluent;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Privacy;
using Milepost.Submitting;

namespace Milepost.Tests.Submitting;

/// <summary>What leaves Milepost, what it proposes by itself, and who is asked to put data right.</summary>
public sealed class SharingTests
{
    [Fact]
    public void No_small_number_leaves_and_none_can_be_worked_out_from_the_whole()
    {
        var rows = Gen.ListOf(Gen.Choose(0, 40).SelectMany(of => Gen.Choose(0, of), (of, some) => new SmallCount("x", some, of, of == 0 ? null : Math.Round(100m * some / of, 1))));
        Prop.ForAll(rows.ToArbitrary(), list =>
        {
            var (before, shared) = (list.ToList(), SharedCount.Of([.. list]));
            foreach (var number in (Func<SmallCount, int>[])[row => row.Numerator!.Value, row => row.Denominator!.Value, row => row.Denominator!.Value - row.Numerator!.Value])
            {
                var unseen = before.Where((_, at) => shared[at].Denominator == Disclosure.Hidden).Select(number).ToList();
                var seen = before.Where((_, at) => shared[at].Denominator != Disclosure.Hidden).Select(number).ToList();
                if (seen.Exists(one => one is > 0 and < 6)) return false;
                // Whoever knows the whole subtracts what is shown: what is left must be more than a few children, or everything is hidden, or nobody is in it.
                if (unseen.Sum() is > 0 and < 6 && seen.Exists(one => one > 0)) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_small_numbers_whose_sum_is_shown_are_not_given_away_by_it()
    {
        var shared = SharedCount.Of([new("North", 1, 30, 3.3m), new("South", 1, 40, 2.5m), new("East", 20, 60, 33.3m), new("West", 30, 70, 42.9m)]);

        Assert.Equal(["c", "c", "c", "30"], shared.Select(one => one.Numerator));
    }

    [Theory]
    [InlineData("annex-a 2026-03-31.xlsx", "2026-03-31")]
    [InlineData("Annex_A_31.03.2026_final.zip", "2026-03-31")]
    [InlineData("annex a 31March2026.xlsx", "2026-03-31")]
    [InlineData("AnnexA20260331.xlsx", "2026-03-31")]
    [InlineData("3-4-2026 annex a.xlsx", "2026-04-03")]
    [InlineData("annex a 2026-13-31.xlsx", null)]
    [InlineData("annex a 2026-03-31 to 2026-04-30.xlsx", null)]
    [InlineData("annex a 2027-03-31.xlsx", null)]
    [InlineData("annex a.xlsx", null)]
    public void The_list_date_is_taken_from_a_name_only_where_it_is_sure(string name, string? expected) =>
        Assert.Equal(expected, ListDates.InNames([name, "List 4.csv"], new(2026, 11, 21))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Assessments inside 45 working days", "Assessments completed within 45 working days")]
    [InlineData("Review health assessments up to date", "Review health assessments up to date")]
    [InlineData("Supervision held monthly", null)]
    [InlineData("Compliments and complaints by theme", null)]
    public void A_measure_of_the_plan_is_proposed_by_its_name_where_one_alone_is_alike(string title, string? expected)
    {
        var match = CatalogueMatch.Of(new Measure(Id<Measure>.New(), Id<Plan>.New(), null, title));

        Assert.Equal(expected, match?.Known.Name);
    }

    [Fact]
    public void Whoever_was_named_most_closely_puts_a_finding_right()
    {
        var (all, list, team, rule) = (Owner("All"), Owner("List", list: 4), Owner("Team", team: "North"), Owner("Rule", rule: "L4-02"));
        var ended = Owner("Ended", rule: "L4-03");
        ended.End(new(2026, 2, 1));
        FindingOwner[] owners = [all, list, team, rule, ended];

        Assert.Equal("Rule", OwnedFindings.Of(owners, "L4-02", 4, "North")?.Owner);
        Assert.Equal("Team", OwnedFindings.Of(owners, "L4-03", 4, "North")?.Owner);
        Assert.Equal("List", OwnedFindings.Of(owners, "L4-03", 4, "South")?.Owner);
        Assert.Equal("All", OwnedFindings.Of(owners, "L8-01", 8, "South")?.Owner);
        Assert.Null(OwnedFindings.Of([list], "L8-01", 8, null));
    }

    private static FindingOwner Owner(string owner, string? rule = null, int? list = null, string? team = null) =>
        new(Id<FindingOwner>.New(), Id<Plan>.New(), rule, list, team, owner, new(2026, 1, 1), "Amina Osei");
}
