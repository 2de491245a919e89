namespace Milepost.Web.Access;

/// <summary>Refuses to change anything on the word of another site, before any token is looked at.</summary>
public static class OriginCheck
{
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOurs(request)) return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOurs(HttpRequest request)
    {
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        if (from is not ("" or "same-origin" or "none")) return false;

        var origin = request.Headers.Origin.ToString();
        return origin == ""
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
