using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Store.Mailing;

/// <summary>Puts mails where they wait to be sent. What is added is saved with whatever else the caller saves: both or neither.</summary>
public static class Outbox
{
    /// <summary>A mail to a person, whose address and whose right to it are looked up when it is sent.</summary>
    /// <param name="db">The store; the caller saves.</param>
    /// <param name="key">What it is, said once: a second mail of the same key is refused by the database. "account/invitation/…".</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="person">Whom it is for.</param>
    /// <param name="about">The plan that it is about; null for none.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="body">Plain text. It goes once the mail is sent, so it may hold a link that opens something.</param>
    /// <param name="at">Now, in UTC.</param>
    public static OutgoingMail Add(MilepostDb db, string key, MailKind kind, Id<Person> person, Id<Plan>? about, string subject, string body, DateTime at) =>
        Add(db, new(Id<OutgoingMail>.New(), key, kind, person, null, about, subject, at), body);

    /// <summary>A mail to somebody without an account, such as a partner who updates by a signed link.</summary>
    public static OutgoingMail AddTo(MilepostDb db, string key, MailKind kind, string address, Id<Plan>? about, string subject, string body, DateTime at) =>
        Add(db, new(Id<OutgoingMail>.New(), key, kind, null, address, about, subject, at), body);

    private static OutgoingMail Add(MilepostDb db, OutgoingMail mail, string body)
    {
        ArgumentNullException.ThrowIfNull(db);
        mail.Say(body);
        db.Add(mail);
        return mail;
    }
}
