using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.History;

namespace Milepost.Web.Access;

/// <summary>Whether somebody who has shown who they are may come in today, by whatever they showed it.</summary>
public sealed class ComingIn(MilepostDb db, PeopleRegister register, UkClock clock)
{
    /// <summary>Whoever stayed away too long is stopped now, except the last administrator, who could not be asked back by anybody.</summary>
    public async Task<bool> MayAsync(Person person, Account account, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(account);
        var today = clock.Today;
        if (!person.MayComeIn(today)) return false;
        if (Dormancy.IsReached(account.LastHere, DateOnly.FromDateTime(UkClock.InLondon(account.WaySince)), today))
        {
            db.Author = new Author("Milepost");
            if ((await register.StopAsync(person.Id, Dormancy.Because, today, stop)).Refusal is null) return false;
        }

        if (account.LastHere == today) return true;
        db.Attach(account);
        account.Here(today);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
