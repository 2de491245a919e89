using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Milepost.Comparing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Web.Pages.Measures;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>The scorecards of a plan on a day. They are kept as long as the facts that they were made from, and nowhere else.</summary>
public sealed class SeenCards
{
    private const int DaysKept = 4;

    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<DateOnly, SeenCards>> made = [];

    private readonly ConcurrentDictionary<Id<Scorecard>, ScorecardStanding> cards = [];
    private readonly PlanFacts facts;
    private readonly DateOnly day;
    private readonly Dictionary<Id<Measure>, string> others;

    private SeenCards(PlanFacts facts, DateOnly day) => (this.facts, this.day, Measures, Ties, others) = (facts, day, PlanMeasures.Of(facts, day), new(facts), OthersOf(facts, day));

    /// <summary>What the measures say.</summary>
    public PlanMeasures Measures { get; }

    /// <summary>What ties them to actions.</summary>
    public MeasureTies Ties { get; }

    public ScorecardStanding this[Scorecard card] => cards.GetOrAdd(card.Id, static (_, from) => ScorecardStanding.Of(from.facts, from.card, from.day, from.standing, from.others), (facts, card, day, standing: (Func<Measure, (MeasureStanding, StandingReading?)>)Standing, others));

    /// <summary>What others came to, by measure: "Neighbours 2024/25: 80%; England 2024/25: 85.1%".</summary>
    private static Dictionary<Id<Measure>, string> OthersOf(PlanFacts facts, DateOnly day)
    {
        var units = facts.Readings.GroupBy(one => one.MeasureId).ToDictionary(of => of.Key, of => of.Last().Unit);
        return facts.Comparators.Select(one => one.MeasureId).Distinct().Where(units.ContainsKey)
            .Select(measure => (Measure: measure, Drawn: ShownComparators.Drawn(facts.Comparators, measure, units[measure], day))).Where(one => one.Drawn.Count > 0)
            .ToDictionary(one => one.Measure, one => string.Join("; ", one.Drawn.Select(other => $"{ShownComparators.Label(other)}: {ReadingValue.Said(other.Value, other.Unit)}")));
    }

    public static SeenCards Of(PlanFacts facts, DateOnly day)
    {
        var days = made.GetValue(facts, static _ => []);
        if (days.Count > DaysKept) days.Clear();
        return days.GetOrAdd(day, static (on, from) => new SeenCards(from, on), facts);
    }

    private (MeasureStanding, StandingReading?) Standing(Measure measure) => Measures[measure] is var said ? (said.Standing, said.Latest) : default;
}
