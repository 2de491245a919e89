using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>How a person signs in here: a password, the account that they have with the council, and a second factor. No secret in it is kept so that it could be read back.</summary>
[OutOfHistory]
public sealed class Account(Id<Account> id, Id<Person> personId, DateTime madeAt)
{
    public Id<Account> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public DateTime MadeAt { get; } = madeAt;

    /// <summary>The password's hash; null until the person has set one.</summary>
    public string? PasswordHash { get; private set; }

    public DateTime? PasswordSetAt { get; private set; }

    /// <summary>The provider of the account with the council that opens this one; null where none is linked.</summary>
    public string? Issuer { get; private set; }

    /// <summary>Who the person is to that provider, for good. It is this that counts: names and mail addresses are given to others in time.</summary>
    public string? Subject { get; private set; }

    /// <summary>What the linked account was called when it was linked, for people to know it by.</summary>
    public string? LinkedAs { get; private set; }

    public DateTime? LinkedAt { get; private set; }

    /// <summary>Changes with the password, the linked account and the second factor. A session that was opened under another one holds no more.</summary>
    public Guid Seal { get; private set; } = Guid.CreateVersion7();

    /// <summary>The key of the second factor, protected by the site's own keys; null where there is none.</summary>
    public string? FactorKey { get; private set; }

    public DateTime? FactorSince { get; private set; }

    /// <summary>The half minute of the last code that was accepted, so that none is accepted twice.</summary>
    public int LastStep { get; private set; }

    /// <summary>The hashes of the recovery codes that were not used yet.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The day on which the person was last here; null for never.</summary>
    public DateOnly? LastHere { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Whether there is any way in by it.</summary>
    public bool HasWay => PasswordHash is not null || Subject is not null;

    /// <summary>The last time that the person was given or chose a way in.</summary>
    public DateTime WaySince => new[] { MadeAt, PasswordSetAt ?? MadeAt, LinkedAt ?? MadeAt }.Max();

    public bool IsLinkedTo(string issuer) => Subject is not null && Issuer == issuer;

    public void SetPassword(string hash, DateTime at) => (PasswordHash, PasswordSetAt, Seal) = (hash, at, Guid.CreateVersion7());

    /// <summary>The same password under a newer way of hashing it: nobody is signed out.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    public void Link(string issuer, string subject, string name, DateTime at) =>
        (Issuer, Subject, LinkedAs, LinkedAt, Seal) = (issuer, subject, name, at, Guid.CreateVersion7());

    public void Unlink() => (Issuer, Subject, LinkedAs, LinkedAt, Seal) = (null, null, null, null, Guid.CreateVersion7());

    public void SetFactor(string key, IReadOnlyList<string> recoveryCodes, int step, DateTime at) =>
        (FactorKey, RecoveryCodes, LastStep, FactorSince, Seal) = (key, recoveryCodes, step, at, Guid.CreateVersion7());

    public void RemoveFactor() => (FactorKey, RecoveryCodes, FactorSince, Seal) = (null, [], null, Guid.CreateVersion7());

    public void UseStep(int step) => LastStep = step;

    public void UseRecoveryCode(string hash) => RecoveryCodes = [.. RecoveryCodes.Where(other => other != hash)];

    public void RenewRecoveryCodes(IReadOnlyList<string> hashes) => RecoveryCodes = hashes;

    public void Here(DateOnly on) => LastHere = on;
}
