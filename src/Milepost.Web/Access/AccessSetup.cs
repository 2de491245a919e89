using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Milepost.Web.Access.Factors;
using Milepost.Web.Access.Passwords;

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
        services.AddSingleton<Throttle>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<PasswordHashes>();
        services.AddSingleton<SecondFactor>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<OwnPassword>();
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
                access.AddPolicy(AskedOfPart.RuleOf(permission), policy => policy.RequireAssertion(context => context.User.MaySomewhere(permission)));
            }
        });
        return services;
    }

    /// <summary>
    /// Behind https a cookie carries the __Host- prefix, which ties it to this very site. A browser refuses that prefix
    /// over plain http, which is used on one's own machine alone.
    /// </summary>
    internal static void Harden(CookieBuilder cookie, SiteSettings settings, string name)
    {
        cookie.Name = CookieName(settings, name);
        cookie.SecurePolicy = settings.IsPlain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    internal static string CookieName(SiteSettings settings, string name) => settings.IsPlain ? $"milepost-{name}" : $"__Host-milepost-{name}";
}
