using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Milepost.Web.Pages.Site;

/// <summary>Says why a request was not answered, and what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public class RefusedModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    public IActionResult OnGet(int code) => Show(code);

    public IActionResult OnPost(int code) => Show(code);

    private PageResult Show(int code)
    {
        (Heading, Advice) = code switch
        {
            StatusCodes.Status400BadRequest => ("This page was open too long",
                "Nothing was saved. Go back, load the page again and send it once more. If you signed in as somebody else meanwhile, that is why."),
            StatusCodes.Status403Forbidden => ("You may not open this",
                "What you were given does not include this page, or does not reach this part of the plan. If you need it, ask your programme manager."),
            StatusCodes.Status413PayloadTooLarge => ("That file is too large",
                "Nothing was saved. The largest file that can be read is 50 MB. Leave out pictures, or send the plan’s own table alone."),
            StatusCodes.Status429TooManyRequests => ("Too much at once",
                "Nothing was saved. Wait a minute and try again."),
            _ => ("Page not found", "If you typed the address, check it. The plan or the action may have been given another name since."),
        };
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
