using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Milepost.Web.Access.SignOn;

/// <summary>An account with the council that somebody has just shown to be theirs, and that waits for their word whether to link it.</summary>
/// <param name="Person">Whom the provider vouched for.</param>
/// <param name="Purpose">By an invitation, or from one's own account.</param>
/// <param name="Whose">The invitation, or the session. It can be linked to nobody else's account.</param>
public sealed record PendingLink(Vouched Person, SignOnPurpose Purpose, string Whose);

/// <summary>Keeps it in the browser for the minutes between, so that only the site can read or make it.</summary>
public sealed class PendingLinks(SiteSettings settings, IDataProtectionProvider keys)
{
    private static readonly TimeSpan lasts = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("Pending link").ToTimeLimitedDataProtector();

    private string Name => AccessSetup.CookieName(settings, "link");

    public void Keep(HttpContext context, PendingLink link)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(link), lasts), Builder(lasts).Build(context));
    }

    public PendingLink? Find(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 4000 } held) return null;
        try
        {
            return JsonSerializer.Deserialize<PendingLink>(protector.Unprotect(held));
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, Builder(null).Build(context));
    }

    private CookieBuilder Builder(TimeSpan? age)
    {
        var cookie = new CookieBuilder();
        AccessSetup.Harden(cookie, settings, "link");
        cookie.MaxAge = age;
        return cookie;
    }
}
