using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Pages.ByLink;
using Milepost.Web.Pages.Feeds;

namespace Milepost.Web.Pages.Site;

/// <summary>What is shown when the site itself failed. The log has the same reference; the page says nothing of the cause.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public partial class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public string Reference => HttpContext.TraceIdentifier;

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private PageResult Show()
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed) Failed(Reference, FeedLinks.Hide(LinkVisit.Hide(failed.Path)));
        Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed with reference {Reference} at {Path}")]
    private partial void Failed(string reference, string path);
}
