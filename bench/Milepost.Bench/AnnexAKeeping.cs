using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.AnnexA.Declaring;
using Milepost.Documents.AnnexA;
using Milepost.Store;
using Milepost.Store.Submitting;
using Milepost.Submitting;

namespace Milepost.Bench;

/// <summary>Times keeping what was counted in an Annex A beside reading and counting it, as one plan keeps list after list.</summary>
internal static class AnnexAKeeping
{
    private const int Times = 40;

    public static async Task TimeAsync(string store, string plan, string path, DateOnly asAt)
    {
        await using var first = new SqliteDb(StoreOptions.Sqlite(store, TimeProvider.System)) { Author = new("The bench") };
        var stored = await first.Plans.AsNoTracking().FirstAsync(one => one.Name == plan);
        var (counting, keeping) = (new List<double>(), new List<double>());
        for (var at = 0; at < Times; at++)
        {
            // Each of another day: one of the same day would take the place of the one before.
            var (day, begin) = (asAt.AddDays(-at), Stopwatch.GetTimestamp());
            if (!AnnexAReader.Read(path, AnnexALimits.OwnFiles, default).TryGetLists(out var lists, out var file, out var refusal)) throw new InvalidOperationException(refusal.Message);
            var counted = SubmissionCount.Of(lists, file with { ListDate = day }, day, LocalSettings.AsUsual, before: null);
            counting.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);

            await using var db = new SqliteDb(StoreOptions.Sqlite(store, TimeProvider.System)) { Author = new("The bench") };
            begin = Stopwatch.GetTimestamp();
            var outcome = await new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System)).KeepAsync(stored.Id, counted, null, day, "The bench", default);
            keeping.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (outcome.Kept is null) throw new InvalidOperationException(outcome.Refusal);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading and counting {Middle(counting):0} ms, keeping {Middle(keeping):0} ms; the middle of the last half of {Times}"));
    }

    private static double Middle(List<double> times) => times.Skip(Times / 2).Order().ElementAt(Times / 4);
}
