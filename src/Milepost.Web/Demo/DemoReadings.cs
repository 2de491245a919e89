using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What three measures of Wexcombe were read to be from May to October: shares with their counts, an average as at a day, one corrected and one still provisional.</summary>
internal static class DemoReadings
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private const string Unit = "percentage";
    private static readonly DateOnly first = new(2026, 5, 1);

    private static readonly (string Measure, string Source, (decimal Counted, decimal Of)[] Months)[] shares =
    [
        ("Assessments completed within 45 working days", "Monthly scorecard, A1", [(118, 159), (124, 158), (131, 163), (127, 155), (142, 168), (149, 173)]),
        ("Return home interviews completed within 72 hours", "Monthly scorecard, M2", [(21, 44), (25, 47), (24, 41), (30, 49), (28, 46), (31, 48)]),
    ];

    private static readonly decimal[] caseloads = [21.4m, 20.9m, 20.6m, 19.8m, 19.1m, 18.7m];

    public static async Task GiveAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author(Analyst);
        var measures = await db.Measures.AsNoTracking().Where(one => one.WithdrawnOn == null).ToListAsync(stop);
        foreach (var (title, source, months) in shares)
        {
            if (measures.Find(one => one.Title == title) is not { } measure) continue;
            // The last month is provisional; September was, until late returns came.
            foreach (var (month, counts) in months.Index()) db.Add(Month(measure, month + 1, month, source, counts, provisional: month >= 4));
            db.Add(Month(measure, months.Length + 1, 4, source, (months[4].Counted + 2, months[4].Of + 3), provisional: false, "Three late returns are in it now"));
        }

        if (measures.Find(one => one.Title == "Average caseload") is { } caseload)
        {
            foreach (var (month, value) in caseloads.Index())
            {
                var day = first.AddMonths(month + 1).AddDays(-1);
                db.Add(new Reading(Id<Reading>.New(), caseload.PlanId, caseload.Id, month + 1, day, day, "children", provisional: false, "Workforce scorecard", day.AddDays(6), Analyst) { GivenValue = ReadingValue.Plain(value) });
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private static Reading Month(Measure measure, int number, int month, string source, (decimal Counted, decimal Of) counts, bool provisional, string? note = null)
    {
        var from = first.AddMonths(month);
        var given = from.AddMonths(1).AddDays(note is null ? 4 : 12);
        return new(Id<Reading>.New(), measure.PlanId, measure.Id, number, from, from.AddMonths(1).AddDays(-1), Unit, provisional, source, given, Analyst) { Numerator = counts.Counted, Denominator = counts.Of, Note = note };
    }
}
