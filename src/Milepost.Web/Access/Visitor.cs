using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>Who makes this request, as the store said when the request came: the person, their session, what they hold today, and the plan that the address names.</summary>
public sealed class Visitor : ClaimsIdentity
{
    public const string Scheme = "Milepost";

    private readonly Session? session;

    public Visitor(Person person, Session session, HeldRoles held, string? planName, Id<Plan>? plan, bool owesFactor)
        : base(ClaimsOf(person, session.Id.ToString()), Scheme, ClaimTypes.Name, roleType: null)
    {
        (Person, this.session, Held, PlanName, Plan, OwesFactor) = (person, session, held, planName, plan, owesFactor);
    }

    /// <summary>A program, as the person who made its token, and within what the token reaches.</summary>
    public Visitor(Person person, AccessToken token, HeldRoles held)
        : base(ClaimsOf(person, token.Id.ToString()), Tokens.TokenSignIn.Name, ClaimTypes.Name, roleType: null) =>
        (Person, Token, Held) = (person, token, held);

    public Person Person { get; }

    /// <summary>The session of somebody in a browser.</summary>
    public Session Session => session ?? throw new InvalidOperationException("A program that comes with a token has no session.");

    /// <summary>The token that a program came with; null for somebody in a browser.</summary>
    public AccessToken? Token { get; }

    public HeldRoles Held { get; }

    /// <summary>The plan's short name in the address; null where the address names none.</summary>
    public string? PlanName { get; }

    /// <summary>The plan of that name; null where there is none.</summary>
    public Id<Plan>? Plan { get; }

    /// <summary>What they may see or do asks for a second factor, and they have none yet: no other page opens before.</summary>
    public bool OwesFactor { get; }

    /// <summary>Whether anything of the plan in the address may be seen. A plan that is not there is like one that may not be.</summary>
    public bool SeesPlan => Plan is { } plan ? Held.Sees(plan) : Held.Everywhere.Any();

    /// <summary>Changes with what the person may do, so that a page drawn before is not shown again.</summary>
    public string Rights
    {
        get
        {
            var held = string.Join('|', Held.Grants.Select(grant => string.Create(CultureInfo.InvariantCulture, $"{grant.Id}{grant.Until:O}")).Order(StringComparer.Ordinal));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Person.Version}{Held.ByOneThing}{held}")).AsSpan(0, 8));
        }
    }

    private static Claim[] ClaimsOf(Person person, string session) =>
    [
        new(SignedIn.PersonClaim, person.Key),
        new(SignedIn.SessionClaim, session),
        new(ClaimTypes.Name, person.Name),
    ];
}
