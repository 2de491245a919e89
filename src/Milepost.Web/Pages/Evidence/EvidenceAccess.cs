using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Everybody who sees the plan sees its evidence, save what may not be shared; some add to it, some weigh it, and few say that it may be shared.</summary>
internal static class EvidenceAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in (string[])["Index", "Item", "File", "Gaps"]) pages.AuthorizePage($"/Evidence/{page}", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Evidence/Add", nameof(Permission.AddEvidence));
        pages.AskOf("/Evidence/Expected", Permission.AddEvidence, ActsOn.Action);
        foreach (var page in (string[])["Version", "Describe", "Uses", "Retire"]) pages.AskOf($"/Evidence/{page}", Permission.AddEvidence, ActsOn.Evidence);
        pages.AuthorizePage("/Evidence/Listed", nameof(Permission.TakeReports));
        pages.AskOf("/Evidence/Weigh", Permission.WeighEvidence, ActsOn.Evidence);
        pages.AskOf("/Evidence/Share", Permission.ShareEvidence, ActsOn.Evidence);
        foreach (var page in (string[])["Item", "File", "Version", "Describe", "Uses", "Retire", "Weigh", "Share"]) pages.AddPageApplicationModelConvention($"/Evidence/{page}", model => model.Filters.Add(new WithheldAsksFactor()));
    }
}
