using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Chaining;
using Milepost.Cli.Json;
using Milepost.Store.History.Chain;
using Milepost.Store.History.Erasing;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost history verify|anchor|erase: whether the history is as it was written, how far it has come, and what goes from it by right.</summary>
internal static class HistoryCommand
{
    public static Command Create() =>
        new("history", "Shows that the history was not tampered with, and erases from it what must go by right.") { Verify(), Anchored(), Erase() };

    private static Command Verify()
    {
        var anchor = new Option<FileInfo?>("--anchor") { Description = "An anchor to hold it against; those in the data folder when absent" };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output" };
        var command = new Command("verify", "Goes through the whole history and names the first entry that is not as it was written.") { anchor, json };
        command.SetAction((result, stop) => VerifyAsync(result.GetValue(anchor), result.GetValue(json), stop));
        return command;
    }

    private static async Task<int> VerifyAsync(FileInfo? file, bool json, CancellationToken stop)
    {
        Anchor? given = null;
        if (file is not null && (!file.Exists || !Anchor.TryRead(await File.ReadAllTextAsync(file.FullName, stop), out given)))
        {
            return Terminal.Refuse($"{file.Name} is not an anchor; ‘milepost history anchor’ writes one");
        }

        return await StoreScope.UseAsync(async services =>
        {
            IReadOnlyList<Anchor> anchors = given is not null ? [given] : services.GetRequiredService<AnchorFolder>().All();
            var verdict = await services.GetRequiredService<ChainReader>().VerifyAsync(anchors, stop);
            if (json) Console.Out.WriteLine(HistoryJson.Of(verdict, anchors));
            else Tell(verdict, anchors);
            if (verdict.Fault is not { } fault) return Terminal.Good;

            Console.Error.WriteLine($"error: {fault.Words}");
            return Terminal.Wrong;
        }, stop);
    }

    private static void Tell(ChainVerdict verdict, IReadOnlyList<Anchor> anchors)
    {
        Console.Out.WriteLine(verdict.Fault is null
            ? $"The history is as it was written: {Say.Count((int)verdict.Entries, "entry", "entries")}, the last with the hash {verdict.Hash}."
            : $"The history is as it was written up to entry {verdict.Entries}, and not after.");
        if (verdict.Erased > 0) Console.Out.WriteLine($"The texts of {Say.Count(verdict.Erased, "entry", "entries")} were erased by right.");
        Console.Out.WriteLine(anchors is [.., var newest]
            ? $"Held against {Say.Count(anchors.Count, "anchor")}; the newest is of {Say.Date(DateOnly.FromDateTime(newest.At))}, entry {newest.Sequence}."
            : "There was no anchor to hold it against, so nobody can tell whether its end was cut off or the whole of it written anew.");
    }

    private static Command Anchored()
    {
        var command = new Command("anchor", "Prints how far the history has come, to be kept where nobody can alter it who can alter the database.");
        command.SetAction((_, stop) => StoreScope.UseAsync(async services =>
        {
            Console.Out.Write((await services.GetRequiredService<ChainReader>().AnchorAsync(stop)).Written);
            return Terminal.Good;
        }, stop));
        return command;
    }

    private static Command Erase()
    {
        var entry = new Argument<long>("ENTRY") { Description = "The number of an entry that holds the text" };
        var field = new Option<string?>("--field") { Description = "Which field, where the entry tells of a whole record" };
        var because = new Option<string>("--because") { Description = "Why: kept, and seen by all who see the history", Required = true };
        var standing = new Option<bool>("--also-standing") { Description = "Erase it from the record too, where it still stands there" };
        var files = new Option<bool>("--also-files") { Description = "Drop the files that were imported into the plan; their hashes and what was read from them stay" };
        var command = new Command("erase", "Erases a person's text by right from the history of a record; the chain holds.") { entry, field, because, standing, files };
        command.SetAction((result, stop) => EraseAsync(
            new(result.GetValue(entry), result.GetValue(field), result.GetRequiredValue(because), result.GetValue(standing), result.GetValue(files)), stop));
        return command;
    }

    private static Task<int> EraseAsync(ErasureRequest request, CancellationToken stop) => StoreScope.UseAsync(async services =>
    {
        var outcome = await services.GetRequiredService<HistoryEraser>().EraseAsync(request, stop);
        if (outcome.Refusal is { } refusal) return Terminal.Refuse(refusal);

        Console.Out.WriteLine($"Erased from {Say.Count(outcome.Entries.Count, "entry", "entries")} of the history: {Say.List([.. outcome.Entries.Select(number => $"{number}")])}.");
        if (outcome.FromRecord) Console.Out.WriteLine("Erased from the record itself.");
        if (outcome.StillStands) Console.Error.WriteLine("note: it stands in the record still. Correct it there, then erase again; or give --also-standing.");
        if (outcome.Snapshots > 0) Console.Out.WriteLine($"Erased from {Say.Count(outcome.Snapshots, "snapshot")}: the hash that papers have printed stays, and the history tells what the content hashes to since.");
        if (outcome.FilesDropped > 0) Console.Out.WriteLine($"Dropped {Say.Count(outcome.FilesDropped, "imported file")}. What was read from it stays.");
        if (outcome.FilesKept > 0) Console.Error.WriteLine($"note: {Say.Count(outcome.FilesKept, "imported file")} of the plan may hold the same text. Give --also-files to drop them.");
        Console.Error.WriteLine("note: copies of the database may hold the same text, and are not touched.");
        return Terminal.Good;
    }, stop);
}
