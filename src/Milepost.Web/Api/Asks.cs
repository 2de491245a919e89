using Milepost.Store.Accounts;

namespace Milepost.Web.Api;

/// <summary>What an address of the API asks of a token, beside what its owner may do.</summary>
/// <param name="Scope">What the token must have been made for.</param>
public sealed record Asks(TokenScope Scope)
{
    public static string Policy(TokenScope scope) => "token " + TokenScopes.Said(scope);
}
