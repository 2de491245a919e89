using System.Globalization;
using System.Text;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Signals;
using Milepost.Suggesting;

namespace Milepost.Tests.Suggesting;

/// <summary>What the measures that test an action say of its impact: the rating, the reasons, the distance, and what is asked.</summary>
public sealed class MeasuredSuggestionTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private static readonly DateOnly Start = A.Day("2025-03-01");
    private static readonly decimal[] Steady = [72, 76, 74, 71, 75, 77, 73, 74, 76, 72, 74, 75, 73, 77, 72, 76, 73, 75, 74, 76];

    private static IReadOnlyList<(string Case, ActionSuggestion Said, IReadOnlyList<string> Asked)> Cases { get; } =
    [
        Case("no measure", Open()),
        Case("no reading", Open(), M()),
        Case("met, of a few readings", Open(), M(91, 92, 93) with { Target = 90 }),
        Case("met, and rated green", Open().Impact("green", "2026-11-01"), M(91, 92, 93) with { Target = 90 }),
        Case("short of its target", Open(), M(80, 81, 86) with { Target = 90, Of = 104 }),
        Case("short of its target, and rated green", Open().Impact("green", "2026-11-01"), M(80, 81, 86) with { Target = 90 }),
        Case("short of its target, by figures too small to show", Open(), M(2, 2, 3) with { Target = 5, Unit = "number" }),
        Case("will not be met as things are", Open(), M(Steady) with { Target = 90 }),
        Case("on its trajectory", Open(), M(80, 82, 85) with { Target = 90, Plan = ["31 March 2025: 60", "31 March 2027: 90"] }),
        Case("behind its trajectory", Open(), M(70, 72, 74) with { Target = 90, Plan = ["31 March 2025: 60", "31 October 2026: 80"] }),
        Case("far behind its trajectory, and rated green", Open().Impact("green", "2026-11-01"), M(50, 51, 52) with { Target = 90, Plan = ["31 March 2025: 60", "31 October 2026: 80"] }),
        Case("worse by more than chance, without a target", Open(), M([.. Steady, 61])),
        Case("worse by more than chance, met, and rated blue", Open().Impact("blue", "2026-11-01").TestedForImpact(true, "2026-10-01"), M([.. Steady, 61]) with { Target = 60 }),
        Case("worse and short of its target, and rated amber", Open().Impact("amber", "2026-11-01"), M([.. Steady, 61]) with { Target = 90 }),
        Case("better by more than chance", Open(), M([.. Steady, 88])),
        Case("lower is better, and over its target", Open(), M(22, 21, 20) with { Target = 16, Good = GoodDirection.Lower, Unit = "children" }),
        Case("nobody said which way is better", Open(), M(22, 21, 20) with { Target = 16, Good = null }),
        Case("old", Open(), M(91, 92) with { Target = 90, Ended = "2026-02-28" }),
        Case("an estimate", Open(), M(91, 92) with { Target = 90, Origin = ReadingOrigin.Estimate }),
        Case("the work is done and the target is not met", Done(), M(80, 81, 86) with { Target = 90 }),
        Case("the work is done and the target is met", Done(), M(91, 92, 93) with { Target = 90 }),
        Case("the work is done, tested, and a measure worsens", Done().TestedForImpact(true, "2026-10-01"), M([.. Steady, 61]) with { Target = 70 }),
        Case("one of two is short", Open(), M(91, 92, 93) with { Target = 90 }, M(80, 81, 86) with { Target = 90, Title = "Visits in time" }),
        Case("one of two was never read", Open(), M(91, 92, 93) with { Target = 90 }, M() with { Title = "Visits in time" }),
    ];

    [Fact]
    public void What_measures_suggest_of_the_impact()
    {
        var table = new StringBuilder();
        foreach (var (name, said, asked) in Cases)
        {
            table.Append(name).Append(": ").Append(said.OfImpact.Level?.ToString() ?? "nothing").Append('\n');
            foreach (var reason in said.OfImpact.Reasons) table.Append(CultureInfo.InvariantCulture, $"  {reason.Rule.Key,-15}{(reason.NoBetterThan is { } best ? $"≤ {best}" : ""),-12}{reason.Words}\n");
            table.Append(CultureInfo.InvariantCulture, $"  {"distance",-15}{"",-12}{said.ImpactDistance}\n");
            foreach (var question in asked) table.Append(CultureInfo.InvariantCulture, $"  {"asked",-15}{"",-12}{question}\n");
        }

        Golden.Matches(table.ToString());
    }

    [Fact]
    public void A_given_rating_stands_whatever_the_measures_say()
    {
        var (_, said, asked) = Cases.Single(one => one.Case == "far behind its trajectory, and rated green");

        Assert.Equal("green", said.Action.Impact!.Key);
        Assert.True(said.ImpactFlatters);
        Assert.Single(asked, question => question.StartsWith("against-measure", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, question => question.StartsWith("better-than-suggested", StringComparison.Ordinal) || question.StartsWith("activity-for-impact", StringComparison.Ordinal));
    }

    [Fact]
    public void No_number_of_a_few_children_is_said()
    {
        var (_, said, _) = Cases.Single(one => one.Case == "short of its target, by figures too small to show");

        Assert.All(said.OfImpact.Reasons.Where(reason => reason.Rule == SuggestionRules.Target).Select(reason => reason.Words).Append(said.ImpactDistance), words =>
        {
            Assert.Contains("too small to be shown", words, StringComparison.Ordinal);
            Assert.DoesNotContain("2 ", words, StringComparison.Ordinal);
            Assert.DoesNotContain("3 ", words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_reading_that_was_given_later_or_taken_back_says_nothing_yet()
    {
        var (facts, measure) = Plan(Open(), M(91, 92) with { Target = 90 });
        var late = Month(measure, 40, 10, new Given([]), Start.AddMonths(20));
        var with = facts with { Readings = [.. facts.Readings, late] };

        Assert.Equal(Level(facts), Level(with));
        static SuggestedLevel? Level(PlanFacts plan) => PlanSuggestions.Of(Assessor.Assess(plan, Today)).All.Single().OfImpact.Level;
    }

    [Fact]
    public void Evidence_that_points_at_a_reading_counts_until_the_reading_is_taken_back()
    {
        var action = Open().Impact("green", "2026-11-01").Evidenced("Assessments in time", EvidenceOf.Impact, grade: 3);
        var (facts, _) = Plan(action, M(91, 92) with { Target = 95 });
        var last = facts.Readings[^1];
        action.Evidence[0].PointAt(last.Id);

        Assert.Equal(("There is 1 item of evidence of impact, the strongest of grade 3.", false), Said(facts, Today));
        last.TakeBack(Today.AddDays(-1), "It was counted twice.");
        Assert.Equal(("There is 1 item of evidence of impact, the strongest of grade 3.", false), Said(facts, Today.AddDays(-2)));
        var (shown, asked) = Said(facts, Today);
        Assert.StartsWith("No evidence of impact was given", shown, StringComparison.Ordinal);
        Assert.True(asked);

        static (string, bool) Said(PlanFacts plan, DateOnly day)
        {
            var assessed = Assessor.Assess(plan, day);
            var said = PlanSuggestions.Of(assessed).All.Single().OfImpact.Reasons.Single(reason => reason.Rule == SuggestionRules.Shown).Words;
            return (said, PlanQuestions.Of(assessed).Open.Any(question => question.Rule == QuestionRules.ActivityForImpact || question.Rule == QuestionRules.AgainstMeasure));
        }
    }

    private static ActionFacts Open() => An.Action("1.1", due: "2027-03-01").Said("It goes well", "2026-11-01");

    private static ActionFacts Done() => An.Action("1.1", due: "2026-10-01").Said("It is done", "2026-10-01").Rated("blue", "2026-10-01").Closed(true, "2026-10-02");

    private static Given M(params decimal[] values) => new(values);

    private static (string, ActionSuggestion, IReadOnlyList<string>) Case(string name, ActionFacts action, params Given[] measures)
    {
        var assessed = Assessor.Assess(Plan(action, measures).Facts, Today);
        var asked = PlanQuestions.Of(assessed).Open.Where(question => question.Rule == QuestionRules.AgainstMeasure || question.Rule == QuestionRules.ActivityForImpact || question.Rule == QuestionRules.BetterThanSuggested);
        return (name, PlanSuggestions.Of(assessed).All.Single(), [.. asked.Select(question => $"{question.Rule.Kind}: {question.Words}")]);
    }

    private static (PlanFacts Facts, Measure First) Plan(ActionFacts action, params Given[] given)
    {
        var measures = new List<Measure>();
        var readings = new List<Reading>();
        foreach (var one in given)
        {
            var measure = new Measure(Id<Measure>.New(), A.PlanId, null, one.Title);
            measure.Describe(null, ready: true, ["1.1"]);
            measure.Aim(one.Good, one.Target, one.Plan);
            measures.Add(measure);
            var last = A.Day(one.Ended);
            readings.AddRange(one.Values.Select((value, at) => Month(measure, at, value, one, new DateOnly(last.Year, last.Month, 1).AddMonths(at - one.Values.Length + 1))));
        }

        return (A.Plan(action) with { Measures = measures, Readings = readings }, measures.FirstOrDefault()!);
    }

    private static Reading Month(Measure measure, int at, decimal value, Given one, DateOnly from) =>
        new(Id<Reading>.New(), A.PlanId, measure.Id, at + 1, from, from.AddMonths(1).AddDays(-1), one.Unit, false, "Scorecard", from.AddMonths(1).AddDays(4), "An analyst")
        {
            Numerator = one.Of is null ? null : value,
            Denominator = one.Of,
            GivenValue = one.Of is null ? value : null,
            Origin = one.Origin,
        };

    /// <summary>A measure of the action, and what it was read to be, a month each up to the last.</summary>
    private sealed record Given(decimal[] Values)
    {
        public string Title { get; init; } = "Assessments in time";
        public GoodDirection? Good { get; init; } = GoodDirection.Higher;
        public decimal? Target { get; init; }
        public IReadOnlyList<string> Plan { get; init; } = [];
        public string Unit { get; init; } = "percentage";
        public decimal? Of { get; init; }
        public string Ended { get; init; } = "2026-10-31";
        public ReadingOrigin? Origin { get; init; }
    }
}
