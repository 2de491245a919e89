using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Mailing;

/// <summary>What a mail is for.</summary>
public enum MailKind
{
    /// <summary>What waits for somebody; at most one a day.</summary>
    Digest,

    /// <summary>An invitation, or a new way to sign in.</summary>
    Account,

    /// <summary>A signed link for somebody without an account.</summary>
    Link,
}

/// <summary>
/// A mail that is to be sent, written in the same transaction as its cause, so that neither is there without the other.
/// Once it is sent its words go, since they may hold a link that opens something.
/// </summary>
/// <param name="id">Which one; the mail's lasting Message-ID is made from it, so that a second copy is known to be one.</param>
/// <param name="key">What it is, said once: the same mail is never written twice. "digest/2026-11-23/…".</param>
/// <param name="kind">What it is for.</param>
/// <param name="personId">Whom it is for; null for somebody without an account.</param>
/// <param name="address">Where it goes; null where the person's own address is looked up when it is sent.</param>
/// <param name="aboutPlanId">The plan it is about, which whoever receives it must still be allowed to see; null for none.</param>
/// <param name="subject">Its subject. No name of a child, and nothing of what a plan says.</param>
/// <param name="queuedAt">When it was written, in UTC.</param>
[OutOfHistory]
public sealed class OutgoingMail(
    Id<OutgoingMail> id, string key, MailKind kind, Id<Person>? personId, string? address, Id<Plan>? aboutPlanId, string subject, DateTime queuedAt)
{
    public Id<OutgoingMail> Id { get; } = id;
    public string Key { get; } = key;
    public MailKind Kind { get; } = kind;
    public Id<Person>? PersonId { get; } = personId;
    public string? Address { get; } = address;
    public Id<Plan>? AboutPlanId { get; } = aboutPlanId;
    public string Subject { get; } = subject;
    public DateTime QueuedAt { get; } = queuedAt;

    /// <summary>Its words; null once it is sent or given up.</summary>
    public string? Body { get; private set; }

    /// <summary>When it is next to be tried, in UTC; while somebody sends it, when another may think that they died of it.</summary>
    public DateTime NextTryAt { get; private set; } = queuedAt;

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>When nobody will try any more.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>What the mail server, or a rule of ours, last said against it.</summary>
    public string? Refusal { get; private set; }

    public Guid Version { get; private set; }

    public bool Waits => SentAt is null && StoppedAt is null;

    internal void Say(string body) => Body = body;

    internal void Claim(DateTime until) => (Tries, NextTryAt) = (Tries + 1, until);

    internal void Sent(DateTime at) => (SentAt, Body, Refusal) = (at, null, null);

    internal void Refused(string why, DateTime nextTryAt) => (Refusal, NextTryAt) = (why, nextTryAt);

    internal void Stop(string why, DateTime at) => (Refusal, StoppedAt, Body) = (why, at, null);
}

/// <summary>A day whose reminders were written; each day once.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Day">The day, in London.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Mails">How many people were reminded.</param>
[OutOfHistory]
public sealed record ReminderDay(Id<ReminderDay> Id, DateOnly Day, DateTime At, int Mails);
