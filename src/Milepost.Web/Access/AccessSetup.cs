using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Milepost.Store.Accounts;
using Milepost.Web.Access.Factors;
using Milepost.Web.Access.Passwords;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Access.Tokens;
using Milepost.Web.Api;

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
        services.AddScoped<ComingIn>();
        services.AddScoped<OwnPassword>();
        services.AddSingleton<AccessTokens>();
        // Programs come with tokens and people with sessions, and neither is looked at where the other belongs.
        services.AddAuthentication(Visitor.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionSignIn>(Visitor.Scheme, scheme => scheme.ForwardDefaultSelector = context => ApiLinks.Covers(context.Request.Path) ? TokenSignIn.Name : null)
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Name, null)
            .AddSignOn(settings);
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

            foreach (var scope in TokenScopes.All)
            {
                access.AddPolicy(Asks.Policy(scope), policy => policy.RequireAssertion(context => context.User.Visitor()?.Token?.May(scope) == true));
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
