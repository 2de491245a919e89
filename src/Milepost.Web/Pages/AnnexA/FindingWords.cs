using Milepost.AnnexA.Quality;
using Milepost.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>The words and colours in which pages speak of findings of data quality.</summary>
internal static class FindingWords
{
    public static string Said(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Critical => "Critical",
        RuleSeverity.Error => "Error",
        RuleSeverity.Warning => "Warning",
        _ => "To know",
    };

    public static string Colour(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Critical => "red",
        RuleSeverity.Error => "orange",
        RuleSeverity.Warning => "yellow",
        _ => "grey",
    };

    /// <summary>The colour in which trust is marked; the word stands in it.</summary>
    public static string Colour(Trust trust) => trust switch
    {
        Trust.High => "green",
        Trust.Fair => "yellow",
        _ => "red",
    };
}
