using System.CommandLine;
using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.Documents.AnnexA;
using Milepost.Importing;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>The lists that a command counts, and the day they are of. They are read from the computer of whoever runs it, counted, and dropped.</summary>
internal sealed class AnnexAOption
{
    private readonly Option<string> path = new("--annex-a") { Description = "A workbook, a folder of CSV files, or a zip of them", Required = true };
    // Texts, and not days and numbers: code for options of other kinds is compiled at every start.
    private readonly Option<string> asAt = new("--as-at") { Description = "The day that the lists are of", Required = true };
    private readonly Option<string?> children = new("--children") { Description = "Children aged 0 to 17 who live there (ONS), for rates" };
    private readonly Option<string?> authority = new("--authority") { Description = "The council, to tell its own area from others" };

    public void AddTo(Command command)
    {
        asAt.Validators.Add(result =>
        {
            if (result.Tokens is [var day] && PlanOption.Day(day.Value) is null) result.AddError(PlanOption.NoDay(day.Value));
        });
        children.Validators.Add(result =>
        {
            if (result.Tokens is [var count] && Count(count.Value) is null) result.AddError($"'{count.Value}' is not a number of children such as 48200.");
        });
        foreach (Option option in (Option[])[path, asAt, children, authority]) command.Options.Add(option);
    }

    public DateOnly AsAt(ParseResult result) => PlanOption.Day(result.GetRequiredValue(asAt))!.Value;

    public LocalSettings Settings(ParseResult result) =>
        new(result.GetValue(children) is { } text && Count(text) is { } count ? new Dictionary<string, int?> { ["children-0-17"] = count } : null) { Authority = result.GetValue(authority) };

    private static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>The lists with what was noticed of the file, or why they are not read.</summary>
    public (AnnexALists? Lists, FileFacts? File, Refusal? Refusal) Read(ParseResult result, CancellationToken stop)
    {
        var where = result.GetRequiredValue(path);
        if (!File.Exists(where) && !Directory.Exists(where)) return (null, null, new("missing", $"there is no file or folder {where}"));
        // What day it is is asked beside the reading: the code for it would be waited for.
        var today = Task.Run(PlanOption.Today, CancellationToken.None);
        return AnnexAReader.Read(where, AnnexALimits.OwnFiles, stop).TryGetLists(out var lists, out var file, out var refusal)
            ? (lists, file with { ListDate = AsAt(result), ReadOn = today.GetAwaiter().GetResult() }, null)
            : (null, null, refusal);
    }

    /// <summary>Says what speaks against the list date, beside the data.</summary>
    public void Doubt(ParseResult result, AnnexALists lists, FileFacts file, int? months = null)
    {
        if (AsAt(result) > file.ReadOn) Console.Error.WriteLine($"note: {Say.Date(AsAt(result))} is in the future: is the list date right?");
        if (EmptyWindow.Said(lists, AsAt(result), months) is { } empty) Console.Error.WriteLine($"note: {empty}");
    }
}
