using System.CommandLine;
using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Cli.Json;
using Milepost.Submitting;

namespace Milepost.Cli.Commands;

/// <summary>milepost measures --annex-a PATH --as-at DATE: every measure that the lists supply. Nothing is stored.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var lists = new AnnexAOption();
        var by = new Option<string?>("--by") { Description = "Split by team, ethnicity, age, gender, disability or month" };
        by.AcceptOnlyFromAmong([.. Enum.GetNames<SplitBy>().Select(name => name.ToLowerInvariant())]);
        var months = new Option<string?>("--months") { Description = "How many months the window has; that of each list when absent" };
        var declared = new Option<string?>("--declared") { Description = "A file with the council’s own measures, in the language of declarations" };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output" };
        var command = new Command("measures", "Works out every measure that Annex A supplies, and stores nothing.") { by, months, declared, json };
        lists.AddTo(command);
        command.SetAction((result, stop) => Task.FromResult(Run(lists, result, result.GetValue(by), result.GetValue(months), result.GetValue(declared), result.GetValue(json), stop)));
        return command;
    }

    private static int Run(AnnexAOption option, ParseResult result, string? by, string? asked, string? declared, bool json, CancellationToken stop)
    {
        int? months = asked is null ? null : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (months is < 1 or > 120) return Terminal.Refuse("--months is a number from 1 to 120");
        var (lists, file, refusal) = option.Read(result, stop);
        var (catalogue, wrong) = declared is null ? (MeasureSuite.Ready(), null) : WithOwn(declared);
        if (catalogue is null) return Terminal.Refuse(wrong!);
        if (lists is null) return Terminal.Refuse(refusal!.Message);
        var split = by is null ? (SplitBy?)null : Enum.Parse<SplitBy>(by, ignoreCase: true);
        var options = new MeasureOptions(option.Settings(result), months, split is not null);
        var results = MeasureSuite.Compute(catalogue, lists, file!, option.AsAt(result), options);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            MeasuresJson.Write(results, lists, option.AsAt(result), split, output);
        }
        else
        {
            foreach (var one in results) Print(one, split);
        }

        option.Doubt(result, lists, file!, months);
        foreach (var missing in lists.Schema.Lists.Where(list => lists[list.Number] is null)) Console.Error.WriteLine($"note: list {missing.Number} ({missing.Name}) is not there");
        return Terminal.Good;
    }

    /// <summary>The measures that are known with those that a council declared; or everything that is wrong with them, a line each.</summary>
    private static (MeasureCatalogue? Catalogue, string? Wrong) WithOwn(string declared)
    {
        if (!File.Exists(declared)) return (null, $"there is no file {declared}");
        if (new FileInfo(declared).Length > OwnMeasures.LongestText) return (null, $"{declared} is larger than declarations are: {OwnMeasures.LongestText / 1_000} kB at the most");
        var own = OwnMeasures.Read(File.ReadAllText(declared));
        var all = own.Faults.Count > 0 ? own : MeasureCatalogue.Known.With(own);
        if (own.Faults.Count == 0 && own.All.Count == 0) return (null, $"there is no measure in {declared}");
        return all.Faults.Count == 0 ? (all, null) : (null, string.Join(Environment.NewLine, all.Faults.OrderBy(fault => fault.Line).Select(fault => $"{declared}, line {fault.Line}: {fault.Message}")));
    }

    private static void Print(MeasureResult one, SplitBy? by)
    {
        Console.WriteLine($"{one.Measure.Id}  {one.Measure.Name}{(one.Measure.Supply == Supply.Proxy ? " (a position, not a rate)" : "")}: {FigureWords.Of(one)}");
        foreach (var row in one.Splits.Where(split => split.By == by).SelectMany(split => split.Rows)) Console.WriteLine($"        {FigureWords.Row(one.Measure, row)}");
    }
}
