using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Checking;
using Milepost.Cli.Json;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost quality --plan NAME: what is weak in the plan as written, with reasons. It changes nothing.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var plan = PlanOption.Create();
        var asAt = new Option<DateOnly?>("--as-at") { Description = "The day it speaks of; today when absent", CustomParser = PlanOption.Day };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output" };
        var command = new Command("quality", "Checks a plan as written, with reasons.") { plan, asAt, json };
        command.SetAction((result, stop) => RunAsync(
            result.GetRequiredValue(plan), result.GetValue(asAt) ?? PlanOption.Today(), result.GetValue(json), stop));
        return command;
    }

    private static Task<int> RunAsync(string plan, DateOnly asAt, bool json, CancellationToken stop) => StoreScope.UseAsync(async services =>
    {
        var db = services.GetRequiredService<MilepostDb>();
        if (await db.Plans.Where(stored => stored.Name == plan).Select(stored => (Identity.Id<Plan>?)stored.Id).FirstOrDefaultAsync(stop) is not { } id)
        {
            return Terminal.Refuse($"there is no plan called {plan}");
        }

        var facts = await services.GetRequiredService<PlanFactsQuery>().LoadAsync(id, stop);
        var quality = PlanChecks.Of(facts!, asAt);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            QualityJson.Write(quality, output);
        }
        else
        {
            Print(quality);
        }

        return quality.Count(FindingSeverity.Error) > 0 ? Terminal.Wrong : Terminal.Good;
    }, stop);

    private static void Print(PlanQuality quality)
    {
        foreach (var part in quality.Score.Whole.Parts) Console.WriteLine($"{QualityWords.Part(part.Part)}: {part.Has} of {Say.Count(part.Of, "action")}");
        if (quality.Score.Whole.OutOf100 is { } score) Console.WriteLine($"Score {score} of 100: {QualityWords.HowMade(quality.Score.Whole)}");
        foreach (var rule in quality.Open.GroupBy(finding => finding.Rule))
        {
            Console.WriteLine();
            Console.WriteLine($"{rule.Key.Name} ({rule.Key.Code}, {QualityWords.Severity(rule.First().Severity)}): {rule.Count()}");
            foreach (var finding in rule) Console.WriteLine($"  {finding.Message}");
            Console.WriteLine($"  -> {rule.Key.Good}");
        }

        Console.WriteLine();
        Console.WriteLine(QualityWords.Counted(quality));
    }
}
