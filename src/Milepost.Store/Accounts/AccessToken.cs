using Milepost.Identity;
using Milepost.People;
using Milepost.Store.History;

namespace Milepost.Store.Accounts;

/// <summary>
/// A secret by which a program comes in as the person who made it, and may do a part of what that person may. The program holds
/// the secret; here is only its hash, and as much of its beginning as its owner knows it again by.
/// </summary>
/// <param name="id">Which one.</param>
/// <param name="personId">Whose.</param>
/// <param name="name">What it is for, in its owner's words.</param>
/// <param name="mark">The beginning of the secret: "mp_Xk3v9Q".</param>
/// <param name="hash">The hash of the secret.</param>
/// <param name="madeAt">When it was made, in UTC.</param>
/// <param name="until">Its last day.</param>
public sealed class AccessToken(Id<AccessToken> id, Id<Person> personId, string name, string mark, string hash, DateTime madeAt, DateOnly until)
{
    /// <summary>What every secret begins with, so that it is known for one wherever it was left lying.</summary>
    public const string Prefix = "mp_";

    public const int LongestDays = 365;
    public const int LongestName = 100;

    /// <summary>How many letters of the secret are shown, with those it always begins with.</summary>
    private const int MarkLength = 9;

    public Id<AccessToken> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public string Name { get; } = name;
    public string Mark { get; } = mark;

    [OutOfHistory]
    public string Hash { get; } = hash;

    public DateTime MadeAt { get; } = madeAt;
    public DateOnly Until { get; } = until;

    /// <summary>What it may be used for, each as <see cref="TokenScopes"/> writes it.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The plans that it reaches, by id; empty for every plan that its owner sees.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>Whether the provider of the council's accounts had asked for a second factor of whoever made it.</summary>
    public bool MadeStrongly { get; init; }

    /// <summary>The day it was last used; null for never.</summary>
    [OutOfHistory]
    public DateOnly? LastUsedOn { get; private set; }

    public DateTime? RevokedAt { get; private set; }
    public string? RevokedBy { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>A new secret and the record of it.</summary>
    public static (AccessToken Token, string Secret) New(Id<Person> person, string name, IEnumerable<TokenScope> scopes, IEnumerable<Guid> plans, DateTime at, DateOnly until, bool strongly = false)
    {
        var secret = Prefix + Token.New();
        return (new(Id<AccessToken>.New(), person, name, secret[..MarkLength], Token.Hash(secret), at, until)
        {
            Scopes = [.. scopes.Select(TokenScopes.Said)],
            Plans = [.. plans.Select(plan => plan.ToString())],
            MadeStrongly = strongly,
        }, secret);
    }

    public bool Lasts(DateOnly on) => RevokedAt is null && on <= Until;

    public bool May(TokenScope scope) => Scopes.Contains(TokenScopes.Said(scope));

    public void Use(DateOnly on) => LastUsedOn = on;

    public void Revoke(DateTime at, string by) => (RevokedAt, RevokedBy) = (RevokedAt ?? at, RevokedBy ?? by);
}
