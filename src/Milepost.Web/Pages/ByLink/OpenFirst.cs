using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Milepost.Web.Pages.ByLink;

/// <summary>Nothing that is sent is read before the link is known to open: no stranger's file comes to the disk. The page itself then says what is wrong.</summary>
internal sealed class OpenFirst(LinkVisit visit) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;
        var token = context.RouteData.Values["token"] as string ?? "";
        if (!await visit.IsOpenAsync(token, http.RequestAborted)) context.Result = new RedirectResult(http.Request.PathBase + http.Request.Path);
    }
}
