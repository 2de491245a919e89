using Milepost.Web.Pages.ByLink;

namespace Milepost.Web.Hosting;

/// <summary>The headers that every answer carries: pages, files, refusals and errors alike.</summary>
public static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>For a file that somebody uploaded or that was made for download: nothing in it may run or load anything.</summary>
    public const string FilePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private static readonly object RevalidatedKey = new();

    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    /// <summary>The browser may keep this page, and must ask each time whether it is still true.</summary>
    public static void KeepButAsk(this HttpContext context, string tag)
    {
        context.Items[RevalidatedKey] = true;
        context.Response.Headers.ETag = tag;
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // The address of a partner's page opens it, so that no other address may hear it.
        headers["Referrer-Policy"] = context.Request.Path.StartsWithSegments(LinkVisit.Root, StringComparison.Ordinal) ? "strict-origin" : "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";

        if (context.Items.ContainsKey(RevalidatedKey))
        {
            headers.CacheControl = "private, no-cache";
            headers.Remove("Pragma");
        }
        else if (!headers.CacheControl.ToString().StartsWith("public", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
