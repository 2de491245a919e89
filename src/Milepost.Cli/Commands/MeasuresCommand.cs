using System.CommandLine;
using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Cli.Json;
using Milepost.Submitting;
using Milepost.Wording;

namespace Milepost.Cli.Commands;

/// <summary>milepost measures --annex-a PATH --as-at DATE: every measure that the lists supply. Nothing is stored.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var lists = new AnnexAOption();
        var by = new Option<string?>("--by") { Description = "Split by team, locality, ethnicity, age, gender, disability or month" };
        by.AcceptOnlyFromAmong([.. Enum.GetNames<SplitBy>().Select(name => name.ToLowerInvariant())]);
        var measure = new Option<string?>("--measure") { Description = "One measure alone, such as AS01, with how it is defined" };
        var months = new Option<string?>("--months") { Description = "How many months the window has; that of each list when absent" };
        var declared = new Option<string?>("--declared") { Description = "A file with the council’s own measures, in the language of declarations" };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output" };
        var command = new Command("measures", "Works out every measure that Annex A supplies, and stores nothing.") { by, measure, months, declared, json };
        lists.AddTo(command);
        command.SetAction((result, stop) => Task.FromResult(Run(lists, result, new(result.GetValue(by), result.GetValue(measure), result.GetValue(months), result.GetValue(declared), result.GetValue(json)), stop)));
        return command;
    }

    /// <summary>What was asked for, as it was typed.</summary>
    private sealed record Asked(string? By, string? Measure, string? Months, string? Declared, bool Json);

    private static int Run(AnnexAOption option, ParseResult result, Asked asked, CancellationToken stop)
    {
        int? months = asked.Months is null ? null : int.TryParse(asked.Months, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (months is < 1 or > 120) return Terminal.Refuse("--months is a number from 1 to 120");
        var (lists, file, refusal) = option.Read(result, stop);
        var (catalogue, wrong) = asked.Declared is null ? (MeasureSuite.Ready(), null) : WithOwn(asked.Declared);
        if (catalogue is null) return Terminal.Refuse(wrong!);
        if (lists is null) return Terminal.Refuse(refusal!.Message);
        if (asked.Measure is { } id && catalogue.Find(id) is null) return Terminal.Refuse($"there is no measure {id}. docs/measures.md lists them all; --declared adds the council’s own");
        var (settings, faults) = option.Settings(result);
        if (settings is null) return Terminal.Refuse(faults!);
        var split = asked.By is null ? (SplitBy?)null : Enum.Parse<SplitBy>(asked.By, ignoreCase: true);
        if (split is SplitBy.Locality && settings.Localities.Count == 0) return Terminal.Refuse("--by locality needs to know where each team works, which no list says: give --settings FILE with a line such as: team-localities: Assessment North = Northfield; Assessment South = Southgate");
        var options = new MeasureOptions(settings, months, split is not null);
        var results = MeasureSuite.Compute(catalogue, lists, file!, option.AsAt(result), options);
        if (asked.Measure is not null) results = [.. results.Where(one => string.Equals(one.Measure.Id, asked.Measure, StringComparison.OrdinalIgnoreCase))];
        if (asked.Json)
        {
            using var output = Console.OpenStandardOutput();
            MeasuresJson.Write(results, lists, option.AsAt(result), split, output);
        }
        else
        {
            foreach (var one in results) Print(one, split, catalogue, withDefinition: asked.Measure is not null);
        }

        option.Doubt(result, lists, file!, months);
        foreach (var missing in lists.Schema.Lists.Where(list => lists[list.Number] is null)) Console.Error.WriteLine($"note: list {missing.Number} ({missing.Name}) is not there");
        if (split is SplitBy.Team or SplitBy.Locality && lists.All.Where(list => list.Schema.Column("team") is var column && (column < 0 || !list.Has(column))).ToList() is [_, ..] teamless)
        {
            Console.Error.WriteLine($"note: {(teamless.Count == 1 ? "list" : "lists")} {Say.List([.. teamless.Select(list => list.Schema.Number.ToString(CultureInfo.InvariantCulture))])} {(teamless.Count == 1 ? "has" : "have")} no team, so measures of {(teamless.Count == 1 ? "it" : "them")} alone are not split");
        }

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

    private static void Print(MeasureResult one, SplitBy? by, MeasureCatalogue catalogue, bool withDefinition)
    {
        Console.WriteLine($"{one.Measure.Id}  {one.Measure.Name}{(one.Measure.Supply == Supply.Proxy ? " (a position, not a rate)" : "")}: {FigureWords.Of(one)}");
        var rows = one.Splits.Where(split => split.By == by).SelectMany(split => split.Rows).ToList();
        foreach (var row in rows) Console.WriteLine($"        {FigureWords.Row(one.Measure, row)}");
        if (by is not (null or SplitBy.Month) && rows.Count > 0 && FigureWords.NoRate(one.Measure) is { } no) Console.WriteLine($"        {no}");
        if (!withDefinition) return;
        Console.WriteLine();
        foreach (var (term, text) in DefinitionWords.Of(one.Measure)) Console.WriteLine($"{term}: {text}");
        foreach (var term in catalogue.TermsOf(one.Measure)) Console.WriteLine($"“{term.Name}” of list {term.List} means: {term.Means}{(term.Why is { } why ? $". {why}" : "")}");
    }
}
