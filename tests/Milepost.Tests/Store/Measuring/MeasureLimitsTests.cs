using Microsoft.EntityFrameworkCore;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Tests.Store.Editing;

namespace Milepost.Tests.Store.Measuring;

/// <summary>From which days on measures are held against other limits, in both databases.</summary>
public class MeasureLimitsTests
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private static readonly DateOnly Today = EditedPlan.Today;
    private static readonly DateOnly From = new(2026, 9, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Limits_break_with_a_reason_are_taken_back_with_another_and_both_stay_in_the_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var plan = await EditedPlan.CreateAsync(database);
        await using (var db = database.Open(Analyst))
        {
            foreach (var month in new[] { 8, 9, 10 })
            {
                var first = new DateOnly(2026, month, 1);
                await new MeasureReadings(db).GiveAsync(plan.Plan, new(new(plan.Measure), new() { FirstDay = first, LastDay = first.AddMonths(1).AddDays(-1), Value = 70 + month, Unit = "%", Provisional = false, Source = "Scorecard" }, Today, Analyst), Stop);
            }
        }

        Assert.Equal([nameof(MeasureBreak.From), nameof(MeasureBreak.Kind), nameof(MeasureBreak.Because)], (await SayAsync(null, null, " "))!.Select(fault => fault.Field));
        Assert.Contains("no reading before that day", Assert.Single((await SayAsync(new(2026, 8, 1), BreakKind.Redefined, "Counted from referral"))!).Message, StringComparison.Ordinal);
        Assert.Empty((await SayAsync(From, BreakKind.Redefined, " Counted from referral "))!);
        Assert.Contains("Counted from referral.", Assert.Single((await SayAsync(From, BreakKind.Recalculated, "A second team"))!).Message, StringComparison.Ordinal);

        var facts = await plan.FactsAsync();
        var kept = Assert.Single(facts.Breaks);
        Assert.Equal((From, BreakKind.Redefined, "Counted from referral", Today, Analyst), (kept.From, kept.Kind, kept.Because, kept.On, kept.By));
        var standing = MeasureStanding.Of(facts.Measures[0], CountingReading.All(facts.Readings, kept.MeasureId, Today), SeriesBreak.Of(facts.Breaks, kept.MeasureId, Today));
        Assert.Equal([1, 2], standing.Chart.Stretches.Select(stretch => stretch.Count));

        await using var later = database.Open(Analyst);
        Assert.Null(await new MeasureLimits(later).TakeBackAsync(plan.Plan, kept.Id, Today, "It is counted as before", Stop));
        Assert.Equal("It was taken back already.", await new MeasureLimits(later).TakeBackAsync(plan.Plan, kept.Id, Today, "Again", Stop));
        Assert.Empty(SeriesBreak.Of((await plan.FactsAsync()).Breaks, kept.MeasureId, Today));
        Assert.Equal(
            ["*", nameof(MeasureBreak.TakenBackBecause), nameof(MeasureBreak.TakenBackOn)],
            (await later.History.Where(change => change.Record == nameof(MeasureBreak)).Select(change => change.Field).ToListAsync(Stop)).Order(StringComparer.Ordinal));

        async Task<IReadOnlyList<ReadingFault>?> SayAsync(DateOnly? from, BreakKind? kind, string because)
        {
            await using var db = database.Open(Analyst);
            return await new MeasureLimits(db).BreakAsync(plan.Plan, new(new(plan.Measure), from, kind, because, Today, Analyst), Stop);
        }
    }
}
