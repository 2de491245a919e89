using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Web.Api;
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

    private IActionResult Show()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (failed is not null) Failed(Reference, FeedLinks.Hide(LinkVisit.Hide(failed.Path)));
        Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (ApiLinks.Covers(failed?.Path))
        {
            return Content(Problem.Of(StatusCodes.Status500InternalServerError, $"Something went wrong here. The log has it under {Reference}.").ToJson(), Problem.MediaType);
        }

        return Page();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed with reference {Reference} at {Path}")]
    private partial void Failed(string reference, string path);
}
