using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>What the plan promises to measure, each with its latest reading.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>Leads from the numbers that a measure names to the actions.</summary>
    public KnownReferences References { get; private set; } = null!;

    /// <summary>The latest reading of each measure; null where nobody has given one that counts.</summary>
    public IReadOnlyDictionary<Id<Measure>, StandingReading?> Latest { get; private set; } = null!;

    /// <summary>What the readings of each measure say.</summary>
    public IReadOnlyDictionary<Id<Measure>, MeasureStanding> Standings { get; private set; } = null!;

    /// <summary>How many of the measures have a reading that counts.</summary>
    public int Read => Latest.Values.Count(one => one is not null);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        (Facts, References) = (found, new(found));
        var readings = Facts.Readings.ToLookup(reading => reading.MeasureId);
        var all = Facts.Measures.ToDictionary(measure => measure.Id, measure => CountingReading.All(readings[measure.Id], measure.Id, clock.Today));
        Latest = all.ToDictionary(one => one.Key, one => one.Value.FirstOrDefault(reading => reading.Standing is ReadingStanding.Counts));
        Standings = Facts.Measures.ToDictionary(measure => measure.Id, measure => MeasureStanding.Of(measure, all[measure.Id]));
        new Shell(Facts.Plan, PlanPart.Measures).Put(this);
        return Page();
    }
}
