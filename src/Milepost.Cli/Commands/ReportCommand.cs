using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Assessing;
using Milepost.Cycling;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Reporting;
using Milepost.Reporting.OnAPage;
using Milepost.Store;
using Milepost.Store.Facts;
using Milepost.Store.History.Chain;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost report KIND --plan NAME [--as-at DATE] --out FILE: a paper; the file's ending chooses its format.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "board, full, changes, coverage or plan-on-a-page" };
        var plan = PlanOption.Create();
        var asAt = SeenDay.Option("--as-at", "The day it speaks of, or the number of a snapshot; today when absent");
        var since = SeenDay.Option("--since", "The day or the snapshot that it tells the changes from; the one before when absent");
        var file = new Option<FileInfo>("--out") { Description = "Where to write it: .docx, .html, .pdf or .xlsx", Required = true };
        var paper = new Option<Paper>("--paper") { Description = "The sheet of a plan on a page: A4 (the usual) or A3" };
        var command = new Command("report", "Makes a paper from a plan and a day.") { kind, plan, asAt, since, paper, file };
        command.SetAction((result, stop) => RunAsync(
            result.GetRequiredValue(kind), result.GetRequiredValue(plan), result.GetValue(asAt) ?? new(PlanOption.Today(), null), result.GetValue(since),
            new ReportDetails { Paper = result.GetValue(paper) }, result.GetRequiredValue(file), stop));
        return command;
    }

    private static async Task<int> RunAsync(string kind, string plan, SeenDay asAt, SeenDay? since, ReportDetails details, FileInfo file, CancellationToken stop)
    {
        if (ReportFormat.Of(file.Name) is not { } format)
        {
            return Terminal.Refuse($"'{file.Extension}' is not an ending that a paper can have; there are {Say.List([.. ReportFormat.All.Select(one => one.Ending)])}");
        }

        return await StoreScope.UseAsync(async services =>
        {
            var db = services.GetRequiredService<MilepostDb>();
            if (await db.Plans.Where(stored => stored.Name == plan).Select(stored => (Identity.Id<Plans.Plan>?)stored.Id).FirstOrDefaultAsync(stop) is not { } id)
            {
                return Terminal.Refuse($"there is no plan called {plan}");
            }

            var facts = await services.GetRequiredService<PlanFactsQuery>().LoadAsync(id, stop);
            if (await asAt.SeeAsync(db, facts!, stop) is not { } now) return Terminal.Refuse($"there is no snapshot {asAt.Snapshot}");
            var before = (since ?? Before(facts!, now.Assessment.AsAt)) is { } start ? await start.SeeAsync(db, facts!, stop) : null;
            if (before?.Assessment.AsAt >= now.Assessment.AsAt) before = null;
            details = details with
            {
                Snapshot = now.Snapshot,
                Erased = now.Erased,
                Before = before?.Snapshot,
                History = await services.GetRequiredService<ChainReader>().AnchorAsync(stop),
            };
            if (!ReportKinds.TryMake(kind, now.Assessment, before?.Assessment, details, out var report, out var refusal)) return Terminal.Refuse(refusal);

            return await WriteAsync(report, format, file, stop);
        }, stop);
    }

    /// <summary>What the board saw last; while there is no snapshot, the update before.</summary>
    private static SeenDay? Before(PlanFacts facts, DateOnly asAt) =>
        CycleWords.Before(facts, asAt) is { } snapshot ? new(null, snapshot.Number)
        : UpdateDays.Before(facts, asAt) is { } day ? new(day, null)
        : null;

    private static async Task<int> WriteAsync(Report report, ReportFormat format, FileInfo file, CancellationToken stop)
    {
        using var made = new MemoryStream();
        if (await format.WriteAsync(report, made, stop) is { } refusal) return Terminal.Refuse(refusal);

        await File.WriteAllBytesAsync(file.FullName, made.ToArray(), stop);
        return Terminal.Good;
    }
}
