using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Cli.Json;
using Milepost.Covering;
using Milepost.Importing.Comparing;
using Milepost.Reporting;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost coverage --plan NAME --inspection FILE [--json]: which recommendations of a report the plan answers. Nothing is stored.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var plan = PlanOption.Create();
        var report = new Option<FileInfo>("--inspection") { Description = "The inspection report", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("coverage", "Sets the recommendations of an inspection report beside the plan's actions.") { plan, report, json };
        command.SetAction((result, stop) => RunAsync(
            result.GetRequiredValue(plan), result.GetRequiredValue(report), result.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RunAsync(string plan, FileInfo info, bool json, CancellationToken stop)
    {
        var (file, missing) = await FileArgument.OpenAsync(info, stop);
        if (file is null) return Terminal.Refuse(missing!.Message);
        var (reading, refusal) = FileArgument.Read(file, stop);
        if (reading is null) return Terminal.Refuse(refusal!.Message);
        if (reading.Inspection is not { Recommendations: [_, ..] } report)
        {
            return Terminal.Refuse($"{file.Name} is no inspection report with recommendations. Give the report as it was published, as PDF or Word.");
        }

        return await StoreScope.UseAsync(async services =>
        {
            var facts = await services.GetRequiredService<PlanFactsCache>().LoadAsync(services.GetRequiredService<MilepostDb>(), plan, stop);
            if (facts is null) return Terminal.Refuse($"there is no plan called {plan}");

            var (beside, source) = ReportBesidePlan.Of(facts, report, file);
            var coverage = PlanCoverage.Of(beside, PlanOption.Today()).Of(source);
            if (json)
            {
                await using var output = Console.OpenStandardOutput();
                CoverageJson.Write(coverage, source, output);
            }
            else
            {
                Print(coverage);
            }

            return Tell(coverage);
        }, stop);
    }

    private static void Print(Coverage coverage)
    {
        foreach (var one in coverage.Recommendations)
        {
            Console.Out.WriteLine($"{CoverageReport.Word(one.State),-10} {one.Recommendation.Number,-4} {Say.Shorten(one.Recommendation.Text, 120)}");
            foreach (var group in one.AnswerGroups)
            {
                Console.Out.WriteLine($"                {Say.List([.. group.Answers.Select(answer => Name(answer.Action))])}: {group.Because}{(group.Answers.All(answer => answer.InPart) ? ", in part" : "")}");
            }

            foreach (var proposal in one.Proposals) Console.Out.WriteLine($"                {Name(proposal.Action)}? {proposal.Likeness:0.00}: {proposal.Because}");
            if (one.Unspoken.Count > 0) Console.Out.WriteLine($"                no action speaks of {Say.List([.. one.Unspoken])}");
            foreach (var before in one.Recurring) Console.Out.WriteLine($"                asked before in {before.Source.Published?.Year}: {Say.Shorten(before.Recommendation.Text, 90)}");
        }

        Console.Out.WriteLine(CoverageReport.Counts(coverage));
        if (coverage.AnsweringNothing.Count > 0)
        {
            Console.Out.WriteLine($"{Say.Count(coverage.AnsweringNothing.Count, "action")} that no answer was confirmed for: {Say.List([.. coverage.AnsweringNothing.Select(Name)])}.");
        }
    }

    /// <summary>What nothing answers is what is wrong with the plan, so it is said like an error and the exit code says it too.</summary>
    private static int Tell(Coverage coverage)
    {
        var open = coverage.Unanswered.ToList();
        foreach (var one in open) Console.Error.WriteLine($"error: nothing answers recommendation {one.Recommendation.Number}: {Say.Shorten(one.Recommendation.Text, 160)}");
        return open.Count > 0 ? Terminal.Wrong : Terminal.Good;
    }

    private static string Name(Facts.ActionFacts action) => action.Action.Reference ?? $"“{Say.Shorten(action.Action.Title, 50)}”";
}
