using Microsoft.AspNetCore.Mvc;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Api.Describing;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Reading;
using Milepost.Web.Api.Writing;
using Milepost.Web.Hosting;

namespace Milepost.Web.Api;

/// <summary>Brings the API into the site.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddMilepostApi(this IServiceCollection services)
    {
        services.AddScoped<ApiReader>();
        services.AddScoped<EvidenceFileEndpoint>();
        services.AddScoped<UpdateEndpoint>();
        services.AddScoped<EvidenceEndpoint>();
        services.AddScoped<ReadingEndpoint>();
        return services;
    }

    public static void MapMilepostApi(this IEndpointRouteBuilder app)
    {
        foreach (var list in ApiLists.All) ListEndpoints.Map(app, list);
        app.MapGet(ApiLinks.EvidenceFile, context => context.The<EvidenceFileEndpoint>().AnswerAsync(context, context.Id())).Asking(Permission.SeePlan, TokenScope.Read);
        app.MapPost(ApiLinks.Updates, context => context.The<UpdateEndpoint>().AnswerAsync(context, context.Id())).Asking(Permission.UpdateActions, TokenScope.WriteUpdates);
        app.MapPost(ApiLinks.GivenEvidence, context => context.The<EvidenceEndpoint>().AnswerAsync(context, context.Id())).Asking(Permission.AddEvidence, TokenScope.WriteEvidence)
            .WithMetadata(new RequestSizeLimitAttribute(Limits.Sent)).WithFormOptions(multipartBodyLengthLimit: Limits.Sent);
        app.MapPost(ApiLinks.GivenReadings, context => context.The<ReadingEndpoint>().AnswerAsync(context, context.Id())).Asking(Permission.GiveReadings, TokenScope.WriteReadings);
        var document = new Lazy<byte[]>(OpenApiText.Write);
        // It tells what every Milepost can be asked, and nothing of this council.
        app.MapGet(ApiLinks.Document, _ => Task.FromResult(Results.Bytes(document.Value, "application/vnd.oai.openapi+json;version=3.1"))).AllowAnonymous();
        app.Map(ApiLinks.Elsewhere, context => Problem.Of(StatusCodes.Status404NotFound, $"Nothing is answered at {context.Request.Method} of that address. {ApiLinks.Document} tells of every one.").WriteAsync(context))
            .AllowAnonymous();
    }

    /// <summary>Says what an address asks of whoever made the token, and of the token itself.</summary>
    internal static IEndpointConventionBuilder Asking(this IEndpointConventionBuilder route, Permission permission, TokenScope scope) =>
        route.RequireAuthorization(permission.ToString(), Asks.Policy(scope)).WithMetadata(new Asks(scope));
}
