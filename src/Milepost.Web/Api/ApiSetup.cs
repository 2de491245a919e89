using Milepost.Web.Api.Describing;
using Milepost.Web.Api.Lists;
using Milepost.Web.Api.Reading;

namespace Milepost.Web.Api;

/// <summary>Brings the API into the site.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddMilepostApi(this IServiceCollection services)
    {
        services.AddScoped<ApiReader>();
        return services;
    }

    public static void MapMilepostApi(this IEndpointRouteBuilder app)
    {
        foreach (var list in ApiLists.All) ListEndpoints.Map(app, list);
        var document = OpenApiText.Write();
        // It tells what every Milepost can be asked, and nothing of this council.
        app.MapGet(ApiLinks.Document, () => Results.Bytes(document, "application/vnd.oai.openapi+json;version=3.1")).AllowAnonymous();
        app.Map(ApiLinks.Elsewhere, (HttpContext context) => Problem.Of(StatusCodes.Status404NotFound, $"Nothing is answered at {context.Request.Method} of that address. {ApiLinks.Document} tells of every one.").WriteAsync(context))
            .AllowAnonymous();
    }
}
