using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Milepost.Web.Pages;

/// <summary>What a person just did, said once on the page that they come to next.</summary>
internal static class Done
{
    /// <summary>The last part of the cookie's name.</summary>
    public const string Cookie = "done";

    private const string Heading = "Done";
    private const string UndoKey = "Undo";
    private const string BackKey = "Back";

    public static void Say(PageModel page, string heading) => page.TempData[Heading] = heading;

    public static string? Take(ITempDataDictionary said) => said[Heading] as string;

    /// <summary>What was said on the way to the next page.</summary>
    public static string? Said(PageModel page) => page.TempData.Peek(Heading) as string;

    /// <summary>Offers a button that undoes it.</summary>
    public static void OfferUndo(PageModel page, string act) => page.TempData[UndoKey] = act;

    /// <summary>What looks like an id comes back as one.</summary>
    public static string? Undo(ITempDataDictionary said) => said[UndoKey]?.ToString();

    /// <summary>Offers a link to where it can be taken up again.</summary>
    public static void OfferWayBack(PageModel page, string address) => page.TempData[BackKey] = address;

    public static string? WayBack(ITempDataDictionary said) => said[BackKey] as string;

    public static bool IsSaidIn(HttpRequest request) =>
        request.Cookies.Keys.Any(name => name.EndsWith("milepost-" + Cookie, StringComparison.Ordinal));
}
