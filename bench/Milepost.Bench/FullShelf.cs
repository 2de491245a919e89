using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Editing.Structure;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Rebuilding;

namespace Milepost.Bench;

/// <summary>
/// What a store takes that `milepost seed` filled: verifying its history, loading and assessing a plan that is in no cache,
/// the newest entry of a plan, a plan as it stood a year ago, its words of a day, and one small save.
/// </summary>
internal static class FullShelf
{
    public static async Task TimeAsync(string store, string plan)
    {
        MilepostDb Open()
        {
            MilepostDb db = store.Contains("Host=", StringComparison.OrdinalIgnoreCase)
                ? new PostgresDb(StoreOptions.Postgres(store, TimeProvider.System))
                : new SqliteDb(StoreOptions.Sqlite(store, TimeProvider.System));
            db.Author = new Author("The bench");
            return db;
        }

        await using var db = Open();
        var watch = Stopwatch.StartNew();
        var verdict = await new ChainReader(db, TimeProvider.System).VerifyAsync([]);
        Say($"verify: {verdict.Entries} entries in {watch.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB at most; {verdict.Fault?.Words ?? "right"}");

        var stored = await db.Plans.AsNoTracking().FirstAsync(one => one.Name == plan);
        await TimeAsync("facts of a plan, from the database", 12, async () =>
        {
            await using var mine = Open();
            await new PlanFactsQuery(mine).LoadAsync(stored.Id);
        });
        var facts = (await new PlanFactsQuery(db).LoadAsync(stored.Id))!;
        await TimeAsync("assessing it", 12, () => Task.FromResult(Assessor.Assess(facts, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))));
        await TimeAsync("the newest entry of the plan", 50, async () => await new PlanStructure(db).SeenAsync(stored));
        await TimeAsync("the plan as it stood a year ago, from its history", 3, async () =>
            await new PlanRebuild(db).AsAtAsync(stored.Id, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-365)));
        foreach (var days in (int[])[30, 365])
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-days);
            await TimeAsync($"the plan in the words of {days} days ago", 5, async () =>
            {
                await using var mine = Open();
                await new WordsOfDay(mine).GoBackAsync(facts, day, DateOnly.FromDateTime);
            });
        }

        var action = await db.Actions.FirstAsync(one => one.PlanId == stored.Id);
        await TimeAsync("one save", 300, async () =>
        {
            action.Reword(action.Reference, $"{Id<PlanAction>.New()}");
            await db.SaveChangesAsync();
        });
    }

    private static async Task TimeAsync(string what, int times, Func<Task> work)
    {
        await work();
        var taken = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        Say($"{what}: half in {taken[taken.Count / 2]:F1} ms, 95 of 100 in {taken[Math.Min(taken.Count - 1, taken.Count * 95 / 100)]:F1} ms");
    }

    private static void Say(FormattableString words) => Console.Out.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
