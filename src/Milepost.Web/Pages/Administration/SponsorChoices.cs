using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Web.Access;
using Milepost.Web.Components;

namespace Milepost.Web.Pages.Administration;

/// <summary>Those of the council who can answer for somebody from outside: in post, and with work of their own here, where they are asked.</summary>
internal static class SponsorChoices
{
    /// <param name="db">The store.</param>
    /// <param name="who">For whom; null for somebody who is not written down yet.</param>
    /// <param name="today">The day.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<Option>> OfAsync(MilepostDb db, Person? who, DateOnly today, CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(stop);
        var working = (await db.Grants.AsNoTracking().ToListAsync(stop)).Where(grant => grant.Lasts(today) && grant.Role.May(Permission.UpdateActions)).Select(grant => grant.PersonId).ToHashSet();
        var can = people.Where(person => !Outsiders.IsOne(person) && person.MayComeIn(today) && working.Contains(person.Id) && person.Id != who?.Id);
        return [new("", "Choose"), .. can.Select(person => new Option(person.Id.ToString(), person.Author))];
    }
}
