using Milepost.Identity;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Facts;

/// <summary>The rating schemes that a plan had, each from a day on. A rating given keeps the meaning that stood on its day.</summary>
public static class PlanSchemes
{
    /// <summary>The scheme of that day; the first one for days before any.</summary>
    public static RatingScheme On(PlanFacts facts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Schemes is not [var first, ..]) return facts.Plan.Scheme;
        return (facts.Schemes.LastOrDefault(version => version.From <= day) ?? first).Scheme;
    }

    /// <summary>What is to be kept when a plan is rated by another scheme from a day on: the new version, and the first one where it is not kept yet.</summary>
    public static IReadOnlyList<SchemeVersion> Next(PlanFacts facts, RatingScheme scheme, DateOnly from, string by, string because)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var next = new SchemeVersion(Id<SchemeVersion>.New(), facts.Plan.Id, facts.Schemes.Count == 0 ? 2 : facts.Schemes[^1].Number + 1, scheme, from, by, because);
        return facts.Schemes.Count > 0 ? [next] : [First(facts, from), next];
    }

    private static SchemeVersion First(PlanFacts facts, DateOnly before)
    {
        var since = facts.Imports.Select(import => import.AsAt)
            .Concat(facts.Actions.SelectMany(action => action.Ratings).Select(rating => rating.On))
            .Append(before).Min();
        return new(Id<SchemeVersion>.New(), facts.Plan.Id, 1, facts.Plan.Scheme, since, facts.Imports is [var import, ..] ? import.By : "Milepost", "The scheme that the plan began with");
    }
}
