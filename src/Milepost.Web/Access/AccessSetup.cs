using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Milepost.Web.Access;

/// <summary>Signed in by default; what may be seen without signing in says so itself.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddMilepostAccess(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<UnsentForms>();
        services.AddScoped<SigningIn>();
        services.AddAuthentication(Visitor.Scheme).AddScheme<AuthenticationSchemeOptions, SessionSignIn>(Visitor.Scheme, null);
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
    internal static void Harden(CookieBuilder cookie, SiteSettings settings, string name)
    {
        cookie.Name = CookieName(settings, name);
        cookie.SecurePolicy = settings.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    internal static string CookieName(SiteSettings settings, string name) => settings.Demo ? $"milepost-{name}" : $"__Host-milepost-{name}";
}
