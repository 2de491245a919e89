namespace Milepost.Web.Pages.Programs;

/// <summary>The addresses of the pages about what programs can ask.</summary>
public static class ApiPageLinks
{
    public const string Try = "/try-the-api";
}
