using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Store;
using Milepost.Store.Facts;

namespace Milepost.Cli.Commands;

/// <summary>milepost report KIND --plan NAME [--as-at DATE] --out FILE: a paper; the file's ending chooses its format.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, PaperKind> Kinds = new()
    {
        ["board"] = PaperKind.Board,
        ["full"] = PaperKind.Full,
        ["changes"] = PaperKind.Changes,
    };

    private static readonly string[] NotYet = ["highlight", "scrutiny", "plan-on-a-page", "young-person"];

    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "board, full or changes" };
        var plan = PlanOption.Create();
        var asAt = new Option<DateOnly?>("--as-at") { Description = "The day it speaks of; today when absent", CustomParser = PlanOption.Day };
        var since = new Option<DateOnly?>("--since") { Description = "The day it tells the changes from; the update before when absent", CustomParser = PlanOption.Day };
        var file = new Option<FileInfo>("--out") { Description = "Where to write it: .docx, .html, .pdf or .xlsx", Required = true };
        var command = new Command("report", "Makes a paper from a plan and a day.") { kind, plan, asAt, since, file };
        command.SetAction((result, stop) => RunAsync(
            result.GetRequiredValue(kind), result.GetRequiredValue(plan), result.GetValue(asAt) ?? PlanOption.Today(), result.GetValue(since),
            result.GetRequiredValue(file), stop));
        return command;
    }

    private static async Task<int> RunAsync(string kind, string plan, DateOnly asAt, DateOnly? since, FileInfo file, CancellationToken stop)
    {
        if (!Kinds.TryGetValue(kind, out var paper))
        {
            return Terminal.Refuse(NotYet.Contains(kind)
                ? $"the {kind} paper cannot be made by this version; it makes board, full and changes"
                : $"'{kind}' is not a paper; there are board, full and changes");
        }

        if (!PaperFile.Endings.Contains(file.Extension.ToLowerInvariant()))
        {
            return Terminal.Refuse($"'{file.Extension}' is not an ending that a paper can have; there are {string.Join(", ", PaperFile.Endings)}");
        }

        return await StoreScope.UseAsync(async services =>
        {
            var db = services.GetRequiredService<MilepostDb>();
            if (await db.Plans.Where(stored => stored.Name == plan).Select(stored => (Identity.Id<Plans.Plan>?)stored.Id).FirstOrDefaultAsync(stop) is not { } id)
            {
                return Terminal.Refuse($"there is no plan called {plan}");
            }

            var facts = await services.GetRequiredService<PlanFactsQuery>().LoadAsync(id, stop);
            return await WriteAsync(facts!, paper, asAt, since, file, stop);
        }, stop);
    }

    private static async Task<int> WriteAsync(PlanFacts facts, PaperKind kind, DateOnly asAt, DateOnly? since, FileInfo file, CancellationToken stop)
    {
        if (Papers.Make(kind, facts, asAt, since, new ReportDetails(), out var refusal) is not { } report) return Terminal.Refuse(refusal!);

        using var made = new MemoryStream();
        if (await PaperFile.WriteAsync(report, file.Extension.ToLowerInvariant(), made, stop) is { } why) return Terminal.Refuse(why);

        await File.WriteAllBytesAsync(file.FullName, made.ToArray(), stop);
        return Terminal.Good;
    }
}
