using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;
using Milepost.Store.Mailing;
using Milepost.Wording;

namespace Milepost.Store.Accounts;

/// <summary>The mail with the link by which somebody sets their password. It waits in the same save as the link itself.</summary>
public static class AccountMail
{
    /// <summary>Where a link leads. The secret is no part of the path, since paths are logged.</summary>
    public static string Path(string token) => $"/set-password?key={token}";

    /// <summary>Writes it where mail is set and the person has an address.</summary>
    /// <returns>Whether it was written.</returns>
    public static bool Add(MilepostDb db, MailSettings? mail, Person person, Id<Invitation> link, InvitationKind kind, string token, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (mail is not { IsSet: true } || person.Mail is null) return false;
        var (subject, body) = Write(person, kind, mail.Link(Path(token)));
        Outbox.Add(db, $"account/{link}", MailKind.Account, person.Id, null, subject, body, HistoryInterceptor.ToTheMicrosecond(now));
        return true;
    }

    private static (string Subject, string Body) Write(Person person, InvitationKind kind, string link)
    {
        var (subject, why, lasts) = kind is InvitationKind.Invite
            ? ("You are asked in to Milepost", "You are asked in to Milepost, where the council keeps its improvement plan. Choose here how you sign in:", "seven days")
            : ("A new password for Milepost", "A new password was asked for in your name at Milepost. Choose it here:", "one hour");
        return ($"Milepost: {subject.ToLowerInvariant()[..1]}{subject[1..]}", $"""
            Hello {Say.Shorten(person.Name, 80)}

            {why}

            {link}

            The link works once, for {lasts} after this mail was written. Whoever has it can come in as you: pass it on to nobody.
            {(kind is InvitationKind.Invite ? $"If you choose a password, you sign in with {person.Mail} and that password afterwards." : "If it was not you who asked, do nothing: your password stays as it is.")}

            """.ReplaceLineEndings("\n"));
    }
}
