using Milepost.AnnexA.Quality;
using Milepost.Plans;
using Milepost.Submitting;

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

    /// <summary>"0.4%" of what a rule looked at; a few of very many are never said to be none.</summary>
    public static string Share(int count, int lookedAt) => lookedAt == 0 ? "–" : Share(RuleCount.ShareOf(count, lookedAt), count);

    public static string Share(RuleCount found) => Share(found.Share, found.Count ?? 0);

    private static string Share(decimal? share, int count) => share is not { } some ? "–" : some == 0 && count > 0 ? "under 0.1%" : $"{some}%";

    /// <summary>The colour in which trust is marked; the word stands in it.</summary>
    public static string Colour(Trust trust) => trust switch
    {
        Trust.High => "green",
        Trust.Fair => "yellow",
        _ => "red",
    };
}
