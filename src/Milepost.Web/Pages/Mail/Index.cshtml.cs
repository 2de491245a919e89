using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Mailing;
using Milepost.Wording;

namespace Milepost.Web.Pages.Mail;

/// <summary>What mail was sent, what waits, and what a mail server said against it.</summary>
public class IndexModel(MilepostDb db, MailSettings settings, MailRound round, UkClock clock) : PageModel
{
    private const int Shown = 50;

    /// <summary>How mail leaves, in words.</summary>
    public string Way => settings.Refusal ?? (settings.Server is { } server ? $"Mail goes by {server}, from {settings.From}."
        : settings.Folder is not null ? "Mail is dropped in a folder on the server, and goes nowhere from there."
        : "Mail is not set, so nobody is reminded. Whoever looks after the site sets MILEPOST_MAIL.");

    public bool IsSet => settings.IsSet;
    public ReminderDay? Last { get; private set; }
    public int Waiting { get; private set; }
    public IReadOnlyList<ShownMail> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Last = await db.ReminderDays.AsNoTracking().OrderByDescending(day => day.Day).FirstOrDefaultAsync(stop);
        Waiting = await db.OutgoingMails.CountAsync(mail => mail.SentAt == null && mail.StoppedAt == null, stop);
        var mails = await db.OutgoingMails.AsNoTracking().OrderByDescending(mail => mail.Id).Take(Shown).ToListAsync(stop);
        var ids = mails.Select(mail => mail.PersonId).OfType<Identity.Id<People.Person>>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        Mails = [.. mails.Select(mail => new ShownMail(mail, mail.PersonId is { } id ? names.GetValueOrDefault(id, "") : mail.Address ?? ""))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (sent, refusals) = await round.SendDueAsync(clock.Today, stop);
        Done.Say(this, $"{Say.Count(sent, "mail")} sent, {refusals.Count} refused");
        return Redirect(MailLinks.Index);
    }
}

/// <summary>A mail as the page shows it; never its words.</summary>
public sealed record ShownMail(OutgoingMail Mail, string To)
{
    public string Kind => Mail.Kind switch
    {
        MailKind.Digest => "Reminder",
        MailKind.Account => "Account",
        _ => "Link to update",
    };

    public string Written => UkClock.Said(Mail.QueuedAt);

    public string Standing => Mail switch
    {
        { SentAt: { } sent } => $"Sent {UkClock.Said(sent)}",
        { StoppedAt: not null } => "Given up",
        { Tries: 0 } => "Waits",
        _ => $"Waits; tried {Say.Times(Mail.Tries)}, again at {UkClock.Said(Mail.NextTryAt)}",
    };
}
