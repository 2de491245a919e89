using System.CommandLine;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.Documents.AnnexA;
using Milepost.Importing;

namespace Milepost.Cli.Commands;

/// <summary>The lists that a command counts, and the day they are of. They are read from the computer of whoever runs it, counted, and dropped.</summary>
internal sealed class AnnexAOption
{
    private readonly Option<string> path = new("--annex-a") { Description = "A workbook, a folder of CSV files, or a zip of them", Required = true };
    private readonly Option<DateOnly?> asAt = new("--as-at") { Description = "The day that the lists are of", CustomParser = PlanOption.Day, Required = true };
    private readonly Option<int?> children = new("--children") { Description = "Children aged 0 to 17 who live there (ONS), for rates" };
    private readonly Option<string?> authority = new("--authority") { Description = "The council, to tell its own area from others" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[path, asAt, children, authority]) command.Options.Add(option);
    }

    public DateOnly AsAt(ParseResult result) => result.GetValue(asAt)!.Value;

    public LocalSettings Settings(ParseResult result) =>
        new(result.GetValue(children) is { } count ? new Dictionary<string, int?> { ["children-0-17"] = count } : null) { Authority = result.GetValue(authority) };

    /// <summary>The lists with what was noticed of the file, or why they are not read.</summary>
    public (AnnexALists? Lists, FileFacts? File, Refusal? Refusal) Read(ParseResult result, CancellationToken stop)
    {
        var where = result.GetRequiredValue(path);
        if (!File.Exists(where) && !Directory.Exists(where)) return (null, null, new("missing", $"there is no file or folder {where}"));
        return AnnexAReader.Read(where, AnnexALimits.OwnFiles, stop).TryGetLists(out var lists, out var file, out var refusal)
            ? (lists, file with { ListDate = AsAt(result) }, null)
            : (null, null, refusal);
    }
}
