using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.People;

/// <summary>The filters that people saved under a name.</summary>
public sealed class SavedFilters(MilepostDb db, TimeProvider time)
{
    private const int Most = 50;

    /// <summary>A person's own of a plan and those that others share, by name.</summary>
    public async Task<IReadOnlyList<SavedFilter>> OfPlanAsync(Id<Plan> plan, Id<Person> person, CancellationToken stop = default) =>
        [.. (await db.SavedFilters.AsNoTracking().Where(one => one.PlanId == plan && (one.Shared || one.PersonId == person)).ToListAsync(stop)).OrderBy(one => one.Name, StringComparer.CurrentCulture)];

    /// <summary>All of a person's own.</summary>
    public async Task<IReadOnlyList<SavedFilter>> OfPersonAsync(Id<Person> person, CancellationToken stop = default) =>
        [.. (await db.SavedFilters.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(stop)).OrderBy(one => one.Name, StringComparer.CurrentCulture)];

    /// <summary>Saves one, over the person's own of the same name. Null when it is done; otherwise why not, in words.</summary>
    public async Task<string?> SaveAsync(Id<Plan> plan, Person by, string name, string query, bool shared, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        try
        {
            return await PutAsync(plan, by, name, query, shared, stop);
        }
        catch (DbUpdateException)
        {
            // Two windows of one person saved the first of that name at the same moment; now there is one to put it over.
            db.ChangeTracker.Clear();
            return await PutAsync(plan, by, name, query, shared, stop);
        }
    }

    /// <summary>Only whose it is removes it. The name that it had; null where it is not theirs, or gone.</summary>
    public async Task<string?> RemoveAsync(Id<SavedFilter> id, Id<Plan> plan, Id<Person> person, CancellationToken stop = default)
    {
        if (await db.SavedFilters.FirstOrDefaultAsync(one => one.Id == id && one.PlanId == plan && one.PersonId == person, stop) is not { } filter) return null;
        db.Remove(filter);
        await db.SaveChangesAsync(stop);
        return filter.Name;
    }

    private async Task<string?> PutAsync(Id<Plan> plan, Person by, string name, string query, bool shared, CancellationToken stop)
    {
        var own = await db.SavedFilters.Where(one => one.PlanId == plan && one.PersonId == by.Id).ToListAsync(stop);
        if (own.Find(one => one.Name == name) is { } standing) standing.Change(query, shared);
        else if (own.Count >= Most) return $"You have {Most} filters of this plan already: remove one first";
        else db.Add(new SavedFilter(Id<SavedFilter>.New(), plan, by.Id, by.Author, name, query, shared, HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync(stop);
        return null;
    }
}
