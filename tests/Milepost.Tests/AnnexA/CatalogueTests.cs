using System.Text.Json;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Submitting;

namespace Milepost.Tests.AnnexA;

/// <summary>What is declared is what was agreed: the same measures and rules, in the same words.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void No_declaration_of_a_measure_or_rule_has_a_fault()
    {
        Assert.Empty(MeasureCatalogue.Checked().Faults);
        Assert.Empty(RuleCatalogue.Checked().Faults);
    }

    [Fact]
    public void Every_measure_stands_in_the_catalogue_with_its_words()
    {
        using var json = Shared("measures.json");
        var agreed = json.RootElement.EnumerateArray().Select(one => string.Join(" | ", new[]
        {
            Text(one, "id"), Text(one, "name"), Text(one, "focus_area"), Text(one, "unit"), Text(one, "annex_a_supply"), Direction(Text(one, "good_direction")), Text(one, "numerator"), Text(one, "denominator"),
        }));
        var declared = MeasureCatalogue.Known.All.Select(one => string.Join(" | ", new[]
        {
            one.Id, one.Name, one.Area, one.Unit, Small(one.Supply), Small(one.Good), one.Numerator, one.Denominator ?? "",
        }));

        Assert.Equal(agreed.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_measure_has_the_timescale_calendar_kind_lists_and_columns_that_were_agreed()
    {
        using var json = Shared("measures.json");
        foreach (var agreed in json.RootElement.EnumerateArray())
        {
            var one = MeasureCatalogue.Known.Find(Text(agreed, "id"))!;
            var timescale = Text(agreed, "timescale");
            Assert.Equal((one.Id, timescale == "none" ? "" : timescale, Text(agreed, "calendar"), Text(agreed, "kind")), (one.Id, one.Timescale is null or "none" ? "" : one.Timescale, one.Calendar ?? "none", one.Kind));

            // What is worked out from one list may look into others; List 6 covers the children of Lists 7, 8 and 9, and those in care are List 8's.
            var lists = Numbers(agreed.GetProperty("source_lists"));
            Assert.True(one.Id is "WF01" or "WF03" or "WF04" || lists.SetEquals([.. one.Lists, .. one.Columns.Select(column => column.List)]), $"{one.Id}: {string.Join(", ", lists)}");
            Assert.True(lists.IsSupersetOf(one.Lists), one.Id);

            // A column without its list is that of every list that the measure speaks of; all are all.
            var columns = agreed.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).Where(column => column.Contains(':', StringComparison.Ordinal)).SelectMany(Columns).ToHashSet();
            if (one.Id == "CL07") columns.RemoveWhere(column => column.Column == "adviser");
            Assert.True(columns.Count == 0 || columns.SetEquals(one.Columns), $"{one.Id}: {string.Join(", ", columns.Except(one.Columns).Concat(one.Columns.Except(columns)))}");
        }
    }

    [Fact]
    public void Every_measure_says_where_it_comes_from_and_how_others_stand_as_was_agreed()
    {
        using var json = Shared("measures.json");
        foreach (var agreed in json.RootElement.EnumerateArray())
        {
            var one = MeasureCatalogue.Known.Find(Text(agreed, "id"))!;
            Assert.Equal(agreed.GetProperty("provenance").EnumerateArray().Select(source => Sources.Single(known => source.GetString()!.StartsWith(known.Key, StringComparison.Ordinal)).Value), one.Sources);
            if (!agreed.TryGetProperty("benchmark", out var benchmark))
            {
                Assert.Null(one.Benchmark);
                continue;
            }

            // "30.3 not in need", "about 10" and "85 (age 19-21)" are a number with a word that is kept beside it.
            var england = benchmark.GetProperty("england").ToString();
            var number = System.Text.RegularExpressions.Regex.Match(england, @"[\d.]+").Value;
            var words = england.Replace(number, "", StringComparison.Ordinal).Trim(' ', '(', ')');
            Assert.StartsWith($"{Text(benchmark, "year")} england {number.Replace(".0", "", StringComparison.Ordinal)}", one.Benchmark, StringComparison.Ordinal);
            foreach (var (key, name) in ((string, string)[])[("la_p25", "quarter"), ("la_median", "middle"), ("la_p75", "three quarters")])
            {
                var declared = System.Text.RegularExpressions.Regex.Match(one.Benchmark!, $@", {name} ([\d.]+)").Groups[1];
                Assert.Equal((one.Id, benchmark.TryGetProperty(key, out var value) ? value.GetDecimal() : null), (one.Id, declared.Success ? decimal.Parse(declared.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null));
            }

            Assert.Equal((one.Id, words.Length > 0 ? words : benchmark.TryGetProperty("note", out var note) ? note.GetString() : null), (one.Id, one.BenchmarkOf ?? one.BenchmarkNote));
            Assert.DoesNotContain("quarter ", DefinitionWords.Elsewhere(one)!.Replace("a quarter of", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_rule_stands_in_the_catalogue_with_its_words()
    {
        using var json = Shared("data-quality.json");
        var agreed = json.RootElement.EnumerateArray().Select(one => string.Join(" | ", Text(one, "id"), Text(one, "list"), Text(one, "severity"), Text(one, "kind"), Text(one, "rule")));
        var declared = RuleCatalogue.Known.All.Select(one => string.Join(" | ", one.Id, one.List, Small(one.Severity), one.Kind, one.Words));

        Assert.Equal(agreed.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_measure_that_the_lists_supply_is_worked_out_and_no_other()
    {
        Assert.All(MeasureCatalogue.Known.All, one => Assert.Equal(one.Supply is Supply.Full or Supply.Partial or Supply.Proxy, one.IsComputed && one.Supply != Supply.History));
    }

    /// <summary>Where a definition comes from: as the agreed catalogue names it to us, and as Milepost says it to others.</summary>
    private static readonly Dictionary<string, string> Sources = new()
    {
        ["Ofsted Annex A workbook"] = "Ofsted Annex A workbook, August 2019",
        ["data-to-insight/patch @0234c64 apps/014"] = "Data to Insight, Eastern region tool (measures like those of ChAT)",
        ["data-to-insight/D2I-Jupyter-Notebook-Tools"] = "Data to Insight, Annex A Explorer",
        ["data-to-insight/patch apps/006"] = "Data to Insight, Annex A journeys",
        ["Tameside improvement plan"] = "A council's improvement plan, Appendix B",
        ["DfE children in need 2024"] = "DfE children in need 2024",
        ["general practitioner knowledge"] = "Common practice; no stored source confirms it",
        ["data-to-insight/csc-validator"] = "Validation rules of the CIN census and SSDA903",
        ["LG Inform Plus"] = "LG Inform Plus",
        ["data-to-insight/ssd-data-model"] = "Standard Safeguarding Dataset",
        ["published LA minutes"] = "Local authority minutes and procedures",
        ["DfE looked-after children"] = "DfE children looked after 2024 and 2025",
        ["statute or regulation"] = "SI 2010/959, SI 2010/2571 and SI 2023/416",
        ["DfE adoption scorecard"] = "DfE adoption scorecard guide 2018",
        ["DfE children's social work workforce"] = "DfE children's social work workforce",
    };

    /// <summary>"6-9:Allocated Worker" in the names that declarations give the columns.</summary>
    private static IEnumerable<ColumnOfList> Columns(string agreed)
    {
        var cut = agreed.IndexOf(':', StringComparison.Ordinal);
        foreach (var part in agreed[..cut].Split(','))
        {
            var ends = part.Split('-').Select(int.Parse).ToList();
            for (var list = ends[0]; list <= ends[^1]; list++) yield return new(list, AnnexASchema.Known[list].Columns.Single(column => new[] { column.Name }.Concat(column.Aliases).Any(name => Letters(name) == Letters(agreed[(cut + 1)..]))).Key);
        }
    }

    private static string Letters(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static HashSet<int> Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetInt32())];

    private static string Direction(string moves) => moves switch { "up" => "higher", "down" => "lower", _ => "neither" };

    private static JsonDocument Shared(string name)
    {
        var path = Repository.Shared($"annex-a/{name}");
        if (path is null) Assert.Skip("The shared folder with the catalogue of Annex A is not beside this repository.");
        return JsonDocument.Parse(File.ReadAllText(path));
    }

    private static string Text(JsonElement one, string key) => one.GetProperty(key).ValueKind == JsonValueKind.Null ? "" : one.GetProperty(key).ToString();

    private static string Small<TWord>(TWord word)
        where TWord : struct, Enum => word.ToString().ToLowerInvariant();
}
