namespace Milepost.Web.Pages.Administration;

/// <summary>The addresses of the pages about people who may come in.</summary>
public static class AdministrationLinks
{
    public const string People = "/administration/people";
    public const string Invite = "/administration/people/invite";
    public const string Outsiders = "/administration/outsiders";

    public static string Person(string key) => $"{People}/{Uri.EscapeDataString(key)}";

    public static string Give(string key) => $"{Person(key)}/give";

    public static string Sponsor(string key) => $"{Person(key)}/sponsor";
}
