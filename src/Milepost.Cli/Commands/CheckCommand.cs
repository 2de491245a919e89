using System.CommandLine;
using Milepost.Cli.Json;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost check FILE [--json]: what a file says and what is doubtful in it. Nothing is stored.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = FileArgument.Create("A plan or an inspection report, as Word, Excel, CSV, PDF, Markdown, HTML or text");
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("check", "Says what a file holds and what is doubtful in it, and stores nothing.") { file, json };
        command.SetAction((result, stop) => RunAsync(result.GetRequiredValue(file), result.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo info, bool json, CancellationToken stop)
    {
        var (file, missing) = await FileArgument.OpenAsync(info, stop);
        if (file is null) return Terminal.Refuse(missing!.Message);

        var (reading, refusal) = FileArgument.Read(file, stop);
        await using var output = Console.OpenStandardOutput();
        if (reading is null)
        {
            if (json) CheckJson.Write(file, refusal!, output);
            return Terminal.Refuse(refusal!.Message);
        }

        if (json)
        {
            CheckJson.Write(reading, output);
        }
        else
        {
            Print(reading);
            foreach (var problem in reading.Problems) Terminal.Say(problem);
        }

        return Terminal.CodeFor(reading.Problems);
    }

    private static void Print(FileReading reading)
    {
        var say = Console.Out;
        say.WriteLine($"{reading.Document.Name}: {Kind(reading)}");
        if (reading.Narrative is { } narrative)
        {
            foreach (var advice in narrative.Advice) say.WriteLine($"  {advice}");
        }

        if (reading.Inspection is { } inspection)
        {
            InspectionText.Print(inspection);
            Count(reading);
        }

        if (reading.Plan is not { } plan) return;

        if (plan.Title is not null) say.WriteLine($"  {plan.Title}");
        say.WriteLine($"  {Say.Count(plan.Actions.Count, "action")} in {Say.Count(plan.Priorities.Count, "priority", "priorities")}, "
            + $"{Say.Count(plan.Actions.Sum(action => action.Steps.Count), "step")}, "
            + $"{Say.Count(plan.Recommendations.Count, "recommendation")}, {Say.Count(plan.Measures.Count, "measure")}");
        foreach (var action in plan.Actions)
        {
            say.WriteLine($"  {action.Reference ?? "(no reference)",-8} {Short(action.Title)}");
            say.WriteLine($"           {Say.List([.. action.Leads])}{(action.Leads.Count > 0 ? "; " : "")}"
                + $"due {(action.Due.Count == 0 ? "not said" : Say.List([.. action.Due.Select(due => due.Said)]))}"
                + $"; {Say.Count(action.Steps.Count, "step")}");
        }

        Count(reading);
    }

    private static void Count(FileReading reading) => Console.Out.WriteLine(
        $"  {Say.Count(reading.Problems.Count(p => p.Severity == Severity.Error), "error")}, "
        + $"{Say.Count(reading.Problems.Count(p => p.Severity == Severity.Warning), "warning")}, "
        + $"{Say.Count(reading.Problems.Count(p => p.Severity == Severity.Note), "note")}");

    private static string Kind(FileReading reading) => reading.Kind switch
    {
        FileKind.Plan => "an improvement plan",
        FileKind.InspectionReport => reading.Inspection?.Kind switch
        {
            SourceKind.FocusedVisit => "the letter of a focused visit",
            SourceKind.MonitoringVisit => "the letter of a monitoring visit",
            _ => "an inspection report",
        },
        FileKind.AnnexA => "an Annex A workbook",
        FileKind.Readings => "readings of measures",
        _ when reading.Narrative is not null => "a report that tells a story, without a table of actions",
        _ => "nothing that Milepost knows",
    };

    private static string Short(string title) => title.Length <= 100 ? title : title[..99] + "…";
}
