using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>What one measure says, and how that looks in a table.</summary>
public sealed class SaidMeasure(MeasureStanding standing, StandingReading? latest)
{
    private readonly Lazy<HtmlString> small = new(() => new HtmlString(SignMarks.Small(standing).Value + SignMarks.Variation(standing).Value + SignMarks.Assurance(standing).Value));

    public MeasureStanding Standing { get; } = standing;

    /// <summary>The latest reading that counts; null where nobody has given one.</summary>
    public StandingReading? Latest { get; } = latest;

    /// <summary>The small chart with its signs and their words.</summary>
    public HtmlString Small => small.Value;
}

/// <summary>What the measures of a plan say on a day. It is kept as long as the facts that it was made from, and nowhere else.</summary>
public sealed class PlanMeasures
{
    private const int DaysKept = 4;

    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<DateOnly, PlanMeasures>> made = [];

    private readonly Dictionary<Id<Measure>, SaidMeasure> said;

    private PlanMeasures(PlanFacts facts, DateOnly day)
    {
        var readings = facts.Readings.ToLookup(reading => reading.MeasureId);
        said = facts.Measures.ToDictionary(measure => measure.Id, measure =>
        {
            var all = CountingReading.All(readings[measure.Id], measure.Id, day);
            return new SaidMeasure(MeasureStanding.Of(measure, all, SeriesBreak.Of(facts.Breaks, measure.Id, day)), all.FirstOrDefault(one => one.Standing is ReadingStanding.Counts));
        });
    }

    public SaidMeasure this[Measure measure] => said[measure.Id];

    /// <summary>How many of the measures have a reading that counts.</summary>
    public int Read => said.Values.Count(one => one.Latest is not null);

    public static PlanMeasures Of(PlanFacts facts, DateOnly day)
    {
        var days = made.GetValue(facts, static _ => []);
        if (days.Count > DaysKept) days.Clear();
        return days.GetOrAdd(day, static (on, from) => new PlanMeasures(from, on), facts);
    }
}
