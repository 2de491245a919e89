namespace Milepost.Web.Pages.Site;

/// <summary>The addresses of the pages about the site itself.</summary>
public static class SitePages
{
    public const string Accessibility = "/accessibility";
    public const string Status = "/status";
}
