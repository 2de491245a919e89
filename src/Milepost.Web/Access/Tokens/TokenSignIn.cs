using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Milepost.Store;
using Milepost.Web.Api;

namespace Milepost.Web.Access.Tokens;

/// <summary>
/// Reads the token of a program at each request and asks the store whose it is, and what that person may do now. Only the header
/// Authorization is looked at: a cookie counts for nothing here, and an address that holds a token is refused.
/// </summary>
public sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccessTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Token";
    private const string Bearer = "Bearer ";
    private const int Longest = 200;

    private string? why;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { Length: > 0 and < Longest } said) return AuthenticateResult.NoResult();
        if (!said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Refused("The header Authorization must begin with the word Bearer.");
        var db = Context.RequestServices.GetRequiredService<MilepostDb>();
        var (visitor, refusal) = await tokens.FindAsync(db, said[Bearer.Length..].Trim(), Context.RequestAborted);
        return visitor is null ? Refused(refusal!) : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(visitor), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"Milepost\"";
        return Problem.Of(StatusCodes.Status401Unauthorized, why ?? "Send a token in the header Authorization, as Bearer mp_… Whoever signs in makes one under Your account. A cookie is not enough here.").WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Of(StatusCodes.Status403Forbidden, Context.GetEndpoint()?.Metadata.GetMetadata<Asks>() is { } asks && Context.User.Visitor()?.Token?.May(asks.Scope) == false
            ? $"This token was not made for that: it lacks “{Store.Accounts.TokenScopes.Said(asks.Scope)}”. Make another one with it."
            : "Whoever made this token may not do that.").WriteAsync(Context);

    private AuthenticateResult Refused(string because)
    {
        why = because;
        return AuthenticateResult.Fail(because);
    }
}
