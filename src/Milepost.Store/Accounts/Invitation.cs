using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>What a link was made for.</summary>
public enum InvitationKind
{
    /// <summary>To come in for the first time.</summary>
    Invite,

    /// <summary>To set another password.</summary>
    Reset,
}

/// <summary>A link by which one person sets their password, once, until a time. The link holds a token; here is only its hash.</summary>
[OutOfHistory]
public sealed class Invitation(
    Id<Invitation> id, Id<Person> personId, InvitationKind kind, string tokenHash, string? mail, string by, DateTime madeAt, DateTime endsAt)
{
    public Id<Invitation> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public InvitationKind Kind { get; } = kind;
    public string TokenHash { get; } = tokenHash;

    /// <summary>The person's mail when it was made: a link does not outlive a change of it.</summary>
    public string? Mail { get; } = mail;

    public string By { get; } = by;
    public DateTime MadeAt { get; } = madeAt;
    public DateTime EndsAt { get; } = endsAt;

    /// <summary>When it was used, or taken back; null while it may be used.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOpen(DateTime now, string? mailNow) => ClosedAt is null && now < EndsAt && Mail == mailNow;

    public void Close(DateTime at) => ClosedAt ??= at;
}
