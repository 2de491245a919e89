namespace Milepost.Web.Pages.Sponsoring;

/// <summary>The address at which somebody confirms one for whom they answer. It asks only that one is signed in: the page is there for the sponsor alone.</summary>
public static class SponsoringLinks
{
    public static string Confirm(string key) => $"/my-work/people/{Uri.EscapeDataString(key)}";
}
