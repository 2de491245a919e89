using System.Diagnostics;
using System.Globalization;
using Milepost.Charting;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Signals;

namespace Milepost.Bench;

/// <summary>A hundred measures of thirty-six months: from their readings to what they say, and to their pictures.</summary>
internal static class MeasureCharts
{
    private const int Measures = 100;
    private const int Months = 36;
    private const int Rounds = 30;

    public static void Time()
    {
        var today = new DateOnly(2026, 11, 21);
        var random = new Random(1);
        var made = Enumerable.Range(0, Measures).Select(_ => Made(random)).ToList();
        var readings = made.SelectMany(one => one.Readings).ToLookup(one => one.MeasureId);
        List<MeasureStanding> Standings() => [.. made.Select(one => MeasureStanding.Of(one.Measure, CountingReading.All(readings[one.Measure.Id], one.Measure.Id, today)))];
        var standings = Standings();
        var charts = standings.Select(standing => MeasureFigure.Chart(standing, [new(new(2025, 10, 3), "Inspection"), new(new(2026, 5, 13), "Monitoring visit")], [new("England", 78.2)])!).ToList();
        var letters = charts.Sum(chart => ValueChartDrawing.Draw(chart).Svg.Length);
        Said($"{Measures} measures of {Months} months: what they say", () => Standings().Count(standing => MeasureWords.Message(standing).Length > 0));
        Said($"{Measures} charts as SVG ({letters / 1024:N0} KB)", () => charts.Sum(chart => ValueChartDrawing.Draw(chart).Svg.Length));
        Said($"{Measures} charts from the readings on", () => Standings().Sum(standing => MeasureFigure.Of(standing)!.Drawing.Svg.Length));
        Said($"{Measures} small charts and signs for a table", () => standings.Sum(standing => MeasureFigure.Small(standing).Length + SignalIcons.Of(standing.Variation, high: true).Length + SignalIcons.Of(standing.Assurance).Length));
    }

    private static (Measure Measure, IReadOnlyList<Reading> Readings) Made(Random random)
    {
        var plan = Id<Plan>.New();
        var measure = new Measure(Id<Measure>.New(), plan, null, "Assessments in time");
        measure.Aim(GoodDirection.Higher, 85, ["31 March 2026: 72", "31 March 2027: 85"]);
        var first = new DateOnly(2023, 11, 1);
        return (measure,
        [
            .. Enumerable.Range(0, Months).Select(month => new Reading(
                Id<Reading>.New(), plan, measure.Id, month + 1, first.AddMonths(month), first.AddMonths(month + 1).AddDays(-1), "percentage", month == Months - 1, "Scorecard", first.AddMonths(month + 1), "An analyst")
            {
                Numerator = 100 + random.Next(40), Denominator = 160,
            }),
        ]);
    }

    private static void Said(string what, Func<int> work)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            if (work() == 0) throw new InvalidOperationException("Nothing was drawn");
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: first {first:0.0} ms, median {times[times.Count / 2]:0.0} ms, worst {times[^1]:0.0} ms"));
    }
}
