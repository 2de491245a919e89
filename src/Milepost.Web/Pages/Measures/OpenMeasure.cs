using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>A measure of a plan with everything that it was read to be.</summary>
/// <param name="Facts">The plan.</param>
/// <param name="Measure">The measure; one that was withdrawn, too.</param>
/// <param name="Readings">Its readings, those of the latest time first.</param>
/// <param name="Today">The day.</param>
public sealed record OpenMeasure(PlanFacts Facts, Measure Measure, IReadOnlyList<StandingReading> Readings, DateOnly Today)
{
    public Plan Plan => Facts.Plan;

    public bool Stands => Measure.WithdrawnOn is null;

    public StandingReading? Latest => Readings.FirstOrDefault(one => one.Standing is ReadingStanding.Counts);

    /// <summary>The days from which it is held against other limits, those that were taken back left out; the earliest first.</summary>
    public IReadOnlyList<MeasureBreak> Breaks => [.. Facts.Breaks.Where(one => one.MeasureId == Measure.Id && one.TakenBackOn is null).OrderBy(one => one.From)];

    /// <summary>What its readings say.</summary>
    public MeasureStanding Standing => MeasureStanding.Of(Measure, Readings, SeriesBreak.Of(Facts.Breaks, Measure.Id, Today));

    /// <summary>A measure is of the plan as a whole, so whoever holds a part of it gives no readings.</summary>
    public bool MayGive(ClaimsPrincipal user) => Stands && user.May(Permission.GiveReadings, Plan.Id, priority: null, agency: null);

    /// <summary>Finds what the address names and puts the plan's frame round the page.</summary>
    public static async Task<OpenMeasure?> FindAsync(PageModel page, OpenPlan plans, string name, Id<Measure> id, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plans);
        if (await plans.FactsAsync(name, stop) is not { } facts) return null;
        if (facts.Measures.Concat(facts.Withdrawn.Measures).FirstOrDefault(one => one.Id == id) is not { } measure) return null;
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(page);
        return new(facts, measure, CountingReading.All(facts.Readings, id, today), today);
    }
}
