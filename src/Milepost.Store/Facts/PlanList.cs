using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Facts;

/// <summary>The plans that there are, for a page or a command to choose from.</summary>
public sealed class PlanList(MilepostDb db)
{
    public async Task<IReadOnlyList<ListedPlan>> LoadAsync(CancellationToken stop = default) => await db.Plans
        .OrderBy(plan => plan.Title).ThenBy(plan => plan.Name)
        .Select(plan => new ListedPlan(plan.Id, plan.Name, plan.Title, plan.Authority))
        .ToListAsync(stop);
}

/// <summary>A plan by name.</summary>
public sealed record ListedPlan(Id<Plan> Id, string Name, string Title, string? Authority);
