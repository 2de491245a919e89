using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Reporting.Listing;
using Milepost.Store;
using Milepost.Store.People;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Plans;

/// <summary>
/// The columns that people chose, kept beside the store so that a page need not ask for them each time. This host is the
/// only writer of them.
/// </summary>
public sealed class RememberedColumns
{
    private readonly ConcurrentDictionary<(string Person, string Plan), IReadOnlyList<PlanColumn>> known = new();

    /// <summary>What the person chose for the plan, or what everybody sees.</summary>
    public async ValueTask<IReadOnlyList<PlanColumn>> OfAsync(MilepostDb db, ClaimsPrincipal user, string plan, CancellationToken stop)
    {
        if (user.Person()?.Key is not { } person) return PlanColumns.Usual;
        if (known.TryGetValue((person, plan), out var columns)) return columns;

        var stored = await db.ChosenColumns.AsNoTracking().FirstOrDefaultAsync(each => each.Person == person && each.Table == plan, stop);
        return known[(person, plan)] = stored is null ? PlanColumns.Usual : PlanColumns.Of(stored.Columns);
    }

    public async Task RememberAsync(MilepostDb db, ClaimsPrincipal user, string plan, IReadOnlyList<PlanColumn> columns, CancellationToken stop)
    {
        if (user.Person()?.Key is not { } person) return;

        var stored = await db.ChosenColumns.FirstOrDefaultAsync(each => each.Person == person && each.Table == plan, stop);
        if (stored is null) db.Add(stored = new ChosenColumns(Id<ChosenColumns>.New(), person, plan));
        stored.Choose([.. columns.Select(column => column.Key)]);
        await db.SaveChangesAsync(stop);
        known[(person, plan)] = columns;
    }
}
