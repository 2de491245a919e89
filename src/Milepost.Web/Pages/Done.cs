using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Milepost.Web.Pages;

/// <summary>What a person just did, said once on the page that they come to next.</summary>
internal static class Done
{
    /// <summary>The last part of the cookie's name.</summary>
    public const string Cookie = "done";

    private const string Heading = "Done";

    public static void Say(PageModel page, string heading) => page.TempData[Heading] = heading;

    public static string? Take(ITempDataDictionary said) => said[Heading] as string;

    public static bool IsSaidIn(HttpRequest request) =>
        request.Cookies.Keys.Any(name => name.EndsWith("milepost-" + Cookie, StringComparison.Ordinal));
}
