namespace Milepost.Web.Access;

/// <summary>The cookie that holds the token of a session. It goes when the browser is closed.</summary>
public sealed class SessionCookie(SiteSettings settings)
{
    private string Name => AccessSetup.CookieName(settings, "session");

    public string? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and < 100 } token ? token : null;

    public void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Builder().Build(context));

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Builder().Build(context));

    private CookieBuilder Builder()
    {
        var cookie = new CookieBuilder();
        AccessSetup.Harden(cookie, settings, "session");
        return cookie;
    }
}
