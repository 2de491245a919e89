using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Milepost.Store.Accounts;
using Milepost.Web.Hosting;

namespace Milepost.Web.Access.SignOn;

/// <summary>Brings signing on with an account of the council into the site, where it is set.</summary>
internal static class SignOnSetup
{
    public static void AddSignOn(this AuthenticationBuilder authentication, SiteSettings settings)
    {
        var services = authentication.Services;
        services.AddSingleton<Provider>();
        services.AddSingleton<SpentTokens>();
        services.AddSingleton<ProviderTokens>();
        services.AddSingleton<PendingLinks>();
        services.AddSingleton<EndedSessions>();
        services.AddScoped<SignOnBegin>();
        services.AddScoped<SignOnReturn>();
        services.AddScoped<Linking>();
        if (!settings.HasSignOn) return;
        authentication.AddOAuth<OAuthOptions, CouncilSignOn>(CouncilSignOn.SchemeName, options => Set(options, settings));
    }

    /// <summary>All of it is there also where sign-on is not set, so that the list of addresses is the same for every site.</summary>
    public static void MapSignOn(this WebApplication app)
    {
        app.MapGet(SignOnLinks.Begin, context => context.The<SignOnBegin>().SignInAsync(context, context.Request.Query["returnUrl"])).AllowAnonymous();
        app.MapGet(SignOnLinks.Invitation, context => context.The<SignOnBegin>().InvitedAsync(context, context.Request.Query["key"])).AllowAnonymous();
        app.MapGet(SignOnLinks.Another, context => context.The<SignOnBegin>().AnotherAsync(context));
        // The framework's handler answers here, before the addresses are looked at; nothing does where sign-on is not set.
        app.MapGet(SignOnLinks.Back, _ => Task.FromResult(Results.NotFound())).AllowAnonymous();
        app.MapPost(SignOnLinks.Ended, context => context.The<EndedSessions>().ToldAsync(context)).AllowAnonymous().DisableAntiforgery();
        app.MapGet(SignOnLinks.Ended, context => context.The<EndedSessions>().ShownAsync(context, context.Request.Query["iss"], context.Request.Query["sid"])).AllowAnonymous();
    }

    private static void Set(OAuthOptions options, SiteSettings settings)
    {
        options.ClientId = settings.SignOn!.ClientId;
        options.ClientSecret = settings.SignOn.ClientSecret;
        options.AuthorizationEndpoint = options.TokenEndpoint = CouncilSignOn.Unknown;
        options.CallbackPath = SignOnLinks.Back;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.RemoteAuthenticationTimeout = CouncilSignOn.Lasts;
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        AccessSetup.Harden(options.CorrelationCookie, settings, "sign-on-");
        // An age and not only a time, since a browser's clock may be wrong.
        options.CorrelationCookie.MaxAge = CouncilSignOn.Lasts;
        options.Events.OnTicketReceived = context => context.HttpContext.RequestServices.GetRequiredService<SignOnReturn>().ArriveAsync(context);
        options.Events.OnRemoteFailure = context => context.HttpContext.RequestServices.GetRequiredService<SignOnReturn>().FailAsync(context);
    }
}
