using System.CommandLine;
using System.Globalization;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.Authorities;
using Milepost.Documents.AnnexA;
using Milepost.Importing;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>The lists that a command counts, and the day they are of. They are read from the computer of whoever runs it, counted, and dropped.</summary>
internal sealed class AnnexAOption
{
    private const int LongestSettings = 100_000;

    private readonly Option<string> path = new("--annex-a") { Description = "A workbook, a folder of CSV files, or a zip of them", Required = true };
    // Texts, and not days and numbers: code for options of other kinds is compiled at every start.
    private readonly Option<string> asAt = new("--as-at") { Description = "The day that the lists are of", Required = true };
    private readonly Option<string?> children = new("--children") { Description = "Children aged 0 to 17 who live there (ONS), for rates" };
    private readonly Option<string?> authority = new("--authority") { Description = "The council, to tell its own area from others" };

    private readonly Option<string?> decided = new("--settings") { Description = "A file with what the council decides for itself, a line each, such as caseload-limit: 18" };

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
        foreach (Option option in (Option[])[path, asAt, children, authority, decided]) command.Options.Add(option);
    }

    public DateOnly AsAt(ParseResult result) => PlanOption.Day(result.GetRequiredValue(asAt))!.Value;

    /// <summary>What the council decides for itself, as the command was told; or everything that is wrong with that, a line each.</summary>
    public (LocalSettings? Settings, string? Wrong) Settings(ParseResult result)
    {
        if (result.GetValue(decided) is not { } file) return (new LocalSettings(result.GetValue(children) is { } text ? new Dictionary<string, int?> { ["children-0-17"] = Count(text) } : null) { Authority = result.GetValue(authority) }, null);
        if (!File.Exists(file)) return (null, $"there is no file {file}");
        if (new FileInfo(file).Length > LongestSettings) return (null, $"{file} is larger than settings are: {LongestSettings / 1_000} kB at the most");
        var typed = SettingsOfDay.Said(File.ReadLines(file)).ToDictionary(line => line.Key, line => (string?)line.Value);
        if (typed.Keys.Where(name => !SettingQuestion.Names.Contains(name)).ToList() is [_, ..] unknown) return (null, $"{Say.List(unknown)} {(unknown.Count == 1 ? "is no setting" : "are no settings")}. They are: {Say.List([.. SettingQuestion.Names])}");
        if (result.GetValue(children) is { } count) typed["children-0-17"] = count;
        if (result.GetValue(authority) is { } council) typed[SettingQuestion.Authority] = council;
        var (lines, faults) = SettingsCheck.Of(typed, AsAt(result), "The command", AsAt(result));
        return faults.Count == 0 ? (SettingsOfDay.Read(lines), null) : (null, string.Join(Environment.NewLine, faults.Select(fault => fault.Message)));
    }

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
