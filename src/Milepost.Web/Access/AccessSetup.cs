using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Milepost.Web.Access;

/// <summary>Signed in by default; what may be seen without signing in says so itself.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddMilepostAccess(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<UnsentForms>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = Sessions.Idle;
            cookie.SlidingExpiration = true;
            Harden(cookie.Cookie, settings, "session");
            cookie.Events.OnValidatePrincipal = CheckSessionAsync;
            cookie.Events.OnRedirectToLogin = UnsentForms.KeepAsync;
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAntiforgery(antiforgery =>
        {
            Harden(antiforgery.Cookie, settings, "form");
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        services.Configure<CookieTempDataProviderOptions>(said => Harden(said.Cookie, settings, Pages.Done.Cookie));

        services.AddAuthorization(access =>
        {
            access.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var permission in Enum.GetValues<Permission>())
            {
                access.AddPolicy(permission.ToString(), policy => policy.RequireAssertion(context => context.User.May(permission)));
            }
        });
        return services;
    }

    /// <summary>
    /// Behind https a cookie carries the __Host- prefix, which ties it to this very site. A browser refuses that prefix
    /// over plain http, which only the demonstration on one's own machine uses.
    /// </summary>
    private static void Harden(CookieBuilder cookie, SiteSettings settings, string name)
    {
        cookie.Name = settings.Demo ? $"milepost-{name}" : $"__Host-milepost-{name}";
        cookie.SecurePolicy = settings.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    private static async Task CheckSessionAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (sessions.Keep(context.Principal?.FindFirst(SignedIn.SessionClaim)?.Value)) return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
