using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Wording;

namespace Milepost.Web.Pages.Administration;

/// <summary>Everybody from outside the council with who answers for them, those first who are about to lapse; and accounts that nobody uses.</summary>
public class OutsidersModel(MilepostDb db, UkClock clock) : PageModel
{
    public IReadOnlyList<Outsider> All { get; private set; } = [];

    /// <summary>Those who have not been here for long: when last, and from which day they may no longer sign in.</summary>
    public IReadOnlyList<(Person Person, DateOnly? LastHere, DateOnly Until)> Dormant { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(stop);
        All = Milepost.People.Outsiders.Of(people, Today);
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.PasswordHash != null || account.Subject != null).ToListAsync(stop);
        Dormant =
        [
            .. from account in accounts
               join person in people on account.PersonId equals person.Id
               let day = Dormancy.DayOf(account.LastHere, DateOnly.FromDateTime(UkClock.InLondon(account.WaySince)))
               where day <= Today.AddDays(Dormancy.DaysOfWarning) && (person.StoppedOn is null || person.StoppedBecause == Dormancy.Because)
               orderby day
               select (person, account.LastHere, day),
        ];
    }

    public string Said(DateOnly last)
    {
        var days = last.DayNumber - Today.DayNumber;
        return days switch
        {
            < 0 => $"{Say.Date(last)}, over",
            0 => $"{Say.Date(last)}, today",
            <= Milepost.People.Outsiders.DaysOfWarning => $"{Say.Date(last)}, in {Say.Days(days)}",
            _ => Say.Date(last),
        };
    }

    public static string Heading(OutsiderState state) => state switch
    {
        OutsiderState.Lapsed => "Their days are over",
        OutsiderState.Unsponsored => "Nobody answers for them",
        OutsiderState.LapsesSoon => "About to end",
        _ => "Answered for",
    };

    public static string About(OutsiderState state) => state switch
    {
        OutsiderState.Lapsed => "They may not sign in. Whoever answers for them can say that they are needed again.",
        OutsiderState.Unsponsored => "Nobody in post answers for them. Say who does.",
        OutsiderState.LapsesSoon => "Whoever answers for them sees it on My work and is written to two weeks, one week and a day before.",
        _ => "Somebody in post answers for them.",
    };
}
