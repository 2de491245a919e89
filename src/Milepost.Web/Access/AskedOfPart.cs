using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Access;

/// <summary>
/// A page that opens to whoever holds a part of the plan, and is then asked for the very thing that its address names. It answers before
/// the token of a form is looked at and before anything of the page runs, so that no page can forget to ask.
/// </summary>
/// <param name="permission">What is done.</param>
/// <param name="on">To what.</param>
public sealed class AskedOfPart(Permission permission, ActsOn on) : IAsyncAuthorizationFilter, IOrderedFilter
{
    public Permission Permission => permission;
    public ActsOn On => on;

    /// <summary>Before the token of a form, which is looked at with 1000.</summary>
    public int Order => 500;

    /// <summary>The rule by which such a page opens at all: the permission, for some part of the plan.</summary>
    public static string RuleOf(Permission permission) => $"{permission} of a part";

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.User.Visitor() is not { Plan: { } plan, PlanName: { } name } visitor || visitor.Held.May(permission, plan, priority: null, agency: null)) return;

        var plans = http.RequestServices.GetRequiredService<OpenPlan>();
        if (await plans.AssessAsync(name, visitor.Held.Day, http.RequestAborted) is { } assessment
            && ActedOn.Reaches(http, assessment, permission, on) == false) context.Result = new ForbidResult();
    }
}

internal static class AskingOfParts
{
    /// <summary>Asks at a page for the very thing that its address names.</summary>
    public static void AskOf(this PageConventionCollection pages, string page, Permission permission, ActsOn on) =>
        pages.AddPageApplicationModelConvention(page, model =>
        {
            var asked = new AskedOfPart(permission, on);
            model.Filters.Add(asked);
            model.EndpointMetadata.Add(new AuthorizeAttribute(AskedOfPart.RuleOf(permission)));
            model.EndpointMetadata.Add(asked);
        });
}
