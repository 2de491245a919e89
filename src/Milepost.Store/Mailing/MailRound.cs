using Microsoft.EntityFrameworkCore;
using Milepost.Cycling;
using Milepost.Store.History;

namespace Milepost.Store.Mailing;

/// <summary>What came of a round.</summary>
/// <param name="Sent">How many were taken.</param>
/// <param name="Refusals">What was said against the others.</param>
public sealed record MailOutcome(int Sent, IReadOnlyList<string> Refusals);

/// <summary>
/// Sends what waits. Each mail is claimed before it is handed over and marked after it: whoever dies in between leaves a
/// claim that runs out, and the second copy bears the same Message-ID.
/// </summary>
public sealed class MailRound(MilepostDb db, MailSettings settings, TimeProvider time, IDelivery? delivery = null)
{
    private const int AtOnce = 200;
    private const int MostTries = 12;

    /// <summary>How long a claim holds: longer than any server takes, so that two never send the same mail.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan longestWait = TimeSpan.FromHours(6);

    private DateTime Now => HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);

    public async Task<MailOutcome> SendDueAsync(DateOnly today, CancellationToken stop = default)
    {
        if (delivery is null) return new(0, []);
        db.Author = new Author("Milepost");
        var now = Now;
        var due = await db.OutgoingMails.AsNoTracking().Where(mail => mail.SentAt == null && mail.StoppedAt == null && mail.NextTryAt <= now)
            .OrderBy(mail => mail.Id).Select(mail => mail.Id).Take(AtOnce).ToListAsync(stop);
        var (sent, refusals) = (0, new List<string>());
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var mail = await db.OutgoingMails.SingleAsync(one => one.Id == id, stop);
            if (!await ClaimAsync(mail, stop)) continue;
            var refusal = await HandOverAsync(mail, delivery, today, stop);
            await db.SaveChangesAsync(stop);
            if (refusal is null) sent++;
            else refusals.Add(refusal);
        }

        db.ChangeTracker.Clear();
        return new(sent, refusals);
    }

    /// <summary>Somebody else may have claimed it meanwhile; then it is theirs.</summary>
    private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken stop)
    {
        if (!mail.Waits || mail.NextTryAt > Now) return false;
        mail.Claim(Now + Claim);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<string?> HandOverAsync(OutgoingMail mail, IDelivery by, DateOnly today, CancellationToken stop)
    {
        var (address, why) = await AddressAsync(mail, today, stop);
        if (address is null)
        {
            mail.Stop(why, Now);
            return why;
        }

        var letter = new Letter($"<{mail.Id.Value:N}@{settings.Site.Host}>", settings.From, address, mail.Subject, mail.Body ?? "", mail.QueuedAt);
        var refusal = await by.DeliverAsync(letter, stop);
        if (refusal is null) mail.Sent(Now);
        else if (mail.Tries >= MostTries) mail.Stop($"{refusal} It was tried {mail.Tries} times.", Now);
        else mail.Refused(refusal, Now + Wait(mail.Tries));
        return refusal;
    }

    /// <summary>A minute, two, four, and so on, up to six hours.</summary>
    private static TimeSpan Wait(int tries) => TimeSpan.FromMinutes(Math.Min(longestWait.TotalMinutes, Math.Pow(2, Math.Min(tries, 20) - 1)));

    /// <summary>Whoever may no longer see what it is about is not written to, whatever was right when it was written.</summary>
    private async Task<(string? Address, string Why)> AddressAsync(OutgoingMail mail, DateOnly today, CancellationToken stop)
    {
        if (mail.PersonId is not { } id) return (mail.Address, "It had no address.");
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        if (person.Mail is null) return (null, $"{person.Name} has no address.");
        if (!Reached.MayBeWrittenTo(person, today)) return (null, $"{person.Name} may no longer sign in, so nothing was sent.");
        if (mail.Kind is MailKind.Account) return (person.Mail, "");
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.PersonId == id).ToListAsync(stop);
        return Reached.MaySee(grants, id, mail.AboutPlanId, today) ? (person.Mail, "") : (null, $"{person.Name} may no longer see the plan, so nothing was sent.");
    }
}
