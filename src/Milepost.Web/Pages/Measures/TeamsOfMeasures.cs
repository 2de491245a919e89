using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting.Submissions;
using Milepost.Store.Authorities;
using Milepost.Store.Submitting;

namespace Milepost.Web.Pages.Measures;

/// <summary>The teams of a plan's measures beside one another, for those that are counted from Annex A: all of them in one query.</summary>
public sealed class TeamsOfMeasures(SubmissionShelf shelf, AuthorityRecords records)
{
    /// <summary>By measure; one without two teams that may be shown is not among them.</summary>
    public async Task<IReadOnlyDictionary<Id<Measure>, TeamsBeside>> OfAsync(PlanFacts facts, IEnumerable<Measure> measures, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var counted = measures.Where(one => one.CatalogueId is not null).DistinctBy(one => one.Id).ToList();
        var found = (await shelf.LastAsync(facts.Plan.Id, [.. counted.Select(one => one.CatalogueId!).Distinct()], day, stop)).ToDictionary(one => one.Count.Id);
        if (found.Count == 0) return new Dictionary<Id<Measure>, TeamsBeside>();
        var catalogue = await records.CatalogueAsync(AuthorityRecords.Of(facts.Plan), day, stop);
        return counted.Select(one => (one.Id, Teams: catalogue.Find(one.CatalogueId) is { } known && found.TryGetValue(known.Id, out var at) ? TeamsBeside.Of(known, at) : null))
            .Where(one => one.Teams is not null).ToDictionary(one => one.Id, one => one.Teams!);
    }
}
