using Milepost.Actions;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Web.Pages;

/// <summary>What each rating means, shown wherever somebody rates.</summary>
/// <param name="Scheme">The plan's scheme on the day.</param>
/// <param name="Kind">What is rated.</param>
public sealed record Meanings(RatingScheme Scheme, RatingOf Kind)
{
    public string Summary => Kind is RatingOf.Impact ? "What each rating means of the difference to children" : "What each rating means of the work";

    /// <summary>The council's own words for the kind that is rated; the ones for both where it gives only those; null where it gives none.</summary>
    public string? Find(RatingLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return (Kind is RatingOf.Impact ? level.ImpactMeaning : level.ActionMeaning) ?? level.Meaning;
    }

    public string Of(RatingLevel level) => Find(level) ?? Say.Sentence(level.Word);
}
