using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>By what a person proved who they are.</summary>
public enum Proof
{
    /// <summary>By picking one of the invented people; only where the site is a demonstration.</summary>
    Picked,

    /// <summary>By the password alone, where a second factor is still to be given. Such a session opens nothing but that question.</summary>
    Half,
    Password,
    SecondFactor,

    /// <summary>By an account with the council alone: its provider did not say that it had asked for a second factor.</summary>
    SignOn,

    /// <summary>By an account with the council, and its provider said that it had asked for a second factor.</summary>
    StrongSignOn,
}

/// <summary>One browser in which a person is, or was, signed in. The cookie holds a token; here is only its hash.</summary>
[OutOfHistory]
public sealed class Session(Id<Session> id, Id<Person> personId, string tokenHash, Proof proof, Guid? seal, string device, DateTime beganAt, string? providerSession = null)
{
    public Id<Session> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public string TokenHash { get; } = tokenHash;
    public Proof Proof { get; } = proof;

    /// <summary>The seal of the account when it was opened; null for whoever signs in without one.</summary>
    public Guid? Seal { get; } = seal;

    /// <summary>The browser, as its owner would know it again: "Firefox on Windows".</summary>
    public string Device { get; } = device;

    public DateTime BeganAt { get; } = beganAt;

    /// <summary>The hash of what the provider calls its own session, by which it may end this one; empty where it did not say, null where nobody signed on with it.</summary>
    public string? ProviderSession { get; } = providerSession;

    /// <summary>When something was last asked for, to the minute.</summary>
    public DateTime SeenAt { get; private set; } = beganAt;

    public DateTime? EndedAt { get; private set; }

    public void See(DateTime at) => SeenAt = at;

    public void End(DateTime at) => EndedAt ??= at;
}
