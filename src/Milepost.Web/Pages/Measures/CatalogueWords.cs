using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;
using Milepost.Signals;

namespace Milepost.Web.Pages.Measures;

/// <summary>The words in which the catalogue of measures speaks.</summary>
internal static class CatalogueWords
{
    /// <summary>Under which heading a measure stands.</summary>
    public static string Group(MeasureDefinition measure) =>
        measure.Supply is Supply.None ? "From elsewhere"
        : measure.Lists.Count == 1 ? $"List {measure.Lists[0]}: {AnnexASchema.Known[measure.Lists[0]].Name}"
        : "From several lists";

    /// <summary>How others stand: "2023/24 england 34, quarter 30, middle 35, three quarters 39" as a sentence.</summary>
    public static string? Elsewhere(string? benchmark) => benchmark?
        .Replace(" england ", ": England ", StringComparison.Ordinal).Replace(", quarter ", "; a quarter of councils up to ", StringComparison.Ordinal)
        .Replace(", middle ", ", half up to ", StringComparison.Ordinal).Replace(", three quarters ", ", three quarters up to ", StringComparison.Ordinal);

    public static string Good(GoodDirection good) => good switch
    {
        GoodDirection.Higher => "more",
        GoodDirection.Lower => "less",
        _ => "neither by itself",
    };

    public static string Supplied(Supply supply) => supply switch
    {
        Supply.Full => "all of it",
        Supply.Partial => "part of it",
        Supply.Proxy => "a position, not the rate",
        Supply.History => "with an earlier upload",
        _ => "nothing",
    };
}
