using System.CommandLine;
using Milepost.AnnexA.Quality;
using Milepost.Cli.Json;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost data-quality --annex-a PATH --as-at DATE: every rule of data quality with its count. Nothing is stored.</summary>
internal static class DataQualityCommand
{
    private const int MostTeams = 4;

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
        var (settings, wrong) = option.Settings(result);
        if (settings is null) return Terminal.Refuse(wrong!);
        var results = RuleSuite.Test(RuleCatalogue.Known, lists, file!, option.AsAt(result), settings);
        var labels = KeptLabels.Of(lists, option.AsAt(result));
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            DataQualityJson.Write(results, labels, rows, output);
        }
        else
        {
            foreach (var one in results) Print(one, labels, rows);
        }

        option.Doubt(result, lists, file!);
        return results.Any(one => one is { Count: > 0, Rule.Severity: >= RuleSeverity.Error }) ? Terminal.Wrong : Terminal.Good;
    }

    private static void Print(RuleResult one, KeptLabels labels, bool rows)
    {
        var severity = one.Rule.Severity.ToString().ToLowerInvariant();
        Console.WriteLine($"{one.Rule.Id,-6} {severity,-8} {(one.Count is { } count ? Say.Count(count, "time") : "not tested")}: {one.Rule.Words}{(one.Note is null ? "" : $" ({one.Note})")}");
        foreach (var found in one.Found.Where(found => found.Rows.Count > 0))
        {
            var teams = SubmissionCount.Teams(found, labels);
            Console.WriteLine($"         list {found.List.Schema.Number}: {Say.Count(found.Rows.Count, "row")} of {found.LookedAt:N0}, {FoundShare.Said(found.Share, found.Rows.Count)}: {string.Join(", ", teams.Take(MostTeams).Select(team => $"{team.Team} {team.Count:N0}"))}{(teams.Count > MostTeams ? " …" : "")}");
            if (!rows) continue;
            foreach (var row in found.Rows) Console.WriteLine($"         list {found.List.Schema.Number}, row {found.List.RowNumbers[row]}, {found.List.Whom(row) ?? "no identifier"}");
        }

        foreach (var found in one.Cells)
        {
            Console.WriteLine($"         list {found.List.Schema.Number}, {found.Schema.Name}: {Say.Count(found.Count, "cell")} of {found.LookedAt:N0}, {FoundShare.Said(found.Share, found.Count)}");
            if (!rows) continue;
            foreach (var row in found.First) Console.WriteLine($"         list {found.List.Schema.Number}, row {found.List.RowNumbers[row]}, {found.List.Whom(row) ?? "no identifier"}");
        }
    }
}
