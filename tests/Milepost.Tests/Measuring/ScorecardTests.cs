using Milepost.Checking;
using Milepost.Identity;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Tests.Checking;

namespace Milepost.Tests.Measuring;

/// <summary>What a scorecard shows of its measures and asks for, what is still to be developed, and what is tied to nothing.</summary>
public class ScorecardTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");

    private static Measure Measure(string title, bool ready = true, string[]? actions = null, decimal? target = null, params string[] trajectory)
    {
        var measure = new Measure(Id<Measure>.New(), A.PlanId, "FA1", title);
        measure.Describe("Monthly scorecard, A1", ready, actions ?? []);
        measure.Aim(GoodDirection.Higher, target, trajectory);
        return measure;
    }

    private static IEnumerable<Reading> Months(Measure measure, params decimal[] counted) => counted.Index().Select(one =>
    {
        var from = new DateOnly(2026, 10, 1).AddMonths(one.Index + 1 - counted.Length);
        return new Reading(Id<Reading>.New(), A.PlanId, measure.Id, one.Index + 1, from, from.AddMonths(1).AddDays(-1), "percentage", false, "Scorecard", from.AddMonths(1), "An analyst") { Numerator = one.Item, Denominator = 200 };
    });

    private static Scorecard Card(params ScorecardGroup[] groups)
    {
        var card = new Scorecard(Id<Scorecard>.New(), A.PlanId, "Board", ScorecardKind.ImprovementBoard);
        card.Describe("Board", ScorecardKind.ImprovementBoard, null, null, asksCommentary: true);
        card.Arrange(groups);
        return card;
    }

    private static ScorecardGroup Group(string heading, params Measure[] measures) => new(heading, [.. measures.Select(one => one.Id.Value)]);

    [Fact]
    public void Commentary_is_asked_for_only_where_a_reading_is_special_or_behind_its_trajectory_and_only_for_that_reading()
    {
        decimal[] usual = [148, 152, 150, 149, 153, 151, 150, 152, 148, 151, 149, 150, 152];
        var (fell, steady, behind, none) = (Measure("Visits"), Measure("Reviews"), Measure("Plans", true, null, 90, "31 January 2026: 70", "31 March 2027: 90"), Measure("Surveys"));
        var facts = A.Plan() with { Measures = [fell, steady, behind, none], Readings = [.. Months(fell, [.. usual, 131]), .. Months(steady, [.. usual, 150]), .. Months(behind, [.. usual, 150])] };
        var card = Card(Group("Practice", fell, steady), Group("", behind, none));

        var before = ScorecardStanding.Of(facts, card, Today);
        Assert.Equal(["More than chance, and worse", null, "Behind the trajectory, which has 82.9% for 31 October 2026", null], before.Rows.Select(row => row.Asked));
        Assert.Equal(["Visits", "Plans"], before.Owed.Select(row => row.Measure.Title));
        Assert.Equal("4 measures: 1 more than chance and worse and 1 without a reading; 2 comments still owed", ScorecardWords.Summary(before));
        Assert.Equal("A1", ScorecardWords.Reference(fell));
        Assert.Contains(before.Rows.ElementAt(2).Distance!.Counted!, ScorecardWords.Far(before.Rows.ElementAt(2)));

        facts = facts with
        {
            Commentaries =
            [
                new(Id<Commentary>.New(), A.PlanId, fell.Id, new(2026, 9, 1), new(2026, 9, 30), "It held", "None wait", "Nothing", new(2026, 10, 5), "Lead"),
                new(Id<Commentary>.New(), A.PlanId, fell.Id, new(2026, 10, 1), new(2026, 10, 31), "It fell", "Some wait", "A second team", new(2026, 11, 5), "Lead"),
                new(Id<Commentary>.New(), A.PlanId, fell.Id, new(2026, 10, 1), new(2026, 10, 31), "It fell by 9 points", "19 wait", "A second team", new(2026, 11, 9), "Lead"),
            ],
        };
        var after = ScorecardStanding.Of(facts, card, Today);
        Assert.Equal("It fell by 9 points", after.Rows.First().Said!.What);
        Assert.Equal(["Plans"], after.Owed.Select(row => row.Measure.Title));
        Assert.Equal("It held", CommentaryRule.Of(facts.Commentaries, fell.Id, new(new(2026, 9, 1), new(2026, 9, 30)), Today)!.What);
        Assert.Equal("It fell", ScorecardStanding.Of(facts, card, new(2026, 11, 6)).Rows.First().Said!.What);
    }

    [Fact]
    public void A_comment_says_what_so_what_and_now_what_and_names_no_child()
    {
        Assert.Equal([nameof(Commentary.What), nameof(Commentary.SoWhat), nameof(Commentary.NowWhat)], CommentaryRule.Check(" ", null, "", Today).Select(fault => fault.Field));
        Assert.Contains("names no child", Assert.Single(CommentaryRule.Check("It fell", "The child born 12/03/2015 waits", "Ask", Today)).Message, StringComparison.Ordinal);
        Assert.Empty(CommentaryRule.Check("It fell", "Some wait", "A second team", Today));
    }

    [Fact]
    public void Measures_stand_in_the_order_of_their_places_under_their_headings()
    {
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        var groups = ScorecardCheck.Groups([new(ids[0], "3", "Front door"), new(ids[1], "", "Front door"), new(ids[2], "1", "Practice"), new(ids[3], "2", "front door ")]);

        Assert.Equal(["Practice", "front door"], groups.Select(group => group.Heading));
        Assert.Equal([ids[3], ids[0]], groups[1].MeasureIds);
        var faults = ScorecardCheck.Of(new("Board", null, null, null, false, [new(ids[0], "first", null)]), [Card()], Today);
        Assert.Equal(["Name", "Kind", $"Place[{ids[0]}]"], faults.Select(fault => fault.Field));
    }

    [Fact]
    public void A_measure_to_be_developed_ages_from_the_file_that_promised_it_until_somebody_says_otherwise()
    {
        var (old, added, ready) = (Measure("Surveys", ready: false), Measure("Feedback", ready: false), Measure("Visits"));
        var facts = A.Plan() with
        {
            Measures = [ready, added, old],
            Imports = [A.Import("2025-09-22"), A.Import("2026-08-01")],
            MeasuresAddedOn = new Dictionary<Guid, DateOnly> { [added.Id.Value] = new(2026, 8, 1) },
        };

        var backlog = DevelopmentBacklog.Of(facts, Today);
        Assert.Equal([("Surveys", 425), ("Feedback", 112)], backlog.Items.Select(item => (item.Measure.Title, item.Age)));
        Assert.Equal([1, 0, 1, 0], backlog.Ages.Select(age => age.Count));
        Assert.Equal("2 measures are still to be developed: 1 for more than six months and 2 that nobody has taken on", backlog.Summary());

        MeasureDevelopment Said(string due, string on) => new(Id<MeasureDevelopment>.New(), A.PlanId, old.Id, A.Day(on), "PMO") { Owner = "Head of Data", Due = A.Day(due), Steps = ["Agree it"] };
        var said = DevelopmentBacklog.Of(facts with { Developments = [Said("2026-09-01", "2026-07-01"), Said("2026-11-01", "2026-09-02")] }, Today).Items[0];
        Assert.Equal(("Head of Data", 20, 1), (said.Owner, said.OverdueBy, said.Moved));
    }

    [Fact]
    public void What_is_tied_to_nothing_is_told_on_both_sides()
    {
        var (first, second, third) = (Checked.Whole("1.1"), Checked.Whole("1.2"), Checked.Whole("1.3"));
        var (named, byTest, alone) = (Measure("Visits", true, ["1.1"]), Measure("Reviews", true), Measure("Plans", true));
        byTest.Answer([second.SuccessTests[0].Id.Value]);
        var facts = A.Plan(first, second, third) with { Measures = [named, byTest, alone] };

        var ties = new MeasureTies(facts);
        Assert.Equal(["Plans"], ties.Untied.Select(measure => measure.Title));
        Assert.Equal(["1.3"], ties.Untested.Select(action => action.Action.Reference));
        Assert.Equal(["Reviews"], ties.Of(second.Action.Id).Select(measure => measure.Title));
        Assert.Equal(["1.2"], ties.Of(byTest.Id).Select(action => action.Action.Reference));
        Assert.Contains("Plans", facts.Only(CheckRules.MeasureUntied), StringComparison.Ordinal);
        Assert.Equal("No measure of the plan names 1.3.", facts.Only(CheckRules.NoMeasure));
    }
}
