using System.CommandLine;
using Milepost.AnnexA.Quality;
using Milepost.Cli.Json;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost data-quality --annex-a PATH --as-at DATE: every rule of data quality with its count. Nothing is stored.</summary>
internal static class DataQualityCommand
{
    public static Command Create()
    {
        var lists = new AnnexAOption();
        var rows = new Option<bool>("--rows") { Description = "Name the rows that each rule found, with the child's identifier" };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output" };
        var command = new Command("data-quality", "Tests every rule of data quality on the lists of Annex A, and stores nothing.") { rows, json };
        lists.AddTo(command);
        command.SetAction((result, stop) => Task.FromResult(Run(lists, result, result.GetValue(rows), result.GetValue(json), stop)));
        return command;
    }

    private static int Run(AnnexAOption option, ParseResult result, bool rows, bool json, CancellationToken stop)
    {
        var (lists, file, refusal) = option.Read(result, stop);
        if (lists is null) return Terminal.Refuse(refusal!.Message);
        var results = RuleSuite.Test(RuleCatalogue.Known, lists, file!, option.AsAt(result), option.Settings(result));
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            DataQualityJson.Write(results, rows, output);
        }
        else
        {
            foreach (var one in results) Print(one, rows);
        }

        option.Doubt(result, lists, file!);
        return results.Any(one => one is { Count: > 0, Rule.Severity: >= RuleSeverity.Error }) ? Terminal.Wrong : Terminal.Good;
    }

    private static void Print(RuleResult one, bool rows)
    {
        var severity = one.Rule.Severity.ToString().ToLowerInvariant();
        Console.WriteLine($"{one.Rule.Id,-6} {severity,-8} {(one.Count is { } count ? Say.Count(count, "time") : "not tested")}: {one.Rule.Words}{(one.Note is null ? "" : $" ({one.Note})")}");
        if (!rows) return;
        foreach (var found in one.Found)
        {
            foreach (var row in found.Rows) Console.WriteLine($"         list {found.List.Schema.Number}, row {found.List.RowNumbers[row]}, {found.List.Whom(row) ?? "no identifier"}");
        }
    }
}
