using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Milepost.Web.Access;

/// <summary>One address of the site and what it asks for: a permission, "signed in", or "anyone".</summary>
/// <param name="Methods">How it is asked.</param>
/// <param name="Route">The address.</param>
/// <param name="Permission">The permission, "signed in", or "anyone".</param>
/// <param name="Of">What it acts on, where a grant for a part of a plan may reach it; null for the plan, or the site, as a whole.</param>
public sealed record SiteEndpoint(string Methods, string Route, string Permission, ActsOn? Of = null);

/// <summary>Every address that the site answers, so that a new one cannot slip in unseen.</summary>
public static class EndpointList
{
    public static async Task<IReadOnlyList<SiteEndpoint>> ReadAsync(WebApplication app)
    {
        var endpoints = new List<SiteEndpoint>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            endpoints.Add(new SiteEndpoint(
                await MethodsAsync(endpoint, app.Services.GetRequiredService<PageLoader>()),
                "/" + endpoint.RoutePattern.RawText?.TrimStart('/'),
                Asks(endpoint),
                endpoint.Metadata.GetMetadata<AskedOfPart>()?.On));
        }

        return [.. endpoints.Distinct().OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal)];
    }

    private static string Asks(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return "anyone";
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(asked => asked.Policy).OfType<string>().Select(policy => OfPart(endpoint, policy)).Distinct().Order(StringComparer.Ordinal).ToList();
        return policies is [] ? "signed in" : string.Join(" and ", policies);
    }

    private static string OfPart(Endpoint endpoint, string policy) =>
        endpoint.Metadata.GetMetadata<AskedOfPart>() is { Permission: var permission } && policy == AskedOfPart.RuleOf(permission) ? permission.ToString() : policy;

    private static async Task<string> MethodsAsync(Endpoint endpoint, PageLoader pages)
    {
        if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods }) return Said(methods);
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return "ANY";

        var loaded = await pages.LoadAsync(page, endpoint.Metadata);
        var handled = loaded.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).ToList();
        return Said(handled.Contains("GET") ? handled : [.. handled, "GET"]);
    }

    private static string Said(IEnumerable<string> methods) => string.Join(' ', methods.Distinct().Order(StringComparer.Ordinal));
}
