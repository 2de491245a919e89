using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Cli.Json;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Store.Importing;

namespace Milepost.Cli.Commands;

/// <summary>What milepost import does with an inspection report: it shows what was found, and with --yes makes it a source of the plan.</summary>
internal static class SourceImport
{
    public static Task<int> RunAsync(SourceRequest request, bool yes, bool json, CancellationToken stop) => StoreScope.UseAsync(async services =>
    {
        var importer = services.GetRequiredService<SourceImporter>();
        var draft = request.Reading.Inspection!;
        var known = await importer.KnownAsync(request.PlanName, request.File.Sha256, draft, stop);
        var outcome = yes ? await importer.ApplyAsync(request, stop) : null;
        if (outcome is ImportRefused refused) return Terminal.Refuse(refused.Reason);

        var same = known?.Sha256 == request.File.Sha256;
        if (json) Write(request.Reading, draft, outcome is SourceImported, same);
        else Print(request.Reading, draft, outcome, same, replaces: known is not null && !same);
        return Terminal.CodeFor(request.Reading.Problems);
    }, stop);

    private static void Write(FileReading reading, InspectionDraft draft, bool applied, bool same)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, CheckJson.Options);
        json.WriteStartObject();
        json.WriteBoolean("applied", applied);
        json.WriteBoolean("sameFileBefore", same);
        json.WritePropertyName("inspection");
        InspectionJson.Write(json, draft);
        CheckJson.Problems(json, reading.Problems);
        json.WriteEndObject();
    }

    private static void Print(FileReading reading, InspectionDraft draft, ImportOutcome? outcome, bool same, bool replaces)
    {
        InspectionText.Print(draft);
        Console.Out.WriteLine(outcome switch
        {
            SourceImported when replaces => "Done: the plan has this version of the report instead of the earlier one.",
            SourceImported => "Done: the report is a source of the plan, and its recommendations are locked.",
            _ when same => "The plan has this very report already. Nothing was done.",
            _ when replaces => "The plan has an earlier version of this report. Nothing was saved. Add --yes to replace it.",
            _ => "Nothing was saved. Add --yes to make it a source of the plan.",
        });
        foreach (var problem in reading.Problems.Where(problem => problem.Severity != Severity.Note)) Terminal.Say(problem);
    }
}
