using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;

namespace Milepost.Web.Pages.Measures;

/// <summary>The words in which the catalogue of measures speaks.</summary>
internal static class CatalogueWords
{
    /// <summary>Under which heading a measure stands.</summary>
    public static string Group(MeasureDefinition measure) =>
        measure.Supply is Supply.None ? "From elsewhere"
        : measure.Lists.Count == 1 ? $"List {measure.Lists[0]}: {AnnexASchema.Known[measure.Lists[0]].Name}"
        : "From several lists";
}
