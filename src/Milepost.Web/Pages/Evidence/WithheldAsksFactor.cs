using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Milepost.Evidencing;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Leads whoever lacks nothing but a second factor for an item of evidence to where it is set up, instead of saying that there is no such item.</summary>
public sealed class WithheldAsksFactor : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the address is asked whether it may be acted on.</summary>
    public int Order => 400;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.User.Visitor() is not { Held: { ByOneThing: true, Day: var today }, PlanName: { } name } || !HttpMethods.IsGet(http.Request.Method)) return;
        if (!Guid.TryParse(http.Request.RouteValues["id"] as string, out var id)) return;

        var plans = http.RequestServices.GetRequiredService<OpenPlan>();
        if (await plans.AssessAsync(name, today, http.RequestAborted) is { } plan
            && EvidenceRegister.Of(plan.Facts, today).Find(new(id)) is { } row && http.User.LacksFactorFor(plan.Facts, row)) context.Result = new LocalRedirectResult(SecondFactorRule.SetUp(http));
    }
}
