namespace Milepost.Web.Hosting;

/// <summary>
/// Addresses that are answered by a function of the request. The framework can bind a function's parameters by their names,
/// but writes and compiles code for each such address at the start: with some seventy of them, a tenth of it.
/// </summary>
internal static class PlainRoutes
{
    private static readonly string[] reading = ["GET", "HEAD"];

    public static IEndpointConventionBuilder MapGet(this IEndpointRouteBuilder routes, string route, Func<HttpContext, Task<IResult>> answer) =>
        routes.MapGet(route, Plain(answer));

    public static IEndpointConventionBuilder MapPost(this IEndpointRouteBuilder routes, string route, Func<HttpContext, Task<IResult>> answer) =>
        routes.MapPost(route, Plain(answer));

    /// <summary>For what is kept by browsers and programs, which also ask whether it is still the same.</summary>
    public static IEndpointConventionBuilder MapFile(this IEndpointRouteBuilder routes, string route, RequestDelegate answer) =>
        routes.MapMethods(route, reading, answer);

    public static IEndpointConventionBuilder MapFile(this IEndpointRouteBuilder routes, string route, Func<HttpContext, Task<IResult>> answer) =>
        routes.MapMethods(route, reading, Plain(answer));

    /// <summary>What the site has of this kind, for this request.</summary>
    public static T The<T>(this HttpContext context) where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the address, as text.</summary>
    public static string Part(this HttpContext context, string name) => (string?)context.Request.RouteValues[name] ?? "";

    /// <summary>A part of the address that the route holds to being an identifier.</summary>
    public static Guid Id(this HttpContext context) => Guid.Parse(context.Part("id"));

    private static RequestDelegate Plain(Func<HttpContext, Task<IResult>> answer) => async context => await (await answer(context)).ExecuteAsync(context);
}
