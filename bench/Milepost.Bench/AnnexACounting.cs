using System.Diagnostics;
using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Documents.AnnexA;

namespace Milepost.Bench;

/// <summary>Times the lists of Annex A from the files to every measure with its splits, and to every finding, in a warm process.</summary>
internal static class AnnexACounting
{
    private const int Rounds = 9;

    public static void Time(string folder, DateOnly asAt)
    {
        var options = new MeasureOptions(LocalSettings.AsUsual, Months: 36, MonthsShown: 36, WithRules: false);
        var (read, counted, found) = (new List<double>(), new List<double>(), new List<double>());
        var processor = new List<(double Read, double Counted, double Found)>();
        var (measures, rows, findings) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            var cpu0 = Environment.CpuUsage.TotalTime;
            if (!AnnexAReader.Read(folder, AnnexALimits.OwnFiles, default).TryGetLists(out var lists, out var file, out var refusal)) throw new InvalidOperationException(refusal.Message);
            var done = Stopwatch.GetTimestamp();
            var cpu1 = Environment.CpuUsage.TotalTime;
            var results = MeasureSuite.Compute(MeasureCatalogue.Known, lists, file, asAt, options);
            var suite = Stopwatch.GetTimestamp();
            var cpu2 = Environment.CpuUsage.TotalTime;
            var rules = RuleSuite.Test(RuleCatalogue.Known, lists, file, asAt, options.Settings);
            processor.Add(((cpu1 - cpu0).TotalMilliseconds, (cpu2 - cpu1).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu2).TotalMilliseconds));
            found.Add(Stopwatch.GetElapsedTime(suite).TotalMilliseconds);
            read.Add(Stopwatch.GetElapsedTime(begin, done).TotalMilliseconds);
            counted.Add(Stopwatch.GetElapsedTime(done, suite).TotalMilliseconds);
            (measures, rows, findings) = (results.Count(one => one.Denominator is not null || one.Numerator is not null), lists.All.Sum(list => list.Rows), rules.Sum(one => one.Count ?? 0));
        }

        var (reading, counting, rules2) = (Middle(read), Middle(counted), Middle(found));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor: read {Middle([.. processor.Select(one => one.Read)]):0} ms, measures {Middle([.. processor.Select(one => one.Counted)]):0} ms, rules {Middle([.. processor.Select(one => one.Found)]):0} ms"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} rows: read {reading:0} ms, {measures} measures with splits {counting:0} ms, together {reading + counting:0} ms; {RuleCatalogue.Known.All.Count} rules, {findings} findings {rules2:0} ms; {Environment.WorkingSet / 1048576} MB (middle of {Rounds})"));
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
