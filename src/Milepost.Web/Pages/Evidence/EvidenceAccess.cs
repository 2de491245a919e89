using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Everybody who sees the plan sees its evidence, save what may not be shared; some add to it, some weigh it, and few say that it may be shared.</summary>
internal static class EvidenceAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in (string[])["Index", "Item", "File", "Gaps"]) pages.AuthorizePage($"/Evidence/{page}", nameof(Permission.SeePlan));
        foreach (var page in (string[])["Add", "Version", "Describe", "Uses", "Retire", "Expected"]) pages.AuthorizePage($"/Evidence/{page}", nameof(Permission.AddEvidence));
        pages.AuthorizePage("/Evidence/Listed", nameof(Permission.TakeReports));
        pages.AuthorizePage("/Evidence/Weigh", nameof(Permission.WeighEvidence));
        pages.AuthorizePage("/Evidence/Share", nameof(Permission.ShareEvidence));
    }
}
