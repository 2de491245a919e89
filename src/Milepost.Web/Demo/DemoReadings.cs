using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Store;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What eight measures of Wexcombe were read to be up to October 2026: shares with their counts, an average as at a day, one corrected and one still provisional.</summary>
internal static class DemoReadings
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private const string Unit = "percentage";
    private static readonly DateOnly last = new(2026, 10, 1);

    /// <summary>From May 2026 on Annex A tells it.</summary>
    private static readonly DateOnly lastByHand = new(2026, 4, 1);

    private static readonly decimal[] caseloads = [22.1m, 19.8m, 20.8m, 20.4m, 20.0m, 20.2m, 20.2m, 20.5m, 20.9m, 21.3m, 20.7m, 21.4m, 20.9m, 20.6m, 20.4m, 19.9m, 19.5m, 19.2m];

    public static async Task GiveAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author(Analyst);
        var measures = await db.Measures.Where(one => one.WithdrawnOn == null).ToListAsync(stop);
        foreach (var months in DemoMonths.All)
        {
            if (measures.Find(one => one.Title == months.Measure) is not { } measure) continue;
            measure.Aim(months.Good, months.Target, months.Trajectory);
            db.AddRange(Readings(measure, months));
            if (months.Break is { } broken) db.Add(new MeasureBreak(Id<MeasureBreak>.New(), measure.PlanId, measure.Id, broken.From, broken.Kind, broken.Because, last.AddDays(8), Analyst));
        }

        if (measures.Find(one => one.Title == "Average caseload") is { } caseload)
        {
            caseload.Aim(GoodDirection.Lower, 18, []);
            foreach (var (month, value) in caseloads.Index())
            {
                var day = lastByHand.AddMonths(month + 2 - caseloads.Length).AddDays(-1);
                db.Add(new Reading(Id<Reading>.New(), caseload.PlanId, caseload.Id, month + 1, day, day, "children per worker", provisional: false, "Workforce scorecard", day.AddDays(6), Analyst) { GivenValue = ReadingValue.Plain(value) });
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<Reading> Readings(Measure measure, DemoMonths months)
    {
        var number = 0;
        foreach (var (month, counted) in months.Months.Index())
        {
            if (counted is not { } counts) continue;
            var from = (months.ThenAnnexA ? lastByHand : last).AddMonths(month + 1 - months.Months.Length);
            var before = from == last.AddMonths(-1) && months.LateReturns;
            yield return Month(measure, ++number, from, months.AsAt, months.Source, counts, provisional: before || (from == last && months.LateReturns));
            if (before) yield return Month(measure, ++number, from, months.AsAt, months.Source, (counts.Counted + 2, counts.Of + 3), provisional: false, "Three late returns are in it now");
        }
    }

    private static Reading Month(Measure measure, int number, DateOnly from, bool asAt, string source, (decimal Counted, decimal Of) counts, bool provisional, string? note = null)
    {
        var given = from.AddMonths(1).AddDays(note is null ? 4 : 12);
        var until = from.AddMonths(1).AddDays(-1);
        return new(Id<Reading>.New(), measure.PlanId, measure.Id, number, asAt ? until : from, until, Unit, provisional, source, given, Analyst) { Numerator = counts.Counted, Denominator = counts.Of, Note = note };
    }
}
