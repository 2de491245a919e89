using System.Text.Json;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Quality;

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
