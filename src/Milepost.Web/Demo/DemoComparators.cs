using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What the invented neighbours of Wexcombe and the rest of an invented England came to, for the seven measures that are charted.</summary>
internal static class DemoComparators
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private const string Source = "Invented for the demonstration, in the shape of DfE’s statistics";
    private static readonly DateOnly on = new(2026, 10, 12);

    private static readonly (string Measure, decimal Neighbours, decimal Region, decimal England)[] all =
    [
        ("Assessments completed within 45 working days", 81.4m, 82.6m, 84.1m), ("Return home interviews completed within 72 hours", 58.2m, 55.9m, 61.3m),
        ("Contacts with a decision within one working day", 92.7m, 93.5m, 94.2m), ("Initial conferences within 15 working days", 81.9m, 79.3m, 80.6m),
        ("Review health assessments up to date", 88.4m, 89.7m, 89.1m), ("Core groups held in time", 77.5m, 75.8m, 78.9m), ("Supervision held monthly", 83.6m, 82.2m, 85.4m),
    ];

    public static async Task GiveAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author(Analyst);
        var measures = await db.Measures.AsNoTracking().Where(one => one.WithdrawnOn == null).ToListAsync(stop);
        foreach (var (title, neighbours, region, england) in all)
        {
            if (measures.Find(one => one.Title == title) is not { } measure) continue;
            db.AddRange(One(measure, ComparatorKind.Neighbours, "Median of 10 statistical neighbours", neighbours), One(measure, ComparatorKind.Region, "West Midlands", region), One(measure, ComparatorKind.National, "England", england));
        }

        await db.SaveChangesAsync(stop);
    }

    private static Comparator One(Measure measure, ComparatorKind kind, string who, decimal value) =>
        new(Id<Comparator>.New(), measure.PlanId, measure.Id, kind, who, new(2025, 4, 1), new(2026, 3, 31), value, "percentage", Source, on, Analyst);
}
