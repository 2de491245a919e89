using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Measures;

namespace Milepost.Tests.AnnexA;

/// <summary>England's published rates come out of England's published numbers by the function that counts a council's.</summary>
public sealed partial class EnglandTests
{
    private const int Children = 11_998_646;
    private const int ChildrenOfTameside = 52_031;

    /// <summary>Of the table of sizes, with the ends of its lines.</summary>
    private const int Columns = 9;

    /// <summary>The rows of the table of sizes, by the measure that each is the number of.</summary>
    private static readonly (string Measure, string Row)[] Rows =
        [("RF02", "referrals"), ("AS07", "assessments"), ("SG03", "section 47"), ("SG06", "ICPC"), ("CN02", "CIN open at 31 March"), ("CP02", "CP plans at 31 March")];

    [Theory]
    [InlineData("RF02", 621_880, 518.3)]
    [InlineData("AS07", 643_170, 536.0)]
    [InlineData("SG03", 224_520, 187.1)]
    [InlineData("SG06", 72_250, 60.2)]
    [InlineData("CN02", 399_460, 332.9)]
    [InlineData("CP02", 49_900, 41.6)]
    public void A_rate_of_England_is_what_the_catalogue_says(string id, int number, decimal rate)
    {
        var measure = MeasureCatalogue.Known.Find(id)!;

        Assert.Equal(rate, Figures.Rate(number, Children, 12, IsAnnual(measure)));
        Assert.Contains($"england {rate.ToString("0.#", CultureInfo.InvariantCulture)}", measure.Benchmark, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rates_of_England_and_of_Tameside_come_out_of_the_numbers_that_were_researched()
    {
        if (Repository.Shared("annex-a") is not { } folder)
        {
            Assert.Skip("The shared folder with the numbers of England is not beside this repository.");
            return;
        }

        var notes = File.ReadAllText(Path.Combine(folder, "notes.md"));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "measures.json")));
        Assert.Contains("children 0-17 11,998,646 (2023)", notes, StringComparison.Ordinal);
        foreach (var (id, row) in Rows)
        {
            var benchmark = All(json.RootElement).Single(one => one.GetProperty("id").GetString() == id).GetProperty("benchmark");
            var cells = notes.Split('\n').Where(line => line.StartsWith($"| {row} |", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Single(line => line.Length == Columns);
            var annual = IsAnnual(MeasureCatalogue.Known.Find(id)!);
            Assert.Equal((id, benchmark.GetProperty("england").GetDecimal()), (id, Figures.Rate(Number(cells[^3]), Children, 12, annual)));
            if (benchmark.TryGetProperty("tameside", out var tameside)) Near(tameside.GetDecimal(), Figures.Rate(Number(cells[^2]), ChildrenOfTameside, 12, annual)!.Value, id);
        }
    }

    /// <summary>The number of one council was rounded after its rate was worked out, or a neighbour's estimate of children was taken.</summary>
    private static void Near(decimal published, decimal ours, string id) => Assert.True(Math.Abs(published - ours) <= 0.1m, $"{id}: {ours} for {published}");

    private static bool IsAnnual(MeasureDefinition measure) => measure.Declared.Any(line => line is { Key: "annual", Text: "yes" });

    private static JsonElement.ArrayEnumerator All(JsonElement root) => (root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("measures")).EnumerateArray();

    private static int Number(string cell) => int.Parse(NotFigure().Replace(cell, ""), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\D")]
    private static partial Regex NotFigure();
}
