using System.Globalization;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Authorities;

/// <summary>The addresses of what a council decides and declares for itself.</summary>
public static class AuthorityLinks
{
    public static string Settings(string plan) => $"{PlanLinks.Overview(plan)}/settings";

    public static string Change(string plan) => $"{Settings(plan)}/change";

    /// <summary>Where somebody decides whether children are followed from one Annex A to the next.</summary>
    public static string Follow(string plan) => $"{Settings(plan)}/following";

    public static string Declare(string plan) => $"{OwnMeasures(plan)}/declare";

    public static string OwnMeasures(string plan) => $"{PlanLinks.Measures(plan)}/own";

    /// <summary>The declarations of a version as a file.</summary>
    public static string OwnFile(string plan, int number) => $"{OwnMeasures(plan)}/file?version={number.ToString(CultureInfo.InvariantCulture)}";
}
