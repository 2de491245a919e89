using System.Diagnostics;
using System.Globalization;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Covering;
using Milepost.Plans;
using Milepost.Questioning;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Suggesting;

namespace Milepost.Bench;

/// <summary>What the first visitor after a change waits for, part by part: loading the plan, and each judgement of it.</summary>
internal static class PlanJudging
{
    private const int Rounds = 15;

    public static async Task TimeAsync(string database, string plan)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var db = new SqliteDb(StoreOptions.Sqlite(database, TimeProvider.System));
        var id = db.Plans.Where(stored => stored.Name == plan).Select(stored => stored.Id).Single();
        var facts = (await new PlanFactsQuery(db).LoadAsync(id))!;
        await TimeAsync("loading the facts", async () => facts = (await new PlanFactsQuery(db).LoadAsync(id))!);
        var assessment = Assessor.Assess(facts, today);
        await TimeAsync("assessing", () => Task.FromResult(Assessor.Assess(facts, today)));
        await TimeAsync("  of which what answers what", () => Task.FromResult(PlanCoverage.Of(facts, today)));
        var quality = PlanChecks.Of(assessment, CheckPolicy.Usual);
        await TimeAsync("checking as written", () => Task.FromResult(PlanChecks.Of(assessment, CheckPolicy.Usual)));
        var suggestions = PlanSuggestions.Of(assessment);
        await TimeAsync("suggesting ratings", () => Task.FromResult(PlanSuggestions.Of(assessment)));
        await TimeAsync("asking questions", () => Task.FromResult(PlanQuestions.Of(assessment, quality, suggestions)));
        Console.WriteLine($"{facts.Actions.Count} actions, {facts.Actions.Sum(action => action.Progress.Count + action.Steps.Sum(step => step.Progress.Count))} updates, {quality.Findings.Count} findings");
    }

    /// <summary>Both by the clock and by what the process used, which a busy machine does not change.</summary>
    private static async Task TimeAsync(string what, Func<Task> work)
    {
        await work();
        var process = Process.GetCurrentProcess();
        var taken = new List<double>();
        var used = process.TotalProcessorTime;
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            await work();
            taken.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        process.Refresh();
        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-32} half in {taken[Rounds / 2],7:0.0} ms, the slowest {taken[^1],7:0.0} ms, processor {(process.TotalProcessorTime - used).TotalMilliseconds / Rounds,7:0.0} ms"));
    }
}
