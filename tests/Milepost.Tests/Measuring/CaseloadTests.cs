using Milepost.Identity;
using Milepost.Measuring.Caseloads;
using Milepost.Plans;

namespace Milepost.Tests.Measuring;

/// <summary>The rule of 1 manager to 6 social workers each with 20 cases, and for how many weeks a team has broken it.</summary>
public class CaseloadTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");

    private static TeamCaseload Team(string asAt, decimal managers, decimal workers, int cases, int? over = null, string team = "Assessment 1") =>
        new(Id<TeamCaseload>.New(), A.PlanId, team, A.Day(asAt), managers, workers, cases, "HR list", A.Day(asAt), "An analyst") { Over = over };

    [Theory]
    [InlineData(1, 6, 120, null, "")]
    [InlineData(1, 6, 121, null, "20.2 cases each, over 20")]
    [InlineData(1, 7, 140, 0, "7 social workers to a manager, over 6")]
    [InlineData(0.5, 3.5, 60, 1, "7 social workers to a manager, over 6; 1 of 3.5 social workers with more than 20 cases")]
    [InlineData(0, 4, 40, null, "no manager for 4 social workers")]
    [InlineData(1, 0, 12, null, "no social worker for 12 cases")]
    public void A_team_keeps_the_rule_or_says_in_what_it_does_not(double managers, double workers, int cases, int? over, string said) =>
        Assert.Equal(said, string.Join("; ", CaseloadRule.Breaches(Team("2026-10-31", (decimal)managers, (decimal)workers, cases, over), CaseloadLimits.Usual)));

    [Fact]
    public void Weeks_in_breach_count_from_the_first_numbers_of_the_breach_that_goes_on()
    {
        TeamCaseload[] given =
        [
            Team("2026-06-30", 1, 6, 130), Team("2026-07-31", 1, 6, 118), Team("2026-08-28", 1, 6, 125), Team("2026-09-25", 1, 6, 131), Team("2026-10-30", 1, 6, 126),
            Team("2026-10-30", 1, 6, 110, team: "Duty"),
        ];

        var teams = TeamStanding.Of(given, Today, _ => CaseloadLimits.Usual);
        Assert.Equal(["Assessment 1", "Duty"], teams.Select(team => team.Team));
        Assert.Equal((9, "In breach for 9 weeks, since 28 August 2026"), (teams[0].WeeksInBreach!.Value, teams[0].Said));
        Assert.Equal("Keeps the rule", teams[1].Said);

        // Each day is held against the limits of that day, so that a new limit does not rewrite what was.
        var looser = TeamStanding.Of(given, Today, day => day < new DateOnly(2026, 10, 1) ? CaseloadLimits.Usual : new(22, 6));
        Assert.Null(looser[0].Since);
    }

    [Fact]
    public void What_is_given_later_of_a_day_stands_in_its_place_and_what_is_to_come_does_not_count()
    {
        var corrected = new TeamCaseload(Id<TeamCaseload>.New(), A.PlanId, "assessment 1", A.Day("2026-10-30"), 1, 6, 110, "HR list", A.Day("2026-11-02"), "An analyst");

        var team = Assert.Single(TeamStanding.Of([Team("2026-10-30", 1, 6, 130), corrected], Today, _ => CaseloadLimits.Usual));
        Assert.Empty(team.Breaches);
        Assert.NotEmpty(TeamStanding.Of([Team("2026-10-30", 1, 6, 130), corrected], A.Day("2026-11-01"), _ => CaseloadLimits.Usual)[0].Breaches);
    }

    [Fact]
    public void Everything_that_is_wrong_with_what_is_given_is_told_at_once_and_nothing_is_kept()
    {
        var (read, faults) = CaseloadCheck.Of(A.PlanId, [new("Duty", "1", "six", "12.5", null), new("", "", "", "", ""), new("duty", "1", "2", "40", "5")], null, " ", Today, "An analyst");
        Assert.Empty(read);
        Assert.Equal(["AsAt", "Source", "Teams[0].Workers", "Teams[0].Cases", "Teams[2].Over", "Teams[2].Team"], faults.Select(fault => fault.Field));

        (read, faults) = CaseloadCheck.Of(A.PlanId, [new(" Duty ", "0.5", "5.5", "1,012", null)], A.Day("2026-10-31"), "HR list", Today, "An analyst");
        Assert.Empty(faults);
        Assert.Equal(("Duty", 5.5m, 1012), (read[0].Team, read[0].Workers, read[0].Cases));
    }
}
