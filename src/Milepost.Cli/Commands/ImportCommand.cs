using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Cli.Json;
using Milepost.Importing;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Store.Importing;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost import FILE --plan NAME [--as-at DATE] [--background] [--yes] [--json]: the comparison with the stored plan; with --yes it is applied.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = FileArgument.Create("The plan, or the plan again with this month's updates");
        var plan = PlanOption.Create();
        var asAt = new Option<DateOnly?>("--as-at") { Description = "The day that the file speaks of; today when absent", CustomParser = PlanOption.Day };
        var yes = new Option<bool>("--yes") { Description = "Apply it, in one transaction" };
        var background = new Option<bool>("--background") { Description = "An inspection report that the plan does not answer, kept for comparison only" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("import", "Compares a file with the stored plan, and with --yes makes the plan what the file says; an inspection report becomes a source of it.")
        {
            file, plan, asAt, background, yes, json,
        };
        command.SetAction((result, stop) => RunAsync(
            result.GetRequiredValue(file), result.GetRequiredValue(plan), result.GetValue(asAt) ?? PlanOption.Today(),
            result.GetValue(background), result.GetValue(yes), result.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo info, string plan, DateOnly asAt, bool background, bool yes, bool json, CancellationToken stop)
    {
        if (PlanName.Fault(plan) is { } fault) return Terminal.Refuse(fault);
        var (file, missing) = await FileArgument.OpenAsync(info, stop);
        if (file is null) return Terminal.Refuse(missing!.Message);
        var (reading, refusal) = FileArgument.Read(file, stop);
        if (reading is null) return Terminal.Refuse(refusal!.Message);
        if (reading.Inspection is not null) return await SourceImport.RunAsync(new(plan, file, reading, background, PlanOption.Today()), yes, json, stop);
        if (reading.Plan is not { } draft)
        {
            return Terminal.Refuse($"{file.Name} holds no plan that could be imported. {string.Join(' ', reading.Narrative?.Advice ?? [])}".TrimEnd());
        }

        return await StoreScope.UseAsync(async services =>
        {
            var importer = services.GetRequiredService<PlanImporter>();
            var preview = await importer.PreviewAsync(plan, draft, asAt, file.Sha256, stop);
            var outcome = yes ? await importer.ApplyAsync(new ImportRequest(plan, file, reading, asAt, preview.Stamp), null, stop) : null;
            return Tell(preview, outcome, reading, json);
        }, stop);
    }

    private static int Tell(ImportPreview preview, ImportOutcome? outcome, FileReading reading, bool json)
    {
        if (outcome is ImportRefused refused) return Terminal.Refuse(refused.Reason);
        if (outcome is StaleComparison) return Terminal.Refuse("the plan changed while the file was compared with it; nothing was done, so run the command again");

        if (json)
        {
            using var output = Console.OpenStandardOutput();
            ImportJson.Write(preview, outcome, reading, output);
        }
        else
        {
            Print(preview.Changes, outcome);
            foreach (var problem in reading.Problems.Where(problem => problem.Severity != Severity.Note)) Terminal.Say(problem);
        }

        return Terminal.CodeFor(reading.Problems);
    }

    private static void Print(PlanChanges changes, ImportOutcome? outcome)
    {
        foreach (var change in changes.Records)
        {
            Console.Out.WriteLine($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Record.ToString().ToLowerInvariant()} {change.Reference} {change.Title}");
            if (change.Kind != ChangeKind.Changed) continue;
            foreach (var field in change.Fields) Console.Out.WriteLine($"           {field.Field}: {field.Before ?? "nothing"} → {field.After ?? "nothing"}");
        }

        foreach (var note in changes.Notes) Console.Out.WriteLine($"kept     {note.Reference} {note.Title}\n           {note.Words}");
        Console.Out.WriteLine(changes.IsEmpty
            ? "The plan holds all of this already."
            : $"{changes.Count(ChangeKind.New)} new, {changes.Count(ChangeKind.Changed)} changed, {changes.Count(ChangeKind.Gone)} gone.");
        Console.Out.WriteLine(outcome switch
        {
            Imported => $"Done: the plan is now as the file says, as at {Say.Date(changes.AsAt)}.",
            NothingChanged => "Nothing was done.",
            _ => "Nothing was saved. Add --yes to apply it.",
        });
    }
}
