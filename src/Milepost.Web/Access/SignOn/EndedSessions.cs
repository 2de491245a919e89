namespace Milepost.Web.Access.SignOn;

/// <summary>Hears from the provider that somebody signed out there, and ends what they opened here by it.</summary>
public sealed partial class EndedSessions(
    SiteSettings settings, ProviderTokens tokens, Sessions sessions, Throttle throttle, ILogger<EndedSessions> log)
{
    private const long Longest = 64 * 1024;
    private const int EachMinute = 60;

    /// <summary>Back-channel: the provider itself says so, in a token that it signed.</summary>
    public async Task<IResult> ToldAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!settings.HasSignOn) return Results.NotFound();
        if (!MayTry(context)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > Longest) return Wrong("no form with a logout_token");

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (ended, fault) = await tokens.EndedAsync(form["logout_token"].ToString(), context.RequestAborted);
        if (ended is null) return Wrong(fault);
        await sessions.EndThereAsync(settings.SignOn!.Authority, ended, context.RequestAborted);
        return Results.Ok();
    }

    /// <summary>
    /// Front-channel: a page of the provider says so through the browser, without our cookie, since it comes from another site.
    /// It is enough to know what the provider calls the session: all that whoever knows that can do by it is to end it.
    /// </summary>
    public async Task<IResult> ShownAsync(HttpContext context, string? issuer, string? session)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!settings.HasSignOn) return Results.NotFound();
        if (!MayTry(context)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (session is { Length: > 0 and < 500 } && (issuer is null or "" || issuer.TrimEnd('/') == settings.SignOn!.Authority))
        {
            await sessions.EndThereAsync(settings.SignOn!.Authority, new EndedThere(null, Vouched.SessionHash(settings.SignOn, session)), context.RequestAborted);
        }

        return Results.NoContent();
    }

    private bool MayTry(HttpContext context) => throttle.TryTake($"ended {SignInTries.Address(context)}", EachMinute, TimeSpan.FromMinutes(1));

    private IResult Wrong(string fault)
    {
        Refused(fault);
        return Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Word of a sign-out was refused: {Reason}")]
    private partial void Refused(string reason);
}
