using System.Diagnostics;
using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.Documents.AnnexA;

namespace Milepost.Bench;

/// <summary>Times the lists of Annex A from the files to every measure with its splits, and to every finding, in a warm process and beside a bare pass over the same bytes.</summary>
internal static class AnnexACounting
{
    /// <summary>Code is compiled anew while it is used, and small lists are soon counted: only after some seconds is a process warm.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(20);

    public static void Time(string path, DateOnly asAt, int rounds)
    {
        var options = new MeasureOptions(LocalSettings.AsUsual, Months: 36, WithRules: false);
        var (bare, read, counted, found) = (new Lap("bare pass"), new Lap("read"), new Lap("measures with splits"), new Lap("rules"));
        var (measures, rows, findings) = (0, 0, 0);
        var memory = 0L;
        var begin = Stopwatch.GetTimestamp();
        var done = 0;
        for (var round = 0; round < rounds || Stopwatch.GetElapsedTime(begin) < LeastTime; round++, done++)
        {
            // As the site does after each upload: no upload finds the memory of the one before it.
            LetGo();
            bare.Run(() => BarePass.Over(path));
            var lists = read.Run(() => Read(path, out var file) is var all ? (all, file) : default);
            var results = counted.Run(() => MeasureSuite.Compute(MeasureCatalogue.Known, lists.all, lists.file, asAt, options));
            if (round == 0) memory = Process.GetCurrentProcess().PeakWorkingSet64;
            var rules = found.Run(() => RuleSuite.Test(RuleCatalogue.Known, lists.all, lists.file, asAt, options.Settings));
            (measures, rows, findings) = (results.Count(one => one.Denominator is not null || one.Numerator is not null), lists.all.All.Sum(list => list.Rows), rules.Sum(one => one.Count ?? 0));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {measures} measures, {RuleCatalogue.Known.All.Count} rules with {findings} findings; the last half of {done} rounds, milliseconds"));
        Console.WriteLine($"{"",-22}{"middle",9}{"least",9}{"processor",11}");
        foreach (var lap in (Lap[])[bare, read, counted, found]) lap.Tell();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"read and measures",-22}{read.Middle + counted.Middle,9:0.0}{read.Least + counted.Least,9:0.0}{read.Processor + counted.Processor,11:0.0}   {(read.Least + counted.Least) / bare.Least:0.0} times the bare pass"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {memory / 1048576} MB at most in the first round, {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB in all rounds, {LetGo() / 1048576} MB once what was read is let go"));
    }

    private static long LetGo()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static AnnexALists Read(string path, out FileFacts file) =>
        AnnexAReader.Read(path, AnnexALimits.OwnFiles, default).TryGetLists(out var lists, out file!, out var refusal) ? lists : throw new InvalidOperationException(refusal.Message);

    /// <summary>How long one thing took, again and again.</summary>
    private sealed class Lap(string name)
    {
        private readonly List<(double Time, double Processor)> times = [];

        private IEnumerable<(double Time, double Processor)> Warm => times.Skip(times.Count / 2);

        public double Middle => Warm.Select(one => one.Time).Order().ElementAt(Warm.Count() / 2);

        public double Least => Warm.Min(one => one.Time);

        public double Processor => Warm.Select(one => one.Processor).Order().ElementAt(Warm.Count() / 2);

        public TResult Run<TResult>(Func<TResult> work)
        {
            var (begin, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var result = work();
            times.Add((Stopwatch.GetElapsedTime(begin).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
            return result;
        }

        public void Tell() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}{Middle,9:0.0}{Least,9:0.0}{Processor,11:0.0}"));
    }
}
