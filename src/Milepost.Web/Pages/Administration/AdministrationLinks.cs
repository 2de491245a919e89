namespace Milepost.Web.Pages.Administration;

/// <summary>The addresses of the pages about people who may come in.</summary>
public static class AdministrationLinks
{
    public const string People = "/administration/people";
    public const string Invite = "/administration/people/invite";

    public static string Person(string key) => $"{People}/{Uri.EscapeDataString(key)}";
}
