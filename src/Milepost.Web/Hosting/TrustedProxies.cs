using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Milepost.Web.Hosting;

/// <summary>Believes the proxies that the settings name when they say whose request they pass on, and nobody else.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this IApplicationBuilder app, SiteSettings settings)
    {
        if (settings.Proxies is null) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var address in settings.Proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            forwarded.KnownProxies.Add(IPAddress.TryParse(address, out var known)
                ? known
                : throw new InvalidOperationException($"MILEPOST_PROXY must hold addresses such as 10.0.0.7, parted by commas; {address} is none."));
        }

        app.UseForwardedHeaders(forwarded);
    }
}
