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
        var (ended, fault) = await tokens.EndedAsync(await SentAsync(context.Request), context.RequestAborted);
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

    /// <summary>The token that was sent; null where there is no small form with one.</summary>
    private static async Task<string?> SentAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || request.ContentLength is null or > Longest) return null;
        return (await request.FindFormAsync(request.HttpContext.RequestAborted))?["logout_token"].ToString();
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
