using System.Diagnostics;
using System.Globalization;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;

namespace Milepost.Bench;

/// <summary>All checks of a stored plan, from the assessment on: what the first visitor after a change waits for.</summary>
internal static class PlanChecking
{
    private const int Rounds = 30;

    public static async Task TimeAsync(string database, string plan)
    {
        await using var db = new SqliteDb(StoreOptions.Sqlite(database, TimeProvider.System));
        var id = db.Plans.Where(stored => stored.Name == plan).Select(stored => stored.Id).Single();
        var facts = (await new PlanFactsQuery(db).LoadAsync(id))!;
        var assessment = Assessor.Assess(facts, new DateOnly(2026, 11, 21));
        var times = new List<double>();
        var found = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            found = PlanChecks.Of(assessment, CheckPolicy.Usual).Findings.Count;
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.Actions.Count} actions, {found} findings: first {first:0.0} ms, median {times[times.Count / 2]:0.0} ms, worst after the first {times[^2]:0.0} ms"));
    }
}
