using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>Everybody who may sign in, or might.</summary>
public class PeopleModel(MilepostDb db, UkClock clock) : PageModel
{
    public sealed record Row(Person Person, string Roles, string State, DateOnly? LastHere);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many from outside are over, about to be, or answered for by nobody.</summary>
    public int ToLookAt { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = clock.Today;
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Key).ToListAsync(stop);
        var grants = (await db.Grants.AsNoTracking().ToListAsync(stop)).Where(grant => grant.Lasts(today)).ToLookup(grant => grant.PersonId);
        var accounts = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.PersonId, stop);
        ToLookAt = Outsiders.Of(people, today).Count(one => one.State is not OutsiderState.Here);
        Rows =
        [
            .. from person in people
               let account = accounts.GetValueOrDefault(person.Id)
               let roles = grants[person.Id].Select(grant => RoleWords.Said(grant.Role)).Distinct().Order(StringComparer.Ordinal)
               let state = person.ExpiresOn < today ? "Their days are over" : !person.MayComeIn(today) ? "Stopped" : Said(account)
               select new Row(person, string.Join(", ", roles) is { Length: > 0 } said ? Say.Capital(said) : "None", state, account?.LastHere),
        ];
    }

    private static string Said(Store.Accounts.Account? account)
    {
        if (account is not { HasWay: true }) return "No password yet";
        var way = account.PasswordHash is null ? "Council account" : account.Subject is null ? "Password" : "Password or council account";
        return account.FactorKey is null ? way : $"{way}, and code";
    }
}
